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
}
