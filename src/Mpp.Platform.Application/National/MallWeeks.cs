using System.Numerics;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>The weeks of malls from their facts, by each mall's own date.</summary>
/// <param name="membersBefore">Members of malls without a fact among these, as their last one before says.</param>
/// <param name="daysOff">Those of malls beside the nation's.</param>
internal sealed class MallWeeks(
    WorkingDays calendar, DateTimeOffset now, IReadOnlyDictionary<(string Tenant, int Week), WeekFact> facts, IReadOnlyDictionary<string, int> membersBefore,
    MallDaysOff? daysOff = null)
{
    private readonly MallDaysOff _daysOff = daysOff ?? MallDaysOff.None;

    private readonly Dictionary<int, int> _workingDays = [];

    private readonly Dictionary<string, DateOnly> _todays = new(StringComparer.Ordinal);

    /// <summary>One for each of the weeks, in order; null before the mall opened.</summary>
    public List<MallWeek?> Of(MallOfReport mall, IReadOnlyList<IsoWeek> weeks)
    {
        var hasReportedBefore = membersBefore.TryGetValue(mall.Code, out var members);

        // Nobody told when it opened: then with its first report.
        var opened = mall.OpenedOn ?? (hasReportedBefore ? DateOnly.MinValue : FirstReport(mall, weeks));
        var found = new List<MallWeek?>(weeks.Count);
        foreach (var week in weeks)
        {
            var fact = facts.GetValueOrDefault((mall.Code, week.Key));
            members = fact?.Members ?? members;
            found.Add(fact is null && (opened is null || mall.OpenedOn > week.Sunday) ? null : Of(mall, week, opened!.Value, fact, members));
        }

        return found;
    }

    public (bool IsRunning, int DaysSoFar, int DaysOver) At(MallOfReport mall, IsoWeek week) => MallWeek.At(week, Today(mall.TimeZone));

    private DateOnly? FirstReport(MallOfReport mall, IReadOnlyList<IsoWeek> weeks)
    {
        foreach (var week in weeks)
        {
            if (facts.TryGetValue((mall.Code, week.Key), out var fact))
            {
                return week.Monday.AddDays(BitOperations.TrailingZeroCount(fact.ReportedDays));
            }
        }

        return null;
    }

    private MallWeek Of(MallOfReport mall, IsoWeek week, DateOnly opened, WeekFact? fact, int members)
    {
        var (isRunning, daysSoFar, daysOver) = At(mall, week);
        var sinceOpening = WeekDays.Between(week, opened, week.Sunday);
        var reported = fact?.ReportedDays ?? 0;

        // Today counts as soon as it has a ticket, and a day without one counts when it is over.
        var inService = WorkingDaysOf(week) & ~_daysOff.Regional(mall.Code, week) & sinceOpening & ~OutOfService(mall, week);
        var begun = WeekDays.Between(week, week.Monday, week.Monday.AddDays(daysSoFar - 1));
        var closed = _daysOff.Closed(mall.Code, week).Select(part => (part.Closure, Days: part.Days & inService & begun & ~reported)).ToList();
        var operating = (inService & daysOver & ~closed.Aggregate(0, (days, part) => days | part.Days)) | reported;
        return new MallWeek
        {
            IsRunning = isRunning,
            DaysSoFar = daysSoFar,
            DaysOver = daysOver,
            OperatingDays = operating,
            ReportedDays = reported,
            ServedByDay = fact?.ServedByDay ?? [],
            Closed = [.. closed.Where(part => part.Days != 0).Select(part => new ClosedDays(WeekDays.Count(part.Days), part.Closure.Kind, part.Closure.Reason))],
            Figures = Figures(fact) with
            {
                OperatingDays = WeekDays.Count(operating),
                DaysReported = WeekDays.Count(reported),
                ClosedDays = WeekDays.Count(closed.Aggregate(0, (days, part) => days | part.Days)),
                Members = members,
            },
        };
    }

    /// <summary>Suspended, or closed for good.</summary>
    private static int OutOfService(MallOfReport mall, IsoWeek week) => mall.Breaks.Count == 0
        ? 0
        : mall.Breaks.Aggregate(0, (days, pause) => days | WeekDays.Between(week, pause.From, pause.Until ?? week.Sunday));

    private static UsageFigures Figures(WeekFact? fact) => fact is null ? new UsageFigures() : new UsageFigures
    {
        Visits = fact.Visits,
        Issued = fact.Issued,
        Served = fact.Served,
        NoShow = fact.NoShow,
        Cancelled = fact.Cancelled,
        ServedOnline = fact.ServedOnline,
        ServedOutreach = fact.ServedOutreach,
        MedianWaitSeconds = fact.MedianWaitSeconds,
        P90WaitSeconds = fact.P90WaitSeconds,
        MedianServiceSeconds = fact.MedianServiceSeconds,
        Waits = fact.Waits,
        ServiceTimes = fact.ServiceTimes,
        ActiveMembers = fact.ActiveMembers,
    };

    private DateOnly Today(string timeZone)
    {
        if (!_todays.TryGetValue(timeZone, out var today))
        {
            today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
            _todays[timeZone] = today;
        }

        return today;
    }

    private int WorkingDaysOf(IsoWeek week)
    {
        if (!_workingDays.TryGetValue(week.Key, out var days))
        {
            days = WeekDays.Of(Enumerable.Range(0, 7).Select(week.Monday.AddDays).Where(calendar.Contains));
            _workingDays[week.Key] = days;
        }

        return days;
    }
}
