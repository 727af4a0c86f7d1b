namespace Mpp.Platform.Domain.National;

/// <summary>Why a mall is not among those compared.</summary>
public enum MissingReason
{
    /// <summary>It was open in the week and reported nothing.</summary>
    Silent,

    /// <summary>It reported nothing in the week before, though it was open.</summary>
    SilentBefore,

    /// <summary>It was not open in the week before.</summary>
    New,
}

/// <summary>How a week stands against the one before: the same malls on the same days, by operating day.</summary>
/// <param name="Relative">-0.12 is a fall of 12 %; null when nothing can be compared.</param>
/// <param name="Compared">Malls compared.</param>
public sealed record WeekChange(decimal? Relative, int Compared)
{
    /// <param name="hidesSmall">Leaves malls out whose days would show a small count.</param>
    public static WeekChange Of(IEnumerable<(MallWeek? Week, MallWeek? Before)> malls, bool hidesSmall)
    {
        var pairs = malls.Select(mall => Pair(mall.Week, mall.Before, hidesSmall)).OfType<(ServedOnDays Now, ServedOnDays Before)>().ToList();
        var (now, before) = (PerDay(pairs.ConvertAll(pair => pair.Now)), PerDay(pairs.ConvertAll(pair => pair.Before)));
        return new WeekChange(before > 0 ? (now - before) / before : null, pairs.Count);
    }

    /// <summary>Null when the mall is compared, when no day of the week could have been reported, and when its counts are hidden.</summary>
    public static MissingReason? Missing(MallWeek? week, MallWeek? before)
    {
        if (week is null || week.Figures.IsHidden || before?.Figures.IsHidden == true || (week.OperatingDays & week.DaysOver) == 0)
        {
            return null;
        }

        if ((week.ReportedDays & week.DaysOver) == 0)
        {
            return MissingReason.Silent;
        }

        return before is null || before.OperatingDays == 0 ? MissingReason.New
            : (before.ReportedDays & week.DaysOver) == 0 ? MissingReason.SilentBefore
            : null;
    }

    private static (ServedOnDays Now, ServedOnDays Before)? Pair(MallWeek? week, MallWeek? before, bool hidesSmall)
    {
        // Of a running week the days that are over, and the same days of the week before: a morning is no day.
        var days = week?.DaysOver ?? 0;
        return week?.On(days) is { Days: > 0 } now && before?.On(days) is { Days: > 0 } then && !(hidesSmall && (now.IsSmall || then.IsSmall))
            ? (now, then)
            : null;
    }

    private static decimal? PerDay(List<ServedOnDays> malls) => malls.Count == 0 ? null : (decimal)malls.Sum(mall => mall.Served) / malls.Sum(mall => mall.Days);
}
