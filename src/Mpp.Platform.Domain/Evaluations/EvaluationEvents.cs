using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

public static class EvaluationEvents
{
    public static readonly EventType Submitted = new("evaluations.self-report-submitted", "A unit handed in its self-report.", typeof(EvaluationFacts));

    public static readonly EventType Scored = new("evaluations.evaluation-scored", "An evaluator handed in the scores of an evaluation.", typeof(EvaluationFacts));

    public static readonly EventType Closed = new("evaluations.evaluation-closed", "The result of an evaluation was decided.", typeof(EvaluationFacts));
}

/// <summary>Which evaluation, and how it stands.</summary>
/// <param name="Year">Year of the evaluation.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Index">Public Service Index, 0 to 5; null until scored.</param>
/// <param name="Category">Letter of the index; null until scored.</param>
public sealed record EvaluationFacts(int Year, EvaluationScheme Scheme, decimal? Index, string? Category)
{
    public static EvaluationFacts Of(Evaluation evaluation) => new(evaluation.Year, evaluation.Scheme, evaluation.Index, evaluation.Category);
}
