using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>Days and hours of a whole mall: its week, the holidays, its own closures and openings, its public notices.</summary>
/// <param name="Hours">Opening hours by weekday.</param>
/// <param name="Holidays">National holidays and joint leave.</param>
/// <param name="Changes">Those of the whole mall.</param>
/// <param name="Notices">Public notices that it serves otherwise.</param>
public sealed record MallCalendar(
    IReadOnlyList<DayHours> Hours, IReadOnlySet<DateOnly> Holidays, IReadOnlyList<ScheduleChange> Changes, IReadOnlyList<ContinuityNotice> Notices)
{
    public PromisedDay On(DateOnly date)
    {
        var change = Changes.Where(change => change.Covers(date)).MaxBy(change => change.Id);
        var notice = Notices.Where(notice => notice.FromOn <= date).MaxBy(notice => notice.Id);
        if (change?.Kind == ScheduleChangeKind.Closed || (change is null && Closes(notice, date)))
        {
            return new PromisedDay(date, false, null, null, PromiseReason.MallClosed, change?.Reason ?? notice!.Indonesian);
        }

        if (Holidays.Contains(date) && change?.Kind != ScheduleChangeKind.Extra)
        {
            return new PromisedDay(date, false, null, null, PromiseReason.Holiday, null);
        }

        var hours = Hours.On(date.DayOfWeek);
        return PromisedDay.Changed(date, hours is not null, hours?.From, hours?.Until, null, change);
    }

    /// <summary>Days off beside the holidays: nobody is expected at a mall that is closed.</summary>
    public IEnumerable<DateOnly> ClosedDays(DateOnly first, DateOnly last) => Enumerable
        .Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
        .Select(first.AddDays)
        .Where(date => On(date).Reason == PromiseReason.MallClosed);

    private static bool Closes(ContinuityNotice? notice, DateOnly date) =>
        notice is { State: ContinuityState.Closed or ContinuityState.DigitalOnly } && !(notice.UntilOn < date);
}
