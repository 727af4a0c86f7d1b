using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Promised against actual presence of one member, day by day.</summary>
public sealed record MemberPresence
{
    public Guid MemberId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>Days on which somebody could be expected, up to yesterday and today if it has been kept.</summary>
    public int PromisedDays { get; init; }

    /// <summary>Those of them on which it was there.</summary>
    public int KeptDays { get; init; }

    /// <summary>Those on which it was not.</summary>
    public int MissedDays { get; init; }

    /// <summary>Days on which it was there without having promised it.</summary>
    public int UnpromisedDays { get; init; }

    /// <summary>Kept days with a promised hour and a recorded arrival, which is the opening of a counter session.</summary>
    public int TimedDays { get; init; }

    /// <summary>Those of them on which it arrived not after the promised hour; null where no arrival was recorded.</summary>
    public int? PunctualDays { get; init; }

    /// <summary>Every day of the period.</summary>
    public IReadOnlyList<PresenceDay> Days { get; init; } = [];

    public DateTimeOffset AsOf { get; init; }

    /// <summary>Years whose days off are not known.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];

    internal static MemberPresence Of(Guid memberId, IReadOnlyList<PresenceDay> days, DateTimeOffset asOf) => new()
    {
        MemberId = memberId,
        From = days[0].Promised.Date,
        To = days[^1].Promised.Date,
        PromisedDays = days.Count(day => day.State is PresenceState.Kept or PresenceState.Missed),
        KeptDays = days.Count(day => day.State == PresenceState.Kept),
        MissedDays = days.Count(day => day.State == PresenceState.Missed),
        UnpromisedDays = days.Count(day => day.State == PresenceState.Unpromised),
        TimedDays = days.Count(day => day is { State: PresenceState.Kept, LateSeconds: not null }),
        PunctualDays = days.Any(day => day is { State: PresenceState.Kept, LateSeconds: not null })
            ? days.Count(day => day is { State: PresenceState.Kept, LateSeconds: 0 })
            : null,
        Days = days,
        AsOf = asOf,
    };
}

/// <summary>One local day.</summary>
/// <param name="Promised">What was promised.</param>
/// <param name="Seen">What was seen: counter sessions, and tickets that were called; null when nothing was.</param>
/// <param name="State">The one against the other.</param>
/// <param name="LateSeconds">Arrival after the promised hour; 0 when in time, null when no arrival was recorded or no hour promised.</param>
public sealed record PresenceDay(PromisedDay Promised, SeenDay? Seen, PresenceState State, long? LateSeconds);
