using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>
/// One week of one mall, province or the nation. Every figure is <c>null</c> when nothing was reported (never 0), and
/// when it is suppressed because it is small. An instant in UTC says how fresh the answer is (<c>asOf</c>).
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

    /// <summary>Tickets issued.</summary>
    public int? Issued { get; init; }

    /// <summary>Tickets completed, which is services given.</summary>
    public int? Served { get; init; }

    public int? NoShow { get; init; }

    public int? Cancelled { get; init; }

    /// <summary>Working days so far without national holidays and joint leave, and other days with tickets; summed over malls.</summary>
    public int OperatingDays { get; init; }

    /// <summary>Days with at least one ticket; summed over malls.</summary>
    public int DaysReported { get; init; }

    /// <summary>Days reported by operating days, 0 to 1; null before the first operating day.</summary>
    public decimal? Completeness { get; init; }

    /// <summary>Served by operating days, two decimals; compare weeks by it, not by totals.</summary>
    public decimal? ServedPerOperatingDay { get; init; }

    /// <summary>Relative change of <c>servedPerOperatingDay</c> against the week before, four decimals (-0.12 is a fall of 12 %).</summary>
    public decimal? ChangeFromPreviousWeek { get; init; }

    /// <summary>Exact for a mall; for several the served-weighted median of their medians.</summary>
    public int? MedianWaitSeconds { get; init; }

    /// <summary>Exact for a mall; for several the served-weighted median of their percentiles.</summary>
    public int? P90WaitSeconds { get; init; }

    /// <summary>Exact for a mall; for several the served-weighted median of their medians.</summary>
    public int? MedianServiceSeconds { get; init; }

    /// <summary>Members that had joined by the end of the week.</summary>
    public int? Members { get; init; }

    /// <summary>Members that served on at least half of their scheduled days of the last four weeks.</summary>
    public int? ActiveMembers { get; init; }

    /// <summary>Likeliest cause of a fall, for people to judge; null when the week did not fall.</summary>
    public Diagnosis? Diagnosis { get; init; }

    /// <summary>True when figures are hidden because a count under 5 could point at a person.</summary>
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
    public int? ComplaintsOverdue { get; init; }
}

/// <summary>The weekly usage of malls, provinces or the nation.</summary>
/// <param name="Items">By key, then week.</param>
/// <param name="AsOf">When the oldest of the figures was computed (UTC); null without any report.</param>
public sealed record WeeklyUsageReport(IReadOnlyList<WeeklyUsageItem> Items, DateTimeOffset? AsOf);
