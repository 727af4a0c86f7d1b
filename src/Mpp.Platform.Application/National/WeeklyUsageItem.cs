using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>
/// One week of one mall, province or the nation. Every figure is <c>null</c> when nothing was reported (never 0), and
/// when it is suppressed because it is small. Of a province or the nation the counts are of the malls that reported and
/// whose own counts are not hidden. An instant in UTC says how fresh the answer is (<c>asOf</c>).
/// </summary>
public sealed record WeeklyUsageItem
{
    /// <summary>ISO week, <c>2026-W47</c>, by each mall's local dates.</summary>
    public string Week { get; init; } = "";

    /// <summary>Region code of the mall or province; <c>ID</c> for the nation.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Visitors: one per visit, however many tickets were taken.</summary>
    public int? Visits { get; init; }

    /// <summary>
    /// Tickets issued. Of several malls, one whose tickets are hidden beside a few no-shows counts with what it served, at most
    /// four fewer.
    /// </summary>
    public int? Issued { get; init; }

    /// <summary>Tickets completed, which is services given.</summary>
    public int? Served { get; init; }

    public int? NoShow { get; init; }

    public int? Cancelled { get; init; }

    /// <summary>
    /// Working days so far without holidays and days on which the mall was closed by decision or notice, and other days with
    /// tickets; summed over malls.
    /// </summary>
    public int OperatingDays { get; init; }

    /// <summary>Days with at least one ticket; summed over malls.</summary>
    public int DaysReported { get; init; }

    /// <summary>Days reported by operating days, 0 to 1; null before the first operating day.</summary>
    public decimal? Completeness { get; init; }

    /// <summary>Served by operating days of the malls counted, two decimals; compare weeks by it, not by totals.</summary>
    public decimal? ServedPerOperatingDay { get; init; }

    /// <summary>
    /// Relative change of what was served per operating day against the week before, four decimals (-0.12 is a fall of 12 %),
    /// of the malls that reported in both weeks. Of a running week the days that are over against the same days of the week before.
    /// </summary>
    public decimal? ChangeFromPreviousWeek { get; init; }

    /// <summary>Of all times of the malls counted; within 2 % of the exact median, or one second.</summary>
    public int? MedianWaitSeconds { get; init; }

    /// <summary>Of all times of the malls counted; within 2 % of the exact percentile, or one second.</summary>
    public int? P90WaitSeconds { get; init; }

    /// <summary>Of all times of the malls counted; within 2 % of the exact median, or one second.</summary>
    public int? MedianServiceSeconds { get; init; }

    /// <summary>Members that had joined by the end of the week; of a mall that is silent by its last report.</summary>
    public int? Members { get; init; }

    /// <summary>Members that served on at least half of their scheduled days of the last four weeks.</summary>
    public int? ActiveMembers { get; init; }

    /// <summary>Likeliest cause of a fall of the same malls, for people to judge; null when the week did not fall, and while it runs.</summary>
    public Diagnosis? Diagnosis { get; init; }

    /// <summary>True when figures are hidden, or malls left out of them, because a count under 5 could point at a person.</summary>
    public bool Suppressed { get; init; }

    /// <summary>Answers to the satisfaction survey; null for officers who could be rated by a single one.</summary>
    public int? SurveyResponses { get; init; }

    /// <summary>Satisfaction index (IKM) of the answers, 25.00 to 100.00; over several malls weighted by answers. Null without answers.</summary>
    public decimal? SatisfactionIndex { get; init; }

    /// <summary>Complaints received, without those of the inspectorate.</summary>
    public int? ComplaintsReceived { get; init; }

    /// <summary>Complaints closed in the week, whenever they were received; without those of the inspectorate.</summary>
    public int? ComplaintsClosed { get; init; }

    /// <summary>Complaints whose time limit ended in the week without a follow-up by then; without those of the inspectorate.</summary>
    public int? ComplaintsMissedLimit { get; init; }

    /// <summary>The week has not ended: of several malls, until the last of them has ended it by its own local date.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Days of the week that have begun, today included, by local date; of several malls where the day is latest. 7 when it ended.</summary>
    public int DaysSoFar { get; init; }

    /// <summary>Malls behind <c>changeFromPreviousWeek</c>; null without figures.</summary>
    public int? ComparedMalls { get; init; }

    /// <summary>Malls that were open in the week and are not compared, by code.</summary>
    public IReadOnlyList<MissingMall> MissingMalls { get; init; } = [];

    /// <summary>Days so far that are no operating days because malls were closed by decision or notice; summed over malls.</summary>
    public int ClosedDays { get; init; }

    /// <summary>Why: the malls behind <c>closedDays</c>, by code.</summary>
    public IReadOnlyList<ClosedMall> ClosedMalls { get; init; } = [];

    /// <summary>Malls whose counts of usage are hidden: they are in no figure of the row but the days and members.</summary>
    public int HiddenMalls { get; init; }

    /// <summary>Malls whose no-shows and cancellations are hidden: they are in neither of these two.</summary>
    public int PartlyHiddenMalls { get; init; }
}

/// <summary>A mall that is not compared.</summary>
/// <param name="Key">Region code.</param>
/// <param name="Name">Name of the region.</param>
/// <param name="Reason">Silent in the week, silent in the week before, or not open then.</param>
public sealed record MissingMall(string Key, string Name, MissingReason Reason)
{
    public override string ToString() => Name;
}

/// <summary>The weekly usage of malls, provinces or the nation.</summary>
/// <param name="Items">By key, then week.</param>
/// <param name="AsOf">Until when (UTC) everything that happened is counted in; null without any report.</param>
public sealed record WeeklyUsageReport(IReadOnlyList<WeeklyUsageItem> Items, DateTimeOffset? AsOf)
{
    /// <summary>Years whose days off are not known: their operating days are too many.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];
}
