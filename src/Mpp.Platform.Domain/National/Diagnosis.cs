namespace Mpp.Platform.Domain.National;

/// <summary>Why a week fell, as far as the figures tell; a proposal for people to judge, not a verdict.</summary>
public enum Diagnosis
{
    /// <summary>Days without any report.</summary>
    DataGap,

    /// <summary>Fewer open days, as many served on each.</summary>
    SeasonalHoliday,

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

    /// <summary>Weeks a week is compared with.</summary>
    public const int BaselineWeeks = 4;

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
            return week.OperatingDays > 0 ? Diagnosis.DataGap : null;
        }

        var baseline = before.OfType<UsageFigures>().Where(figures => figures.ServedPerDay is not null).ToList();
        if (baseline.Count == 0 || week.ServedPerDay is null)
        {
            return null;
        }

        var hall = baseline.Average(figures => figures.HallPerDay!.Value);
        var hallFall = hall - week.HallPerDay!.Value;
        if (week.HallPerDay >= hall * Fall)
        {
            return week.Served < baseline.Average(figures => figures.Served) * (double)Fall
                && week.OperatingDays < baseline.Average(figures => figures.OperatingDays)
                ? Diagnosis.SeasonalHoliday
                : null;
        }

        if (week.DaysReported < week.OperatingDays)
        {
            return Diagnosis.DataGap;
        }

        if (week.ElsewherePerDay - baseline.Average(figures => figures.ElsewherePerDay!.Value) >= hallFall / 2)
        {
            return Diagnosis.ServedElsewhere;
        }

        var visits = baseline.Average(figures => figures.VisitsPerDay!.Value);
        if (week.VisitsPerDay < visits * Fall && week.ServedPerDay >= baseline.Average(figures => figures.ServedPerDay!.Value) * Fall)
        {
            return Diagnosis.EfficiencyGain;
        }

        return week.ActiveMembers < baseline.Max(figures => figures.ActiveMembers) ? Diagnosis.CounterClosed : Diagnosis.Unknown;
    }
}
