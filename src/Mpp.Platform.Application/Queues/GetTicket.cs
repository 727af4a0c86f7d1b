using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record GetTicket(Guid TicketId) : IUseCase<TicketResource>;

internal sealed class GetTicketHandler(IAppDbContext db, ICurrentUser user) : IHandle<GetTicket, TicketResource>
{
    public async Task<Result<TicketResource>> Handle(GetTicket request, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.AsNoTracking().SeenBy(user)
            .SingleOrDefaultAsync(ticket => ticket.Id == request.TicketId, cancellationToken);
        return ticket is null
            ? QueueErrors.TicketNotFound
            : TicketResource.Of(ticket, await db.AheadOf(ticket, cancellationToken));
    }
}

internal static class TicketQueries
{
    /// <summary>A member's officer sees its own member's tickets alone.</summary>
    public static IQueryable<Ticket> SeenBy(this IQueryable<Ticket> tickets, ICurrentUser user) =>
        user.OnlyMember is { } own ? tickets.Where(ticket => ticket.MemberId == own) : tickets;

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
