using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>What an evaluation found wanting. Following it up never changes the decided index.</summary>
public sealed class Finding : TenantEntity, IAudited
{
    public const int TextLength = 2_000;
    public const int SubjectLength = Subjects.Length;

    private Finding() { }

    public Finding(Guid evaluationId, string? indicatorKey, string text, DateOnly foundOn) =>
        (EvaluationId, IndicatorKey, Text, FoundOn) = (evaluationId, indicatorKey, text, foundOn);

    public static string EventName => "evaluations.finding";

    public Guid EvaluationId { get; private init; }

    /// <summary>Indicator it is about; null for the unit as a whole.</summary>
    public string? IndicatorKey { get; private init; }

    public string Text { get; private init; } = "";

    public DateOnly FoundOn { get; private init; }

    /// <summary>Score given after the follow-up.</summary>
    public decimal? Rescored { get; private set; }

    public DateOnly? RescoredOn { get; private set; }

    [Personal]
    public string? RescoredBy { get; private set; }

    public string? RescoreNote { get; private set; }

    public FindingState State(IReadOnlyCollection<ActionPlan> plans) => Rescored is not null ? FindingState.Rescored
        : plans.Count == 0 ? FindingState.Open
        : plans.All(plan => plan.ProvedOn is not null) ? FindingState.Proved
        : FindingState.Planned;

    /// <summary>Scored again when every plan has its proof, as often as it is followed up.</summary>
    public Result<Done> Rescore(decimal score, string? note, IReadOnlyCollection<ActionPlan> plans, string by, DateOnly today)
    {
        if (plans.Count == 0 || plans.Any(plan => plan.ProvedOn is null))
        {
            return EvaluationErrors.ProofMissing;
        }

        (Rescored, RescoreNote, RescoredBy, RescoredOn) = (score, note, by, today);
        return Done.Value;
    }
}

/// <summary>What is to be done about a finding: by whom, with what output, until when, and its proof.</summary>
public sealed class ActionPlan : TenantEntity, IAudited
{
    public const int OwnerLength = 150;
    public const int OutputLength = 1_000;
    public const int ProofLength = 2_000;

    private ActionPlan() { }

    public ActionPlan(Guid findingId) => FindingId = findingId;

    public static string EventName => "evaluations.action-plan";

    public Guid FindingId { get; private init; }

    /// <summary>Office that answers for it.</summary>
    public string Owner { get; private set; } = "";

    public string Output { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>What proves it: words, an address.</summary>
    public string? Proof { get; private set; }

    public DateOnly? ProvedOn { get; private set; }

    public bool IsOverdue(DateOnly today) => ProvedOn is null && DueOn < today;

    public void Plan(string owner, string output, DateOnly dueOn) => (Owner, Output, DueOn) = (owner, output, dueOn);

    public void Prove(string proof, DateOnly today) => (Proof, ProvedOn) = (proof, ProvedOn ?? today);
}
