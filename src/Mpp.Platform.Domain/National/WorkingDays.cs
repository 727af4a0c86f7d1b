namespace Mpp.Platform.Domain.National;

/// <summary>Days on which government works: Monday to Friday without national holidays and joint leave.</summary>
public sealed class WorkingDays(IReadOnlySet<DateOnly> holidays)
{
    public bool Contains(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);

    /// <summary>Working days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Count(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            count += Contains(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The <paramref name="days"/>th working day after a date, which itself is day 0; the date itself for 0.</summary>
    public DateOnly After(DateOnly date, int days)
    {
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            left -= Contains(date) ? 1 : 0;
        }

        return date;
    }

    /// <summary>Working days passed on <paramref name="today"/> since a date, which itself is day 0.</summary>
    public int Since(DateOnly date, DateOnly today) => Count(date.AddDays(1), today);
}
