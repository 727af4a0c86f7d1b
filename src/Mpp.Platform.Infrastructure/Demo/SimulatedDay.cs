namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>One local day to simulate.</summary>
/// <param name="IsWorkingDay">False on a holiday of the calendar; weekdays without opening hours are closed anyway.</param>
/// <param name="FollowsHoliday">The first working day after a holiday gets the visitors who waited.</param>
/// <param name="WeeksAgo">ISO weeks before the last simulated week; 0 is the last.</param>
/// <param name="UtcOffset">Offset of the mall's zone; Indonesia has no daylight saving.</param>
internal readonly record struct SimulatedDay(
    DateOnly Date, bool IsWorkingDay, bool FollowsHoliday, int WeeksAgo, TimeSpan UtcOffset, ulong Seed);

/// <summary>The days of the demo: whole ISO weeks, of which the last may be cut short by today.</summary>
internal static class SimulatedDays
{
    public const int Weeks = 26;

    public static IEnumerable<SimulatedDay> UpTo(DateOnly yesterday, Func<DateOnly, bool> isHoliday, TimeSpan utcOffset, ulong seed)
    {
        var lastMonday = Monday(yesterday);
        for (var date = lastMonday.AddDays(-7 * (Weeks - 1)); date <= yesterday; date = date.AddDays(1))
        {
            var weeksAgo = (lastMonday.DayNumber - Monday(date).DayNumber) / 7;
            yield return new SimulatedDay(date, !isHoliday(date), isHoliday(date.AddDays(-1)), weeksAgo, utcOffset, seed);
        }
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
