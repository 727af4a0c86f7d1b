using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>Days and hours of a whole mall: its week, the holidays, its own closures and openings, its public notices.</summary>
/// <param name="Hours">Opening hours by weekday.</param>
/// <param name="Holidays">Days off in its region: national holidays, joint leave and the region's own.</param>
/// <param name="Changes">Those of the whole mall.</param>
/// <param name="Notices">Public notices that it serves otherwise.</param>
public sealed record MallCalendar(
    IReadOnlyList<DayHours> Hours, IReadOnlySet<DateOnly> Holidays, IReadOnlyList<ScheduleChange> Changes, IReadOnlyList<ContinuityNotice> Notices)
{
    public PromisedDay On(DateOnly date)
    {
        if (ClosureOn(date) is { } closure)
        {
            return new PromisedDay(date, false, null, null, PromiseReason.MallClosed, closure.Reason);
        }

        var change = ChangeOn(date);
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
        .Where(date => ClosureOn(date) is not null);

    /// <summary>All closures, the first first; between two bounds of what was told nothing changes.</summary>
    public IReadOnlyList<ClosedSpan> Closures()
    {
        var bounds = Changes.SelectMany(change => new[] { change.FirstOn, Next(change.LastOn) })
            .Concat(Notices.SelectMany(notice => notice.UntilOn is { } until ? [notice.FromOn, Next(until)] : new[] { notice.FromOn }))
            .Distinct().Order().ToList();
        var closed = new List<ClosedSpan>();
        foreach (var (index, from) in bounds.Index())
        {
            if (ClosureOn(from) is not { } closure)
            {
                continue;
            }

            DateOnly? until = index + 1 < bounds.Count ? bounds[index + 1].AddDays(-1) : null;
            if (closed.Count > 0 && closed[^1].UntilOn is { } before && Next(before) == from && closed[^1].Closure == closure)
            {
                closed[^1] = closed[^1] with { UntilOn = until };
            }
            else
            {
                closed.Add(new ClosedSpan(from, until, closure));
            }
        }

        return closed;
    }

    /// <summary>Why the whole mall is closed on a date; null when it is not. A decision for the day goes before a notice.</summary>
    private Closure? ClosureOn(DateOnly date)
    {
        if (ChangeOn(date) is { } change)
        {
            return change.Kind == ScheduleChangeKind.Closed ? new Closure(ClosureKind.Decision, change.Reason) : null;
        }

        var notice = Notices.Where(notice => notice.FromOn <= date).MaxBy(notice => notice.Id);
        return notice is { State: ContinuityState.Closed or ContinuityState.DigitalOnly } && !(notice.UntilOn < date)
            ? new Closure(notice.State == ContinuityState.Closed ? ClosureKind.Notice : ClosureKind.DigitalOnly, notice.Indonesian)
            : null;
    }

    private ScheduleChange? ChangeOn(DateOnly date) => Changes.Where(change => change.Covers(date)).MaxBy(change => change.Id);

    private static DateOnly Next(DateOnly date) => date == DateOnly.MaxValue ? date : date.AddDays(1);
}

/// <summary>Why a mall is closed.</summary>
public sealed record Closure(ClosureKind Kind, string Reason);

/// <summary>Days in a row of one closure; without an end as long as none is told.</summary>
public sealed record ClosedSpan(DateOnly FromOn, DateOnly? UntilOn, Closure Closure);
