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

/// <summary>A ticket as it went through its day. Instants are UTC in whole milliseconds.</summary>
/// <param name="VisitIndex">Tickets of one visitor share it; it starts at 0 each day.</param>
/// <param name="CounterName">The counter that called; null if the ticket was cancelled before a call.</param>
/// <param name="Channel">kiosk | desk | online | outreach</param>
/// <param name="Priority">regular | elderly | disabled | pregnant | with-infant</param>
/// <param name="EndedAt">When the outcome became true: completion, the no-show after the last recall, or the cancellation.</param>
/// <param name="Outcome">completed | no-show | cancelled</param>
internal readonly record struct SimulatedTicket(
    int VisitIndex, string ServiceCode, string ServicePointCode, string? CounterName, string Channel, string Priority,
    DateTimeOffset IssuedAt, DateTimeOffset? CalledAt, DateTimeOffset? StartedAt, DateTimeOffset EndedAt, string Outcome)
{
    public DateTimeOffset? CompletedAt => Outcome == Outcomes.Completed ? EndedAt : null;
}

internal static class Outcomes
{
    public const string Completed = "completed";
    public const string NoShow = "no-show";
    public const string Cancelled = "cancelled";
}
