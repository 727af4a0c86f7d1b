namespace Mpp.Platform.Domain.Surveys;

/// <summary>Calendar quarters (triwulan), the usual step of the survey.</summary>
public static class Quarter
{
    public static int Of(int month) => ((month - 1) / 3) + 1;

    /// <summary>First day of the quarter a date is in.</summary>
    public static DateOnly FirstDay(DateOnly date) => new(date.Year, (3 * (Of(date.Month) - 1)) + 1, 1);

    /// <summary>The whole quarters between two dates, both included, that have ended before <paramref name="today"/>; null when there is none.</summary>
    public static (DateOnly First, DateOnly Last)? Finished(DateOnly from, DateOnly to, DateOnly today)
    {
        var end = to < today ? to : today.AddDays(-1);
        if (from > end)
        {
            return null;
        }

        var first = FirstDay(from) == from ? from : FirstDay(from).AddMonths(3);
        var last = FirstDay(end.AddDays(1)).AddDays(-1);
        return first < last ? (first, last) : null;
    }
}
