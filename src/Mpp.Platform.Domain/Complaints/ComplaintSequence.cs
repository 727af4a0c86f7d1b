using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>
/// Last public number given in a year and series; the transaction that inserts the complaint locks its row. Oversight
/// complaints have a series of their own: a gap among the others would tell that there is one.
/// </summary>
public sealed class ComplaintSequence : ITenantOwned
{
    public const int SeriesLength = 1;

    private ComplaintSequence() { }

    public ComplaintSequence(int year, string series, int last = 0, string tenantId = "") => (Year, Series, Last, TenantId) = (year, series, last, tenantId);

    public string TenantId { get; private init; } = "";

    public int Year { get; private init; }

    public string Series { get; private init; } = "";

    public int Last { get; private set; }
}
