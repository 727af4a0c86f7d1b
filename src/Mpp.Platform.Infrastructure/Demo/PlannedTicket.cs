namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>What chance has decided about a ticket before the day runs; all times are milliseconds.</summary>
internal sealed record PlannedTicket(int Visit, string Service, string ServicePoint, string Channel, string Priority, string Fate)
{
    /// <summary>From the call to the first word at the counter.</summary>
    public required long Walk { get; init; }

    /// <summary>At the counter, or until a cancelled ticket is handed back.</summary>
    public required long Stay { get; init; }

    /// <summary>From the first call to the end of the recalls, if nobody comes.</summary>
    public required long Recalls { get; init; }

    /// <summary>Whoever is called later than this after the issue has left; without it one slow morning gives waits nobody would bear.</summary>
    public required long Patience { get; init; }

    /// <summary>From the end of this ticket to the next call of the counter.</summary>
    public required long Pause { get; init; }

    /// <summary>A second service of the same visitor, issued only when the first is completed.</summary>
    public PlannedTicket? Next { get; init; }

    public bool IsPriority => Priority != "regular";
}

/// <summary>The simulated course of a planned ticket, in milliseconds since the local midnight.</summary>
internal readonly record struct TicketCourse(
    PlannedTicket Ticket, string? Counter, long Issued, long? Called, long? Started, long Ended, string Outcome);
