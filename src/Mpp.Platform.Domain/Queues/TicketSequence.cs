using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

/// <summary>
/// Last number given per service point, prefix and local date. Its row is locked by the transaction that inserts the
/// ticket, so a number is neither skipped nor given twice.
/// </summary>
public sealed class TicketSequence : ITenantOwned
{
    private TicketSequence() { }

    public TicketSequence(string tenantId, Guid servicePointId, string prefix, DateOnly serviceDate, int last)
    {
        TenantId = tenantId;
        ServicePointId = servicePointId;
        Prefix = prefix;
        ServiceDate = serviceDate;
        Last = last;
    }

    public string TenantId { get; private init; } = "";

    public Guid ServicePointId { get; private init; }

    public string Prefix { get; private init; } = "";

    public DateOnly ServiceDate { get; private init; }

    public int Last { get; private set; }
}
