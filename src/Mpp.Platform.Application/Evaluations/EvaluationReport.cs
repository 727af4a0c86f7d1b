using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Everything a page with the result of one evaluation needs. Figures are the stored ones, never computed again.</summary>
public sealed record EvaluationReport
{
    public Guid EvaluationId { get; init; }

    /// <summary>The mall, such as <c>Mal Pelayanan Publik Kabupaten Lamongan</c>.</summary>
    public string MallName { get; init; } = "";

    /// <summary>The evaluated unit (unit lokus): the mall itself, or one of its members.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Name of the period; null for a result from before the platform.</summary>
    public string? PeriodName { get; init; }

    public int Year { get; init; }

    public EvaluationScheme Scheme { get; init; }

    public EvaluationStatus Status { get; init; }

    /// <summary>Version of the instrument it is scored with.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>Regulation behind that version, and what of it is not confirmed.</summary>
    public string InstrumentSource { get; init; } = "";

    /// <summary>What of the instrument is not confirmed; null when all is.</summary>
    public LocalText? InstrumentNote { get; init; }

    /// <summary>The published formula, for people.</summary>
    public LocalText Formula { get; init; } = new("", "");

    /// <summary>True: the result was found before the platform existed and only recorded here.</summary>
    public bool IsHistoric { get; init; }

    /// <summary>Where a historic result is published, or that figures are simulated; null for one found here.</summary>
    public string? Source { get; init; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ReportedAspect> Aspects { get; init; } = [];

    /// <summary>By number, the supplementary ones last; empty for a historic result, of which only aspects are known.</summary>
    public IReadOnlyList<ReportedIndicator> Indicators { get; init; } = [];

    /// <summary>Evaluator's sum over the aspects, 0 to 5, up to 6 decimals; null until scored.</summary>
    public decimal? F02 { get; init; }

    /// <summary>Users' mean as it counts, 0 to 5, up to 6 decimals: 0 when the index is capped; null until scored, and where the instrument asks no users.</summary>
    public decimal? F03 { get; init; }

    /// <summary>Share of F-02 in the index, such as 0.75.</summary>
    public decimal EvaluatorShare { get; init; }

    /// <summary>Share of F-03 in the index, such as 0.25; 0 where the instrument asks no users.</summary>
    public decimal UserShare { get; init; }

    /// <summary>Users who answered F-03.</summary>
    public int Respondents { get; init; }

    /// <summary>Fewer respondents than this cap the index.</summary>
    public int MinimumRespondents { get; init; }

    /// <summary>True: too few users answered, F-03 counts as 0 and the index cannot be above the evaluator's share of the highest score (3.75).</summary>
    public bool IsCapped { get; init; }

    /// <summary>Public Service Index (IPP), 0 to 5, 2 decimals; null until scored.</summary>
    public decimal? Index { get; init; }

    /// <summary>Letter such as <c>A-</c>; null until scored.</summary>
    public string? Category { get; init; }

    /// <summary>What the letter says, such as Pelayanan Prima; null until scored.</summary>
    public LocalText? CategoryName { get; init; }

    /// <summary>Local date of the decision; null until closed.</summary>
    public DateOnly? DecidedOn { get; init; }

    public IReadOnlyList<ReportedFinding> Findings { get; init; } = [];

    /// <summary>SHA-256 of the figures, as PDF and workbook say it: a copy whose code differs has other figures.</summary>
    public string Checksum => EvaluationChecksum.Of(this);

    /// <summary>Closed evaluations of the same unit in earlier years, oldest first, each by its own instrument.</summary>
    public IReadOnlyList<EarlierResult> History { get; init; } = [];
}

/// <summary>One aspect of a result. Scores are 0 to 5, up to 6 decimals, and null where nobody scored.</summary>
public sealed record ReportedAspect
{
    /// <summary>Stable kebab-case word such as <c>service-policy</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>1 to 6; for people.</summary>
    public int Number { get; init; }

    public LocalText Name { get; init; } = new("", "");

    /// <summary>Share of the evaluator's sum, 0.24 for 24 %.</summary>
    public decimal Weight { get; init; }

    /// <summary>Self-report (F-01).</summary>
    public decimal? Self { get; init; }

    /// <summary>Evaluator (F-02).</summary>
    public decimal? Evaluator { get; init; }

    /// <summary>Users (F-03), mean of the items that speak of this aspect.</summary>
    public decimal? User { get; init; }

    /// <summary>Highest score minus the evaluator's; null until scored.</summary>
    public decimal? Gap { get; init; }

    /// <summary>What closing the gap would add to the index: gap x weight x evaluator's share.</summary>
    public decimal? IndexGap { get; init; }
}

/// <summary>One indicator of a result.</summary>
public sealed record ReportedIndicator
{
    /// <summary>Stable kebab-case word.</summary>
    public string Key { get; init; } = "";

    /// <summary>Number on the form; for people.</summary>
    public int Number { get; init; }

    /// <summary>Key of its aspect; null for a supplementary one, which weighs nothing.</summary>
    public string? AspectKey { get; init; }

    public LocalText Name { get; init; } = new("", "");

    /// <summary>Share within its aspect, 0.17 for 17 %.</summary>
    public decimal Weight { get; init; }

    /// <summary>Self-report (F-01).</summary>
    public decimal? Self { get; init; }

    /// <summary>Note of the unit.</summary>
    public string? SelfNote { get; init; }

    /// <summary>Evaluator (F-02).</summary>
    public decimal? Evaluator { get; init; }

    /// <summary>Note of the evaluator.</summary>
    public string? EvaluatorNote { get; init; }
}

/// <summary>A finding with what has been done about it.</summary>
public sealed record ReportedFinding
{
    public Guid Id { get; init; }

    /// <summary>Indicator it is about; null for one about a whole aspect or the unit.</summary>
    public string? IndicatorKey { get; init; }

    public string Text { get; init; } = "";

    public FindingState State { get; init; }

    /// <summary>Score it was given again after the follow-up; null before. The decided index stays.</summary>
    public decimal? Rescored { get; init; }

    public DateOnly? RescoredOn { get; init; }

    public IReadOnlyList<ReportedActionPlan> ActionPlans { get; init; } = [];
}

/// <summary>What is to be done about a finding.</summary>
public sealed record ReportedActionPlan
{
    public string Owner { get; init; } = "";

    public string Output { get; init; } = "";

    public DateOnly DueOn { get; init; }

    /// <summary>Local date the proof was handed in; null while it is not.</summary>
    public DateOnly? ProvedOn { get; init; }
}

/// <summary>A decided result of an earlier year.</summary>
public sealed record EarlierResult
{
    public Guid EvaluationId { get; init; }

    public int Year { get; init; }

    public EvaluationScheme Scheme { get; init; }

    /// <summary>Years of different instruments compare by index, hardly by aspect: weights and indicators differ.</summary>
    public string InstrumentVersion { get; init; } = "";

    public decimal? Index { get; init; }

    public string? Category { get; init; }

    public LocalText? CategoryName { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public bool IsHistoric { get; init; }

    public IReadOnlyList<ReportedAspect> Aspects { get; init; } = [];
}

/// <summary>Writes a result as a file. Without one registered the platform answers JSON alone.</summary>
public interface IEvaluationReportRenderer
{
    /// <summary>A page to print or sign.</summary>
    byte[] Pdf(EvaluationReport report, bool english);

    /// <summary>A workbook.</summary>
    byte[] Xlsx(EvaluationReport report, bool english);
}
