namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>How much of a mall works on a day, before chance.</summary>
internal static class MallTrend
{
    public static bool IsSilent(DemoMall mall, SimulatedDay day) => mall.Trend.SilentWeek == day.WeeksAgo;

    public static DemoHours? Hours(DemoMall mall, SimulatedDay day) =>
        day.IsWorkingDay ? mall.OpeningHours.FirstOrDefault(hours => IsOn(hours.Day, day.Date)) : null;

    public static bool Works(DemoMember member, SimulatedDay day) =>
        (member.IdleForWeeks is not { } weeks || day.WeeksAgo >= weeks)
        && member.ScheduledDays.Any(name => IsOn(name, day.Date));

    /// <summary>Share of the visits that the mobile unit serves in the villages.</summary>
    public static double OutreachShare(DemoMall mall, SimulatedDay day) =>
        Between(mall.Channels.Outreach, mall.Trend.OutreachShareAtEnd, Progress(mall, day));

    /// <summary>Factor on the mean number of visits: trend, weekday, and hours of this day against the longest day.</summary>
    public static double Volume(DemoMall mall, SimulatedDay day, DemoHours hours)
    {
        var longest = mall.OpeningHours.Max(each => each.Close - each.Open);
        var weekday = day.Date.DayOfWeek switch
        {
            DayOfWeek.Monday => 1.16,
            DayOfWeek.Tuesday => 1.06,
            DayOfWeek.Friday => 0.95,
            _ => 1.0,
        };
        var afterHoliday = day.FollowsHoliday ? 1.18 : 1.0;
        return Between(1, mall.Trend.VolumeAtEnd, Progress(mall, day)) * weekday * afterHoliday * ((hours.Close - hours.Open) / longest);
    }

    private static double Progress(DemoMall mall, SimulatedDay day) =>
        Math.Clamp((mall.Trend.Weeks - day.WeeksAgo) / (double)mall.Trend.Weeks, 0, 1);

    private static double Between(double from, double to, double progress) => from + ((to - from) * progress);

    private static bool IsOn(string weekday, DateOnly date) =>
        string.Equals(weekday, date.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase);
}
