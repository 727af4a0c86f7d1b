using System.Runtime.InteropServices;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Domain.National;

/// <summary>The part of a ticket that figures are made of.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TicketFact(
    DateOnly ServiceDate,
    Guid MemberId,
    Guid ServiceId,
    Guid VisitId,
    Channel Channel,
    TicketStatus Status,
    DateTimeOffset IssuedAt,
    DateTimeOffset? CalledAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt)
{
    /// <summary>From taking the number to the call, of every ticket that was called.</summary>
    public double? WaitSeconds => (CalledAt - IssuedAt)?.TotalSeconds;

    /// <summary>From start to completion, of every ticket that was completed.</summary>
    public double? ServiceSeconds => Status == TicketStatus.Completed ? (CompletedAt - StartedAt)?.TotalSeconds : null;
}
