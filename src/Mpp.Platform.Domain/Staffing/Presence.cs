namespace Mpp.Platform.Domain.Staffing;

/// <summary>A promise against what was seen.</summary>
public enum PresenceState
{
    /// <summary>Promised, and there.</summary>
    Kept,

    /// <summary>Promised, and not there.</summary>
    Missed,

    /// <summary>Promised for today and not seen yet; the day is not over.</summary>
    Pending,

    /// <summary>There without having promised it.</summary>
    Unpromised,

    /// <summary>Neither promised nor there.</summary>
    Off,
}

/// <summary>What was seen of a member on a day.</summary>
/// <param name="ArrivedAt">When its first counter session of the day was opened; null where nobody recorded one.</param>
/// <param name="FirstAt">First sign of presence: a counter opened or a ticket called. A ticket is called when a visitor is there, so it tells no arrival.</param>
/// <param name="LastAt">Last sign of it.</param>
/// <param name="StaffedSeconds">Over all its counters, from sessions alone.</param>
/// <param name="Staff">Different officers with a session.</param>
/// <param name="SecondedStaff">Those of them on secondment from another member.</param>
/// <param name="Called">Tickets called.</param>
/// <param name="Served">Tickets completed.</param>
public sealed record SeenDay(
    DateTimeOffset? ArrivedAt, DateTimeOffset FirstAt, DateTimeOffset LastAt, long StaffedSeconds, int Staff, int SecondedStaff, int Called, int Served);

public static class Presence
{
    /// <param name="today">The mall's present local date; later days are left to come.</param>
    public static PresenceState Of(PromisedDay promised, SeenDay? seen, DateOnly today) => (promised.IsPromised, seen) switch
    {
        (true, not null) => PresenceState.Kept,
        (true, null) when promised.Date >= today => PresenceState.Pending,
        (true, null) => PresenceState.Missed,
        (false, not null) => PresenceState.Unpromised,
        _ => PresenceState.Off,
    };
}
