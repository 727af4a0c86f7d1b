namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>A ticket as it went through its day. Instants are UTC in whole milliseconds.</summary>
/// <param name="VisitIndex">Tickets of one visitor share it; it starts at 0 each day.</param>
/// <param name="CounterName">The counter that called; null if the ticket was cancelled before a call.</param>
/// <param name="Channel">kiosk | desk | online | outreach</param>
/// <param name="Priority">regular | elderly | disabled | pregnant | with-infant</param>
/// <param name="EndedAt">When the outcome became true: completion, the no-show after the last recall, or the cancellation.</param>
/// <param name="Outcome">completed | no-show | cancelled</param>
internal readonly record struct SimulatedTicket(
    int VisitIndex, string ServiceCode, string ServicePointCode, string? CounterName, string Channel, string Priority,
    DateTimeOffset IssuedAt, DateTimeOffset? CalledAt, DateTimeOffset? StartedAt, DateTimeOffset EndedAt, string Outcome)
{
    public DateTimeOffset? CompletedAt => Outcome == Outcomes.Completed ? EndedAt : null;
}

internal static class Outcomes
{
    public const string Completed = "completed";
    public const string NoShow = "no-show";
    public const string Cancelled = "cancelled";
}
