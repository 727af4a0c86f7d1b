using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>
/// Results of the survey. A row is computed with one version of the instrument and one edition of the form: different ones
/// are never mixed in one index. Whoever is not mall-admin or supervisor gets whole, finished quarters alone, without cells
/// that are too small or by which one could be found.
/// </summary>
public sealed record SurveyResults
{
    /// <summary>First local date asked for.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last local date asked for.</summary>
    public DateOnly To { get; init; }

    /// <summary>First local date that is counted; null when no whole quarter has ended within the dates.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>Last local date that is counted.</summary>
    public DateOnly? CountedTo { get; init; }

    public ResultGroup GroupBy { get; init; }

    /// <summary>Whether small cells are hidden from the caller.</summary>
    public bool HidesSmallCells { get; init; }

    public IReadOnlyList<SurveyResultRow> Rows { get; init; } = [];
}

/// <summary>One result.</summary>
public sealed record SurveyResultRow
{
    /// <summary>Id of the member or service, month such as <c>2026-11</c>, quarter such as <c>2026-Q4</c>; null for all together, and for answers that name no member or service.</summary>
    public string? Key { get; init; }

    /// <summary>Name of the member or service.</summary>
    public string? Name { get; init; }

    /// <summary>Version of the instrument; null without answers.</summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>The mall's own edition of the form; null: the instrument as it stands.</summary>
    public int? FormEdition { get; init; }

    /// <summary>Number of answers; null when hidden.</summary>
    public int? Answers { get; init; }

    /// <summary>Of them by the link of a ticket.</summary>
    public int? TicketLinkAnswers { get; init; }

    /// <summary>25 to 100, two decimals; null without answers (never 0) and when hidden.</summary>
    public decimal? Index { get; init; }

    /// <summary>A to D.</summary>
    public string? Grade { get; init; }

    /// <summary>Mean of each element.</summary>
    public IReadOnlyList<ElementMean> Elements { get; init; } = [];

    /// <summary>Tickets completed in the same dates and scope.</summary>
    public int? CompletedTickets { get; init; }

    /// <summary>Answers by ticket link by completed tickets, four decimals; null without tickets.</summary>
    public decimal? ResponseRate { get; init; }

    /// <summary>That of the survey period, else the completed tickets; null when neither is known.</summary>
    public int? Population { get; init; }

    /// <summary>Answers such a population needs, by Krejcie and Morgan; before the first answer by the instrument in force. Null when it is not known.</summary>
    public int? SampleNeeded { get; init; }

    /// <summary>Whether there are as many; null when the population is not known.</summary>
    public bool? IsEnough { get; init; }

    /// <summary>True: there may be answers, but too few to be shown; all figures are null.</summary>
    public bool Suppressed { get; init; }

    /// <summary>True: some answers are left out, because their quarter had too few to be shown.</summary>
    public bool IsPartial { get; init; }
}
