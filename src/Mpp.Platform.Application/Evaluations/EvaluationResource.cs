using System.Globalization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>
/// One evaluation: self-report, evaluator and users side by side. A form that has not been submitted is seen by its own
/// side alone; for others its scores are null until then.
/// </summary>
public sealed record EvaluationResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null for a result from before the platform.</summary>
    public Guid? PeriodId { get; init; }

    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    public int Year { get; init; }

    public EvaluationScheme Scheme { get; init; }

    public EvaluationStatus Status { get; init; }

    /// <summary>Version of the instrument it is scored with; results keep it.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>Until when the self-report is taken; null for a historic result.</summary>
    public DateTimeOffset? SelfReportDeadline { get; init; }

    /// <summary>Until when scores are taken; null for a historic result.</summary>
    public DateTimeOffset? ScoringDeadline { get; init; }

    /// <summary>When the self-report came in; null until then.</summary>
    public DateTimeOffset? SelfSubmittedAt { get; init; }

    /// <summary>When the scores came in; null until then.</summary>
    public DateTimeOffset? ScoredAt { get; init; }

    /// <summary>Until when the unit may object; null until scored.</summary>
    public DateTimeOffset? ObjectionUntil { get; init; }

    /// <summary>Evaluator's weighted sum, 0 to 5, up to 6 decimals; null until scored.</summary>
    public decimal? F02 { get; init; }

    /// <summary>Users' mean as it counts, 0 when capped; null until scored, and where the instrument asks no users.</summary>
    public decimal? F03 { get; init; }

    /// <summary>Public Service Index (IPP), 0 to 5, 2 decimals; null until scored.</summary>
    public decimal? Index { get; init; }

    /// <summary>Letter such as <c>A-</c>; null until scored.</summary>
    public string? Category { get; init; }

    /// <summary>What the letter says; null until scored.</summary>
    public LocalText? CategoryName { get; init; }

    /// <summary>True: too few users answered, so F-03 counts as 0.</summary>
    public bool IsCapped { get; init; }

    /// <summary>Users who have answered F-03.</summary>
    public int Respondents { get; init; }

    /// <summary>Fewer respondents cap the index.</summary>
    public int MinimumRespondents { get; init; }

    /// <summary>Local date of the decision; null until closed.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>True: found before the platform and recorded here.</summary>
    public bool IsHistoric { get; init; }

    /// <summary>Where a historic result is published.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<ReportedAspect> Aspects { get; init; } = [];

    public IReadOnlyList<ReportedIndicator> Indicators { get; init; } = [];

    public int Version { get; init; }

    /// <summary>Counts what the caller sees of drafts and answers, which are not part of the row.</summary>
    internal long Drafts { get; init; }

    /// <summary>Deadlines and bounds are the period's; 0 without one.</summary>
    internal int PeriodVersion { get; init; }

    string IVersionedResource.Tag => string.Create(CultureInfo.InvariantCulture, $"{Version}.{Drafts}.{Respondents}.{PeriodVersion}");
}
