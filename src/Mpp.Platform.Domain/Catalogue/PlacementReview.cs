using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>How a placement review ended.</summary>
public enum ReviewDecision
{
    Open,
    Accepted,
    Rejected,
}

/// <summary>A proposal to place a service otherwise, with its justification and what was decided.</summary>
public sealed class PlacementReview : TenantEntity, IAudited
{
    public const int TextLength = 1_000;
    public const int SubjectLength = Subjects.Length;

    private PlacementReview() { }

    public PlacementReview(Guid serviceId, Placement from, Placement to, string justification, DateOnly proposedOn, string by)
    {
        ServiceId = serviceId;
        From = from;
        To = to;
        Justification = justification;
        ProposedOn = proposedOn;
        ProposedBy = by;
    }

    public static string EventName => "catalogue.placement-review";

    public Guid ServiceId { get; private init; }

    public Placement From { get; private init; }

    public Placement To { get; private init; }

    public string Justification { get; private init; } = "";

    public DateOnly ProposedOn { get; private init; }

    public string ProposedBy { get; private init; } = "";

    public ReviewDecision Decision { get; private set; }

    public string? DecisionReason { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public Result<Done> Decide(ReviewDecision decision, string reason, DateOnly on, string by)
    {
        if (Decision != ReviewDecision.Open)
        {
            return StandardErrors.ReviewDecided;
        }

        (Decision, DecisionReason, DecidedOn, DecidedBy) = (decision, reason, on, by);
        return Done.Value;
    }
}

/// <summary>A service that is given both at the mall and at the member's office (dualisme), with who ends it and by when.</summary>
public sealed class DuplicateService : TenantEntity, IAudited
{
    public const int OwnerLength = 150;
    public const int NoteLength = 500;

    private DuplicateService() { }

    public DuplicateService(Guid serviceId, DateOnly foundOn, string owner, DateOnly dueOn)
    {
        ServiceId = serviceId;
        FoundOn = foundOn;
        Owner = owner;
        DueOn = dueOn;
    }

    public static string EventName => "catalogue.duplicate-service";

    public Guid ServiceId { get; private init; }

    public DateOnly FoundOn { get; private init; }

    /// <summary>Who ends it: an office.</summary>
    public string Owner { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? ResolvedOn { get; private set; }

    public string? Note { get; private set; }

    public bool IsOverdue(DateOnly today) => ResolvedOn is null && DueOn < today;

    public void Assign(string owner, DateOnly dueOn, string? note) => (Owner, DueOn, Note) = (owner, dueOn, note);

    public void Resolve(DateOnly on) => ResolvedOn ??= on;
}
