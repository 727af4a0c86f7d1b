using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>One aspect of a result as it was computed; 0 to 5.</summary>
public sealed class EvaluationAspectScore : ITenantOwned
{
    public const int KeyLength = 60;

    private EvaluationAspectScore() { }

    public EvaluationAspectScore(Guid evaluationId, AspectFigures figures)
    {
        (EvaluationId, AspectKey) = (evaluationId, figures.Key);
        Take(figures);
    }

    public string TenantId { get; private init; } = "";

    public Guid EvaluationId { get; private init; }

    /// <summary>Key of the aspect in the instrument the evaluation names.</summary>
    public string AspectKey { get; private init; } = "";

    public decimal? Self { get; private set; }

    public decimal? Evaluator { get; private set; }

    public decimal? User { get; private set; }

    public void Take(AspectFigures figures) =>
        (Self, Evaluator, User) = (Evaluation.Keep(figures.Self), Evaluation.Keep(figures.Evaluator), Evaluation.Keep(figures.User));
}
