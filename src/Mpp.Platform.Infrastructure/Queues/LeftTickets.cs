using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Queues;

/// <summary>Ends with their own local day the tickets that nobody called, and has their days counted again.</summary>
internal sealed class LeftTickets(AppDbContext db, TenantContext tenant, TimeProvider clock) : IDailyWork
{
    private const int AtOnce = 500;

    public string Name => "left-tickets";

    public async Task Do(DateOnly today, CancellationToken ct)
    {
        // In portions: the first round of a mall may find those of years.
        while (true)
        {
            var left = await db.Tickets
                .Where(ticket => (ticket.Status == TicketStatus.Waiting || ticket.Status == TicketStatus.Parked) && ticket.ServiceDate < today)
                .OrderBy(ticket => ticket.ServiceDate).ThenBy(ticket => ticket.Id)
                .Take(AtOnce)
                .ToListAsync(ct);
            foreach (var ticket in left)
            {
                ticket.EndWithDay(tenant.Tenant.EndOf(ticket.ServiceDate)).Demand();
                db.OutboxEvents.Add(new OutboxEvent(ticket.TenantId, QueueEvents.Cancelled.Name, ticket.Id, clock.Now(), ticket.ServiceDate));
            }

            await db.SaveOwn(ct);
            db.ChangeTracker.Clear();
            if (left.Count < AtOnce)
            {
                return;
            }
        }
    }
}
