using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>How an objection was answered.</summary>
public enum ObjectionState
{
    Open,

    /// <summary>The evaluator corrects the score.</summary>
    Accepted,

    /// <summary>The score stays.</summary>
    Rejected,
}

/// <summary>The unit objects to a score, with its reason; somebody else decides, with theirs.</summary>
public sealed class Objection : TenantEntity, IAudited
{
    public const int ReasonLength = 2_000;
    public const int SubjectLength = Subjects.Length;

    private Objection() { }

    public Objection(Guid evaluationId, string? indicatorKey, string reason, string raisedBy, DateTimeOffset raisedAt) =>
        (EvaluationId, IndicatorKey, Reason, RaisedBy, RaisedAt) = (evaluationId, indicatorKey, reason, raisedBy, raisedAt);

    public static string EventName => "evaluations.objection";

    public Guid EvaluationId { get; private init; }

    /// <summary>Null for one about the whole result.</summary>
    public string? IndicatorKey { get; private init; }

    public string Reason { get; private init; } = "";

    [Personal]
    public string RaisedBy { get; private init; } = "";

    public DateTimeOffset RaisedAt { get; private init; }

    public ObjectionState State { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Decision { get; private set; }

    [Personal]
    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Result<Done> Decide(bool isAccepted, string decision, string by, DateTimeOffset at)
    {
        if (State != ObjectionState.Open)
        {
            return EvaluationErrors.ObjectionDecided;
        }

        if (by == RaisedBy)
        {
            return EvaluationErrors.OwnObjection;
        }

        State = isAccepted ? ObjectionState.Accepted : ObjectionState.Rejected;
        (Decision, DecidedBy, DecidedAt) = (decision, by, at);
        return Done.Value;
    }
}
