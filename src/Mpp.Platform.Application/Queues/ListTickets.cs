using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>Tickets of one local date, in the order they were issued; today when no date is named.</summary>
public sealed record ListTickets(DateOnly? Date, Guid? ServiceId, TicketStatus? Status, PageRequest Page)
    : IUseCase<Page<TicketResource>>;

internal sealed class ListTicketsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListTickets, Page<TicketResource>>
{
    public async Task<Result<Page<TicketResource>>> Handle(ListTickets request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var date = request.Date ?? today;
        var served = await db.ServedBy(user, today, cancellationToken);
        var tickets = served.Of(db.Tickets.AsNoTracking()).Where(ticket => ticket.ServiceDate == date && ticket.Id > after.Value);
        tickets = request.ServiceId is { } service ? tickets.Where(ticket => ticket.ServiceId == service) : tickets;
        tickets = request.Status is { } status ? tickets.Where(ticket => ticket.Status == status) : tickets;
        var page = await tickets.OrderBy(ticket => ticket.Id)
            .Page(request.Page, ticket => ticket.Id.ToString(), cancellationToken);
        var ahead = await Ahead(page.Items, date, cancellationToken);
        return new Page<TicketResource>([.. page.Items.Select(ticket => TicketResource.Of(ticket, ahead(ticket)))], page.NextCursor);
    }

    /// <summary>One query for the whole page: the waiting numbers of its services.</summary>
    private async Task<Func<Ticket, int>> Ahead(IReadOnlyList<Ticket> page, DateOnly date, CancellationToken ct)
    {
        var services = page.Where(ticket => ticket.Status == TicketStatus.Waiting).Select(ticket => ticket.ServiceId).Distinct().ToList();
        if (services.Count == 0)
        {
            return _ => 0;
        }

        var waiting = (await db.Tickets.AsNoTracking()
                .Where(ticket => ticket.ServiceDate == date && ticket.Status == TicketStatus.Waiting && services.Contains(ticket.ServiceId))
                .Select(ticket => new { ticket.ServicePointId, ticket.ServiceId, ticket.Sequence })
                .ToListAsync(ct))
            .ToLookup(ticket => (ticket.ServicePointId, ticket.ServiceId), ticket => ticket.Sequence);
        return ticket => ticket.Status != TicketStatus.Waiting
            ? 0
            : waiting[(ticket.ServicePointId, ticket.ServiceId)].Count(sequence => sequence < ticket.Sequence);
    }
}
