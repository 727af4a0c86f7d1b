using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

public static class QueueEvents
{
    public static readonly EventType Issued = new("queues.ticket-issued", "A visitor took a number.");

    public static readonly EventType Called = new("queues.ticket-called", "A ticket was called to a counter.");

    public static readonly EventType Recalled = new("queues.ticket-recalled", "A called ticket was called again.");

    public static readonly EventType Started = new("queues.ticket-started", "Service of a ticket began.");

    public static readonly EventType Completed = new("queues.ticket-completed", "Service of a ticket ended.");

    public static readonly EventType NoShow = new("queues.ticket-no-show", "A called visitor did not come.");

    public static readonly EventType Cancelled = new("queues.ticket-cancelled", "A ticket was cancelled before it was served, or its day ended before it was called.");

    public static readonly EventType Returned = new("queues.ticket-returned", "A called ticket went back to the waiting ones.");
}
