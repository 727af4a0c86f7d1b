using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Puts the weekly facts of groups of malls in a row, with the weeks that were not reported.</summary>
internal sealed class UsageSeries(WorkingDays calendar, DateTimeOffset now, IReadOnlyDictionary<(string Tenant, int Week), WeeklyUsage> facts)
{
    private readonly Dictionary<(DateOnly First, DateOnly Last), int> _workingDays = [];

    private readonly Dictionary<string, DateOnly> _yesterdays = new(StringComparer.Ordinal);

    /// <summary>One item per week from <paramref name="from"/> on; the weeks before it are only looked back at.</summary>
    /// <param name="asked">Whether the mall was asked for by its code: it then answers even before it opened.</param>
    public IEnumerable<WeeklyUsageItem> Items(GroupOfMalls group, IReadOnlyList<IsoWeek> weeks, IsoWeek from, bool asked)
    {
        var figures = weeks.Select(week => Figures(group.Malls, week)).ToList();
        var hasBeenHeardOf = asked || figures.Exists(week => week is { IsReported: true })
            || group.Malls.Any(mall => mall.SoftOpenedOn is not null);
        for (var i = 0; i < weeks.Count; i++)
        {
            if (weeks[i] >= from && hasBeenHeardOf && (asked || figures[i] is not null))
            {
                yield return Item(group, weeks[i], figures[i], figures.GetRange(Math.Max(0, i - Diagnoses.BaselineWeeks), Math.Min(i, Diagnoses.BaselineWeeks)));
            }
        }
    }

    private static WeeklyUsageItem Item(GroupOfMalls group, IsoWeek week, UsageFigures? figures, List<UsageFigures?> before)
    {
        var item = new WeeklyUsageItem
        {
            Week = week.ToString(),
            Key = group.Key,
            Name = group.Name,
            OperatingDays = figures?.OperatingDays ?? 0,
            DaysReported = figures?.DaysReported ?? 0,
            Completeness = figures is { OperatingDays: > 0 } ? Round((decimal)figures.DaysReported / figures.OperatingDays, 4) : null,
            Diagnosis = Diagnoses.Of(figures, before),
        };
        if (figures is not { IsReported: true })
        {
            return item;
        }

        var previous = before.Count == 0 ? null : before[^1]?.ServedPerDay;
        return item with
        {
            Visits = figures.Visits,
            Issued = figures.Issued,
            Served = figures.Served,
            NoShow = figures.NoShow,
            Cancelled = figures.Cancelled,
            ServedPerOperatingDay = Round(figures.ServedPerDay, 2),
            ChangeFromPreviousWeek = previous > 0 ? Round((figures.ServedPerDay - previous) / previous, 4) : null,
            MedianWaitSeconds = figures.MedianWaitSeconds,
            P90WaitSeconds = figures.P90WaitSeconds,
            MedianServiceSeconds = figures.MedianServiceSeconds,
            Members = figures.Members,
            ActiveMembers = figures.ActiveMembers,
        };
    }

    /// <summary>Null when none of the malls was open yet.</summary>
    private UsageFigures? Figures(IReadOnlyList<MallOfReport> malls, IsoWeek week)
    {
        var parts = malls.Select(mall => Figures(mall, week)).OfType<UsageFigures>().ToList();
        return parts.Count == 0 ? null : UsageFigures.Sum(parts);
    }

    private UsageFigures? Figures(MallOfReport mall, IsoWeek week)
    {
        var fact = facts.GetValueOrDefault((mall.Code, week.Key));
        if (fact is null && mall.SoftOpenedOn > week.Sunday)
        {
            return null;
        }

        var first = mall.SoftOpenedOn > week.Monday && mall.SoftOpenedOn <= week.Sunday ? mall.SoftOpenedOn.Value : week.Monday;
        var yesterday = Yesterday(mall.TimeZone);
        var days = WorkingDaysFrom(first, week.Sunday < yesterday ? week.Sunday : yesterday) + (fact?.ExtraDays ?? 0);
        return fact is null
            ? new UsageFigures { OperatingDays = days }
            : new UsageFigures
            {
                Visits = fact.Visits,
                Issued = fact.Issued,
                Served = fact.Served,
                NoShow = fact.NoShow,
                Cancelled = fact.Cancelled,
                ServedOnline = fact.ServedOnline,
                ServedOutreach = fact.ServedOutreach,

                // Today counts as soon as it has a ticket, so a share never passes 1.
                OperatingDays = Math.Max(days, fact.DaysReported),
                DaysReported = fact.DaysReported,
                MedianWaitSeconds = fact.MedianWaitSeconds,
                P90WaitSeconds = fact.P90WaitSeconds,
                MedianServiceSeconds = fact.MedianServiceSeconds,
                Members = fact.Members,
                ActiveMembers = fact.ActiveMembers,
            };
    }

    private DateOnly Yesterday(string timeZone)
    {
        if (!_yesterdays.TryGetValue(timeZone, out var yesterday))
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
            yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(-1);
            _yesterdays[timeZone] = yesterday;
        }

        return yesterday;
    }

    private int WorkingDaysFrom(DateOnly first, DateOnly last)
    {
        if (!_workingDays.TryGetValue((first, last), out var days))
        {
            days = calendar.Count(first, last);
            _workingDays[(first, last)] = days;
        }

        return days;
    }

    private static decimal? Round(decimal? value, int decimals) =>
        value is { } number ? Math.Round(number, decimals, MidpointRounding.AwayFromZero) : null;
}
