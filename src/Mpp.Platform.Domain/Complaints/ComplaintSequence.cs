using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>Last public number given in a year; the transaction that inserts the complaint locks its row.</summary>
public sealed class ComplaintSequence : ITenantOwned
{
    private ComplaintSequence() { }

    public ComplaintSequence(int year, int last = 0, string tenantId = "") => (Year, Last, TenantId) = (year, last, tenantId);

    public string TenantId { get; private init; } = "";

    public int Year { get; private init; }

    public int Last { get; private set; }
}
