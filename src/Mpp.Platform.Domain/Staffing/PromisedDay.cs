using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>Why somebody can be expected on a day, or not.</summary>
public enum PromiseReason
{
    /// <summary>By the week it promised.</summary>
    Scheduled,

    /// <summary>Promised besides its week.</summary>
    Extra,

    /// <summary>By its week, at other hours.</summary>
    OtherHours,

    /// <summary>Its week has no such day.</summary>
    NotScheduled,

    /// <summary>National holiday or joint leave.</summary>
    Holiday,

    /// <summary>The whole mall is closed.</summary>
    MallClosed,

    /// <summary>It said that it would not be there.</summary>
    Closed,

    /// <summary>It had not joined yet, or has left.</summary>
    NotJoined,
}

/// <summary>What was promised for one day.</summary>
/// <param name="Date">Local date.</param>
/// <param name="IsPromised">Whether somebody can be expected.</param>
/// <param name="From">Local time; null when not promised, or when no hours are known.</param>
/// <param name="Until">Local time.</param>
/// <param name="Reason">Why, or why not.</param>
/// <param name="Note">What was told of a day that differs.</param>
public sealed record PromisedDay(DateOnly Date, bool IsPromised, TimeOnly? From, TimeOnly? Until, PromiseReason Reason, string? Note)
{
    /// <summary>A member's promise within the mall's own day; <paramref name="changes"/> are the member's.</summary>
    public static PromisedDay Of(Member member, PromisedDay mall, IEnumerable<ScheduleChange> changes)
    {
        var date = mall.Date;
        if (member.JoinedOn is null || member.JoinedOn > date || member.WithdrawnOn <= date)
        {
            return new PromisedDay(date, false, null, null, PromiseReason.NotJoined, null);
        }

        var change = changes.Where(change => change.Covers(date)).MaxBy(change => change.Id);
        if (mall.Reason == PromiseReason.MallClosed || (mall.Reason == PromiseReason.Holiday && change?.Kind != ScheduleChangeKind.Extra))
        {
            return mall;
        }

        // A day it names itself it promises even when the mall's week has none; without days of its own it keeps the mall's.
        var isInWeek = member.ScheduledDays.Count == 0 ? mall.IsPromised : member.ScheduledDays.Contains(date.DayOfWeek);
        var hours = member.Hours.On(date.DayOfWeek);
        return Changed(date, isInWeek, mall.Reason == PromiseReason.OtherHours ? mall.From : hours?.From ?? mall.From,
            mall.Reason == PromiseReason.OtherHours ? mall.Until : hours?.Until ?? mall.Until, mall, change);
    }

    /// <summary>The last word on a day: the week, or the change that differs from it.</summary>
    internal static PromisedDay Changed(DateOnly date, bool isInWeek, TimeOnly? from, TimeOnly? until, PromisedDay? mall, ScheduleChange? change) => change?.Kind switch
    {
        ScheduleChangeKind.Closed => new(date, false, null, null, PromiseReason.Closed, change.Reason),
        ScheduleChangeKind.Extra => new(date, true, change.From ?? from, change.Until ?? until, PromiseReason.Extra, change.Reason),
        ScheduleChangeKind.OtherHours when isInWeek => new(date, true, change.From, change.Until, PromiseReason.OtherHours, change.Reason),
        _ when isInWeek && mall?.IsPromised == true => mall with { From = from, Until = until },
        _ when isInWeek => new(date, true, from, until, PromiseReason.Scheduled, null),
        _ => new(date, false, null, null, PromiseReason.NotScheduled, null),
    };
}
