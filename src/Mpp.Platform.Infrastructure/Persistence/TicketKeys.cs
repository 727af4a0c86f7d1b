using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Ids drawn before the statement runs: they are parameters, never made inside it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TicketKeys(Guid TicketId, Guid VisitId, Guid EventId)
{
    public static TicketKeys New(Guid? visitId) =>
        new(Guid.CreateVersion7(), visitId ?? Guid.CreateVersion7(), Guid.CreateVersion7());

    public IssuedTicket Ticket(TicketDraft draft, Guid memberId, Guid servicePointId, string prefix, int sequence, decimal? fee) => new(
        draft.TenantId, TicketId, draft.ServiceId, memberId, servicePointId, VisitId, prefix, sequence, draft.ServiceDate,
        draft.Channel, draft.Priority, draft.Now, fee);
}

internal static class QueueCommits
{
    /// <summary>A statement outside a transaction is committed when it has run.</summary>
    public static void CommittedUnlessOpen(this AppDbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            db.Committed();
        }
    }
}
