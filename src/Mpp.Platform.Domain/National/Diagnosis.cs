namespace Mpp.Platform.Domain.National;

/// <summary>Why a week fell, as far as the figures tell; a proposal for people to judge, not a verdict.</summary>
public enum Diagnosis
{
    /// <summary>Days without any report.</summary>
    DataGap,

    /// <summary>Fewer open days, as many served on each.</summary>
    SeasonalHoliday,

    /// <summary>The same, because it was closed by decision or notice.</summary>
    MallClosed,

    /// <summary>The hall fell, and villages, districts or online took up at least half of it.</summary>
    ServedElsewhere,

    /// <summary>Fewer visits settled as much.</summary>
    EfficiencyGain,

    /// <summary>Fewer members were active than before.</summary>
    CounterClosed,

    /// <summary>None of these.</summary>
    Unknown,
}

public static class Diagnoses
{
    /// <summary>A fall of less than a tenth is no fall.</summary>
    public const decimal Fall = 0.9m;

    /// <summary>Fewer visits settled as much only if nearly as much was served: a fall of more than a fiftieth is less.</summary>
    public const decimal AsMuch = 0.98m;

    /// <summary>Weeks a week is compared with.</summary>
    public const int BaselineWeeks = 4;

    /// <summary>
    /// The figures of the malls that reported in the week and in each week before it in which any of them did: a mall that is
    /// silent, or new, is no fall of the others.
    /// </summary>
    /// <param name="malls">Of each mall its weeks, the week itself last.</param>
    public static Diagnosis? OfSame(IReadOnlyCollection<IReadOnlyList<UsageFigures?>> malls)
    {
        var reporting = malls.Where(weeks => weeks[^1] is { IsCounted: true }).ToList();
        if (reporting.Count == 0)
        {
            var silent = malls.Select(weeks => weeks[^1]).OfType<UsageFigures>().ToList();
            return silent.Exists(week => week.IsReported) ? null : Of(silent.Find(week => week.OperatingDays > 0) ?? silent.Find(week => week.ClosedDays > 0), []);
        }

        var weeksBefore = Enumerable.Range(0, reporting[0].Count - 1)
            .Where(week => reporting.Exists(weeks => weeks[week] is { IsCounted: true })).ToList();
        var same = reporting.FindAll(weeks => weeksBefore.TrueForAll(week => weeks[week] is { IsCounted: true }));
        return same.Count == 0
            ? null
            : Of(Sum(reporting[0].Count - 1), weeksBefore.Select(UsageFigures? (week) => Sum(week)));

        UsageFigures Sum(int week) => UsageFigures.Counts([.. same.Select(weeks => weeks[week]!)]);
    }

    /// <summary>The likeliest cause, or null when the week did not fall against the mean of the weeks before it.</summary>
    /// <param name="before">The weeks before, latest last; only reported ones count.</param>
    public static Diagnosis? Of(UsageFigures? week, IEnumerable<UsageFigures?> before)
    {
        if (week is null)
        {
            return null;
        }

        if (!week.IsReported)
        {
            return week.OperatingDays > 0 ? Diagnosis.DataGap : week.ClosedDays > 0 ? Diagnosis.MallClosed : null;
        }

        var baseline = before.OfType<UsageFigures>().Where(figures => figures.ServedPerDay is not null).ToList();
        if (baseline.Count == 0 || week.ServedPerDay is null)
        {
            return null;
        }

        return week.HallPerDay < baseline.Average(figures => figures.HallPerDay!.Value) * Fall
            ? OfFallenHall(week, baseline)
            : OfEvenHall(week, baseline);
    }

    private static Diagnosis OfFallenHall(UsageFigures week, List<UsageFigures> baseline)
    {
        if (week.DaysReported < week.OperatingDays)
        {
            return Diagnosis.DataGap;
        }

        var hallFall = baseline.Average(figures => figures.HallPerDay!.Value) - week.HallPerDay!.Value;
        if (week.ElsewherePerDay - baseline.Average(figures => figures.ElsewherePerDay!.Value) >= hallFall / 2)
        {
            return Diagnosis.ServedElsewhere;
        }

        return week.ActiveMembers < baseline.Max(figures => figures.ActiveMembers) ? Diagnosis.CounterClosed : Diagnosis.Unknown;
    }

    private static Diagnosis? OfEvenHall(UsageFigures week, List<UsageFigures> baseline)
    {
        if (week.VisitsPerDay < baseline.Average(figures => figures.VisitsPerDay!.Value) * Fall
            && week.ServedPerDay >= baseline.Average(figures => figures.ServedPerDay!.Value) * AsMuch)
        {
            return Diagnosis.EfficiencyGain;
        }

        var daysBefore = baseline.Average(figures => figures.OperatingDays);
        if (week.OperatingDays >= daysBefore || week.Served >= baseline.Average(figures => figures.Served) * (double)Fall)
        {
            return null;
        }

        return week.OperatingDays + week.ClosedDays < daysBefore ? Diagnosis.SeasonalHoliday : Diagnosis.MallClosed;
    }
}
