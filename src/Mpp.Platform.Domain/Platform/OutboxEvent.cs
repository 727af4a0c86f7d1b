using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>
/// Something that happened, written in the transaction that made it happen. Followers on every node read it; for a
/// ticket it is also the mark that a day's usage must be computed again.
/// </summary>
public sealed class OutboxEvent : ITenantOwned
{
    public const int TypeLength = 60;
    public const int DataLength = 2000;

    private OutboxEvent() { }

    public OutboxEvent(
        string tenantId, string type, Guid subjectId, DateTimeOffset occurredAt, DateOnly? usageDate = null, string? data = null)
    {
        TenantId = tenantId;
        Type = type;
        SubjectId = subjectId;
        OccurredAt = occurredAt;
        UsageDate = usageDate;
        Data = data;
    }

    public string TenantId { get; private init; } = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary><c>area.thing-act</c>, such as <c>queues.ticket-issued</c>.</summary>
    public string Type { get; private init; } = "";

    public Guid SubjectId { get; private init; }

    public DateTimeOffset OccurredAt { get; private init; }

    /// <summary>JSON of the facts its type declares; never personal data.</summary>
    public string? Data { get; private init; }

    /// <summary>Service date whose usage must be computed again; null when there is none, and once it has been.</summary>
    public DateOnly? UsageDate { get; private set; }
}
