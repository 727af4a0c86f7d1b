using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>
/// Something that happened, written in the transaction that made it happen. Followers on every node read it; for a
/// ticket it is also the mark that a day's usage must be computed again.
/// </summary>
public sealed class OutboxEvent : ITenantOwned
{
    public const int TypeLength = 60;

    private OutboxEvent() { }

    public OutboxEvent(string tenantId, string type, Guid subjectId, DateTimeOffset occurredAt, DateOnly? usageDate = null)
    {
        TenantId = tenantId;
        Type = type;
        SubjectId = subjectId;
        OccurredAt = occurredAt;
        UsageDate = usageDate;
        IsUsagePending = usageDate is not null;
    }

    public string TenantId { get; private init; } = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary><c>area.thing-act</c>, such as <c>queues.ticket-issued</c>.</summary>
    public string Type { get; private init; } = "";

    public Guid SubjectId { get; private init; }

    public DateTimeOffset OccurredAt { get; private init; }

    /// <summary>Service date whose figures the event changes, or null.</summary>
    public DateOnly? UsageDate { get; private init; }

    /// <summary>True until the rollup has counted it in.</summary>
    public bool IsUsagePending { get; private set; }
}
