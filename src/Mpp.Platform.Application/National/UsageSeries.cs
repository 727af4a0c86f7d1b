using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Puts the weekly facts of groups of malls in a row, with the weeks that were not reported.</summary>
/// <param name="hidesSmall">Whether small counts are taken out of each mall before malls are added up.</param>
internal sealed class UsageSeries(MallWeeks malls, bool hidesSmall)
{
    /// <summary>One item per week from <paramref name="from"/> on; the weeks before it are only looked back at.</summary>
    /// <param name="asked">Whether the mall was asked for by its code: it then answers even before it opened.</param>
    public IEnumerable<WeeklyUsageItem> Items(GroupOfMalls group, IReadOnlyList<IsoWeek> weeks, IsoWeek from, bool asked)
    {
        var series = group.Malls.Select(mall => (Mall: mall, Weeks: malls.Of(mall, weeks).ConvertAll(week => hidesSmall ? week?.Shown() : week))).ToList();
        var hasBeenHeardOf = asked || group.Malls.Any(mall => mall.OpenedOn is not null)
            || series.Exists(mall => mall.Weeks.Exists(week => week is { Figures.IsReported: true }));
        for (var i = 0; i < weeks.Count; i++)
        {
            if (weeks[i] >= from && hasBeenHeardOf && (asked || series.Exists(mall => mall.Weeks[i] is not null)))
            {
                yield return Item(group, weeks[i], series, i);
            }
        }
    }

    private WeeklyUsageItem Item(GroupOfMalls group, IsoWeek week, List<(MallOfReport Mall, List<MallWeek?> Weeks)> series, int index)
    {
        var open = series.Select(mall => mall.Weeks[index]).OfType<MallWeek>().ToList();
        var figures = open.Count == 0 ? new UsageFigures() : UsageFigures.Sum(open.ConvertAll(mall => mall.Figures));
        var days = group.Malls.Select(mall => malls.At(mall, week)).ToList();
        var isRunning = open.Count == 0 ? days.Exists(day => day.IsRunning) : open.Exists(mall => mall.IsRunning);
        var item = new WeeklyUsageItem
        {
            Week = week.ToString(),
            Key = group.Key,
            Name = group.Name,
            IsRunning = isRunning,
            DaysSoFar = open.Count == 0 ? days.Max(day => day.DaysSoFar) : open.Max(mall => mall.DaysSoFar),
            OperatingDays = figures.OperatingDays,
            DaysReported = figures.DaysReported,
            Completeness = figures.OperatingDays > 0 ? Round((decimal)figures.DaysReported / figures.OperatingDays, 4) : null,
            HiddenMalls = figures.HiddenMalls,
            PartlyHiddenMalls = figures.PartlyHiddenMalls,
            Suppressed = figures.HiddenMalls + figures.PartlyHiddenMalls > 0,
            Diagnosis = isRunning ? null : Diagnoses.OfSame([.. series.Select(mall => LookBack(mall.Weeks, index))]),
        };
        item = item with
        {
            MissingMalls = Missing(series, index),
            ClosedDays = figures.ClosedDays,
            ClosedMalls = Closed(series, index),
            Members = figures.IsReported ? figures.Members : null,
            ActiveMembers = figures.IsReported ? figures.ActiveMembers : null,
        };
        return figures.IsCounted ? Counted(item, figures, series, index) : item;
    }

    private WeeklyUsageItem Counted(
        WeeklyUsageItem item, UsageFigures figures, List<(MallOfReport Mall, List<MallWeek?> Weeks)> series, int index)
    {
        var change = WeekChange.Of(series.Select(mall => (mall.Weeks[index], index == 0 ? null : mall.Weeks[index - 1])), hidesSmall);
        return item with
        {
            Visits = figures.Visits,
            Issued = figures.Issued,
            Served = figures.Served,
            NoShow = figures.NoShow,
            Cancelled = figures.Cancelled,
            ServedPerOperatingDay = Round(figures.ServedPerDay, 2),
            ChangeFromPreviousWeek = Round(change.Relative, 4),
            ComparedMalls = change.Compared,
            MedianWaitSeconds = figures.MedianWaitSeconds,
            P90WaitSeconds = figures.P90WaitSeconds,
            MedianServiceSeconds = figures.MedianServiceSeconds,
        };
    }

    private static List<MissingMall> Missing(List<(MallOfReport Mall, List<MallWeek?> Weeks)> series, int index) => [.. series
        .Select(mall => (mall.Mall, Reason: WeekChange.Missing(mall.Weeks[index], index == 0 ? null : mall.Weeks[index - 1])))
        .Where(mall => mall.Reason is not null)
        .OrderBy(mall => mall.Mall.Code, StringComparer.Ordinal)
        .Select(mall => new MissingMall(mall.Mall.Code, mall.Mall.Name, mall.Reason!.Value))];

    private static List<ClosedMall> Closed(List<(MallOfReport Mall, List<MallWeek?> Weeks)> series, int index) => [.. series
        .SelectMany(mall => (mall.Weeks[index]?.Closed ?? []).Select(part => new ClosedMall(mall.Mall.Code, mall.Mall.Name, part.Days, part.Kind, part.Reason)))
        .OrderBy(mall => mall.Key, StringComparer.Ordinal)];

    private static List<UsageFigures?> LookBack(List<MallWeek?> weeks, int index) =>
        weeks.GetRange(Math.Max(0, index - Diagnoses.BaselineWeeks), Math.Min(index, Diagnoses.BaselineWeeks) + 1).ConvertAll(week => week?.Figures);

    private static decimal? Round(decimal? value, int decimals) =>
        value is { } number ? Math.Round(number, decimals, MidpointRounding.AwayFromZero) : null;
}
