using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>What the platform knows itself of the year that is evaluated. The evaluator decides: nothing here is a score.</summary>
public sealed record SuggestedEvidence
{
    public Guid EvaluationId { get; init; }

    /// <summary>First local date the figures are of.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last local date the figures are of: the end of the year, or today.</summary>
    public DateOnly To { get; init; }

    /// <summary>The member evaluated; null for the mall.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Indicators by number; those of which the platform knows nothing have no figures.</summary>
    public IReadOnlyList<IndicatorEvidence> Indicators { get; init; } = [];
}

/// <summary>What is known of one indicator.</summary>
public sealed record IndicatorEvidence
{
    /// <summary>Stable kebab-case word.</summary>
    public string IndicatorKey { get; init; } = "";

    /// <summary>Number on the form; for people.</summary>
    public int Number { get; init; }

    public LocalText Name { get; init; } = new("", "");

    public IReadOnlyList<EvidenceFigure> Figures { get; init; } = [];

    /// <summary>Only where the indicator's rule is arithmetic; never written to a form by itself.</summary>
    public SuggestedScore? Suggestion { get; init; }
}

/// <summary>One figure with where it comes from.</summary>
/// <param name="Figure">Stable kebab-case word.</param>
/// <param name="Value">Null when there is nothing to count, or too little to show.</param>
/// <param name="Unit"><c>count</c>, <c>percent</c>, <c>share</c>, <c>yes-no</c> (1 or 0), <c>days</c>, <c>hours</c>, <c>months</c> or <c>index</c>.</param>
/// <param name="Source">What it was computed from.</param>
/// <param name="Note">What it says, for people.</param>
public sealed record EvidenceFigure(string Figure, decimal? Value, string Unit, EvidenceSource Source, LocalText Note);

/// <summary>Where a figure can be looked up.</summary>
/// <param name="Route">Address on this platform.</param>
/// <param name="From">First local date it was computed from; null for what stands today.</param>
/// <param name="To">Last local date.</param>
public sealed record EvidenceSource(string Route, DateOnly? From, DateOnly? To);

/// <summary>A score by arithmetic, for the evaluator to take or leave.</summary>
/// <param name="Score">0 to 5.</param>
/// <param name="IsSuggestion">Always true.</param>
/// <param name="Rule">The arithmetic.</param>
public sealed record SuggestedScore(decimal Score, bool IsSuggestion, LocalText Rule);

/// <summary>Of whom and when evidence is asked.</summary>
internal sealed record EvidenceScope(Guid? MemberId, DateOnly First, DateOnly Last, EvaluationInstrument Tables, string Path)
{
    /// <summary>Of the year.</summary>
    public EvidenceSource Of(string route) => new($"{Path}{route}", First, Last);

    /// <summary>As it stands today.</summary>
    public EvidenceSource Now(string route) => new($"{Path}{route}", null, null);
}

/// <summary>What a source found of one indicator.</summary>
internal sealed record FoundEvidence(string IndicatorKey, IReadOnlyList<EvidenceFigure> Figures, SuggestedScore? Suggestion = null);

/// <summary>One source of evidence; each knows its own part of the platform.</summary>
internal interface IEvidenceSource
{
    Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct);
}

internal static class EvidenceFigures
{
    public static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);

    public static decimal YesNo(bool isSo) => isSo ? 1 : 0;
}
