using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.National;

/// <summary>Closed performance evaluations (PEKPPP) of a year; where a mall has several, national goes before self-run and special.</summary>
public sealed record NationalEvaluations
{
    /// <summary>Evaluated year.</summary>
    public int Year { get; init; }

    /// <summary>The scheme asked for; null when any.</summary>
    public EvaluationScheme? Scheme { get; init; }

    /// <summary>Malls that served at the end of the year, or serve now in a year that is not over.</summary>
    public int OpenMalls { get; init; }

    /// <summary>Malls with a closed evaluation of the year.</summary>
    public int EvaluatedMalls { get; init; }

    /// <summary>How many malls are in each category, best first.</summary>
    public IReadOnlyList<CategoryCount> Distribution { get; init; } = [];

    /// <summary>The ten malls that rose most against the year before, and at most ten that fell most; by index, under any instrument.</summary>
    public IReadOnlyList<EvaluationMover> Risen { get; init; } = [];

    /// <inheritdoc cref="Risen"/>
    public IReadOnlyList<EvaluationMover> Fallen { get; init; } = [];

    /// <summary>Mean score of each aspect over the evaluated malls, per instrument version.</summary>
    public IReadOnlyList<MeanScore> Aspects { get; init; } = [];

    /// <summary>The ten indicators with the lowest mean score, weakest first.</summary>
    public IReadOnlyList<MeanScore> WeakestIndicators { get; init; } = [];

    /// <summary>By key; groups without any evaluation are not listed.</summary>
    public IReadOnlyList<NationalEvaluationItem> Items { get; init; } = [];

    /// <summary>Until when (UTC) everything that happened is counted in; null without any figure.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>Index of one mall, or the plain mean over the malls of a province or the nation.</summary>
public sealed record NationalEvaluationItem
{
    /// <summary>Region code of the mall or province; <c>ID</c> for the nation.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Malls behind the figures.</summary>
    public int Evaluated { get; init; }

    /// <summary>Public Service Index (IPP), 0 to 5, two decimals.</summary>
    public decimal Index { get; init; }

    /// <summary>Category of the index by the instrument of the evaluations; null where they were made with different ones.</summary>
    public string? Category { get; init; }

    /// <summary>Version of the instrument; null where there were several.</summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>Evaluator's part, mean over the malls, two decimals.</summary>
    public decimal F02 { get; init; }

    /// <summary>Users' part, mean over the malls that have one, two decimals; null where users were not asked.</summary>
    public decimal? F03 { get; init; }

    /// <summary>Malls whose index was capped because too few users answered.</summary>
    public int Capped { get; init; }

    /// <summary>Malls whose result was recorded from before the platform: the figures are the mall's word, not scored here.</summary>
    public int Recorded { get; init; }

    /// <summary>Index minus that of the year before, of the malls evaluated in both; null when none was.</summary>
    public decimal? ChangeFromPreviousYear { get; init; }
}

/// <summary>Malls in a category.</summary>
/// <param name="Category">Letter, such as <c>A-</c>.</param>
/// <param name="Name">What it says, by the newest instrument among the evaluations.</param>
/// <param name="Count">Malls.</param>
public sealed record CategoryCount(string Category, LocalText Name, int Count);

/// <summary>A mall whose index moved.</summary>
/// <param name="Key">Region code.</param>
/// <param name="Name">Name of the region.</param>
/// <param name="Index">Index of the year.</param>
/// <param name="PreviousIndex">Index of the year before.</param>
/// <param name="Change">Difference.</param>
/// <param name="IsComparable">False when the two years were scored with different instruments.</param>
public sealed record EvaluationMover(string Key, string Name, decimal Index, decimal PreviousIndex, decimal Change, bool IsComparable);

/// <summary>Mean score of an aspect or indicator.</summary>
/// <param name="Key">Key in the instrument.</param>
/// <param name="InstrumentVersion">Version of the instrument.</param>
/// <param name="Name">Name in the instrument.</param>
/// <param name="Mean">Mean of the evaluators' scores, 0 to 5, two decimals.</param>
/// <param name="Evaluated">Malls behind it.</param>
public sealed record MeanScore(string Key, string InstrumentVersion, LocalText Name, decimal Mean, int Evaluated);
