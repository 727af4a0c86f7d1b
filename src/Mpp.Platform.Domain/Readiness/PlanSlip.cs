using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Readiness;

/// <summary>What date slipped.</summary>
public enum SlippedPlan
{
    Gate,
    SoftOpening,
    Inauguration,
}

/// <summary>A planned date that was moved; the old one stays known.</summary>
public sealed class PlanSlip : ITenantOwned
{
    public const int ReasonLength = 500;
    public const int SubjectLength = Subjects.Length;

    private PlanSlip() { }

    public PlanSlip(SlippedPlan plan, Guid? gateId, DateOnly from, DateOnly? to, string? reason, string by, DateTimeOffset at)
    {
        Plan = plan;
        GateId = gateId;
        From = from;
        To = to;
        Reason = reason;
        RecordedBy = by;
        RecordedAt = at;
    }

    public string TenantId { get; private init; } = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public SlippedPlan Plan { get; private init; }

    public Guid? GateId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>Null when no new date was named.</summary>
    public DateOnly? To { get; private init; }

    public string? Reason { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }
}
