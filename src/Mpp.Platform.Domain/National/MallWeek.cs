namespace Mpp.Platform.Domain.National;

/// <summary>One week of one mall as it is read on a local day, with what comparing it needs.</summary>
public sealed record MallWeek
{
    public required UsageFigures Figures { get; init; }

    /// <summary>The week has not ended by the mall's own date.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Days of the week that have begun, today included.</summary>
    public int DaysSoFar { get; init; } = 7;

    /// <summary>Days of the week that are over, as <see cref="WeekDays"/>.</summary>
    public int DaysOver { get; init; } = WeekDays.All;

    /// <summary>Days on which it was open, as <see cref="WeekDays"/>.</summary>
    public int OperatingDays { get; init; }

    /// <summary>Days with at least one ticket, as <see cref="WeekDays"/>.</summary>
    public int ReportedDays { get; init; }

    /// <summary>As <see cref="WeekDays.Write"/> keeps it.</summary>
    public byte[] ServedByDay { get; init; } = [];

    /// <summary>Days that would have been operating days, had it not been closed.</summary>
    public IReadOnlyList<ClosedDays> Closed { get; init; } = [];

    /// <summary>Where a day stands in a week: a week whose last day is not yet over is running.</summary>
    public static (bool IsRunning, int DaysSoFar, int DaysOver) At(IsoWeek week, DateOnly today) => (
        today <= week.Sunday,
        Math.Clamp(today.DayNumber - week.Monday.DayNumber + 1, 0, 7),
        WeekDays.Between(week, week.Monday, today.AddDays(-1)));

    /// <summary>What it served on some days of the week, and on how many operating days; null when none of them was reported.</summary>
    public ServedOnDays? On(int days) => !Figures.IsCounted || (ReportedDays & days) == 0
        ? null
        : new ServedOnDays(WeekDays.Sum(ServedByDay, days), WeekDays.Count(OperatingDays & days), Figures.Served);
}

/// <summary>Served on some days of a week.</summary>
/// <param name="Served">On those days.</param>
/// <param name="Days">Operating days among them.</param>
/// <param name="ServedInWeek">In the whole week.</param>
public sealed record ServedOnDays(int Served, int Days, int ServedInWeek)
{
    /// <summary>Whether it, or the rest of the week, would show a small count.</summary>
    public bool IsSmall => SmallCounts.IsSmall(Served) || SmallCounts.IsSmall(ServedInWeek - Served);
}
