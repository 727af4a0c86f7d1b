using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>A change of a submitted score; what stood before is never lost.</summary>
public sealed class EvaluationRevision : TenantEntity
{
    public const int ReasonLength = 1_000;
    public const int SubjectLength = Subjects.Length;

    public Guid EvaluationId { get; init; }

    public EvaluationForm Form { get; init; }

    public string IndicatorKey { get; init; } = "";

    public decimal? OldScore { get; init; }

    public decimal NewScore { get; init; }

    /// <summary>Index before; null where there was none.</summary>
    public decimal? OldIndex { get; init; }

    public decimal? NewIndex { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The objection it answers; null for a correction of one's own.</summary>
    public Guid? ObjectionId { get; init; }

    public string RevisedBy { get; init; } = "";

    public DateTimeOffset RevisedAt { get; init; }
}
