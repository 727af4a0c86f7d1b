using System.Runtime.InteropServices;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>
/// The two queue operations that must be atomic under load, written per database. Both join the transaction that is
/// open on the context, and both answer only after their commit when there is none.
/// </summary>
public interface IQueueStore
{
    /// <summary>Draws the next number and inserts the ticket; null when service, service point or visit do not allow it.</summary>
    Task<NumberedTicket?> Issue(TicketDraft draft, CancellationToken ct);

    /// <summary>Calls the next ticket for a counter, or null when nobody waits; never the same ticket twice.</summary>
    Task<Ticket?> CallNext(CallDraft draft, CancellationToken ct);
}

/// <summary>What is known before the number is drawn.</summary>
/// <param name="VisitId">Null starts a new visit.</param>
public sealed record TicketDraft(
    string TenantId,
    Guid ServiceId,
    Guid? ServicePointId,
    Guid? VisitId,
    DateOnly ServiceDate,
    Channel Channel,
    Priority Priority,
    DateTimeOffset Now);

/// <summary>An issued ticket and how many wait before it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NumberedTicket(Ticket Ticket, int Ahead);

/// <summary>Who calls the next ticket, for which services.</summary>
public sealed record CallDraft(
    string TenantId,
    Guid CounterId,
    Guid ServicePointId,
    IReadOnlyList<Guid> ServiceIds,
    DateOnly ServiceDate,
    int PriorityRatio);
