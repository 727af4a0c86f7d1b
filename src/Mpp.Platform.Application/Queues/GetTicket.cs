using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record GetTicket(Guid TicketId) : IUseCase<TicketResource>;

internal sealed class GetTicketHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock) : IHandle<GetTicket, TicketResource>
{
    public async Task<Result<TicketResource>> Handle(GetTicket request, CancellationToken cancellationToken)
    {
        var served = await db.ServedBy(user, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
        var ticket = await served.Of(db.Tickets.AsNoTracking())
            .SingleOrDefaultAsync(ticket => ticket.Id == request.TicketId, cancellationToken);
        return ticket is null
            ? QueueErrors.TicketNotFound
            : TicketResource.Of(ticket, await db.AheadOf(ticket, cancellationToken));
    }
}

internal static class TicketQueries
{
    public static async Task<int> AheadOf(this IAppDbContext db, Ticket ticket, CancellationToken ct) =>
        ticket.Status != TicketStatus.Waiting
            ? 0
            : await db.Tickets.CountAsync(
                other => other.ServicePointId == ticket.ServicePointId
                    && other.ServiceDate == ticket.ServiceDate
                    && other.ServiceId == ticket.ServiceId
                    && other.Status == TicketStatus.Waiting
                    && other.Sequence < ticket.Sequence,
                ct);
}
