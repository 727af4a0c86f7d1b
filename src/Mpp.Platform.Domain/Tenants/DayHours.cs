using System.Globalization;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Hours of one weekday, in the mall's own time.</summary>
/// <param name="Day">Such as <c>friday</c>, whose hours differ from the other days almost everywhere.</param>
/// <param name="From">Such as <c>08:00</c>.</param>
/// <param name="Until">After <paramref name="From"/>.</param>
public sealed record DayHours(DayOfWeek Day, TimeOnly From, TimeOnly Until);

/// <summary>Hours of a week: at most one span a day, since a break does not stop the queue.</summary>
public static class WeekHours
{
    public const int TextLength = 200;

    private const string Time = "HH:mm";

    /// <summary>What holds where a mall says nothing; hours are set locally and are shorter than office hours.</summary>
    public static readonly IReadOnlyList<DayHours> Usual =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(day => new DayHours(day, new TimeOnly(8, 0), new TimeOnly(15, 0))),
    ];

    public static DayHours? On(this IReadOnlyList<DayHours> week, DayOfWeek day) => week.FirstOrDefault(hours => hours.Day == day);

    /// <summary>Whether it is a week: no day is missing or twice, every day ends after it starts.</summary>
    public static bool IsWeek(IReadOnlyCollection<DayHours?> hours) =>
        hours.All(day => day?.From < day?.Until) && hours.Select(day => day!.Day).Distinct().Count() == hours.Count;

    /// <summary>One line, such as <c>Thursday 08:00-12:00;Friday 08:00-11:00</c>.</summary>
    public static string Write(IEnumerable<DayHours> week) => string.Join(';', week.Select(hours => string.Create(
        CultureInfo.InvariantCulture, $"{hours.Day} {hours.From.ToString(Time, CultureInfo.InvariantCulture)}-{hours.Until.ToString(Time, CultureInfo.InvariantCulture)}")));

    public static IReadOnlyList<DayHours> Read(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', '-'))
            .Select(part => new DayHours(
                Enum.Parse<DayOfWeek>(part[0]),
                TimeOnly.ParseExact(part[1], Time, CultureInfo.InvariantCulture),
                TimeOnly.ParseExact(part[2], Time, CultureInfo.InvariantCulture))),
    ];
}
