using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>Calls the next visitor to a counter: priority classes first, but never more in a row than the mall's ratio while a regular visitor waits.</summary>
public sealed record CallNextTicket(Guid CounterId, IReadOnlyList<Guid>? ServiceIds) : IUseCase<TicketResource>;

internal sealed class CallNextTicketHandler(
    IAppDbContext db, IQueueStore store, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<CallNextTicket, TicketResource>
{
    public async Task<Result<TicketResource>> Handle(CallNextTicket request, CancellationToken cancellationToken)
    {
        var counter = await db.Counters.AsNoTracking()
            .Where(counter => counter.Id == request.CounterId)
            .Select(counter => new
            {
                counter.ServicePointId,
                counter.IsOpen,
                Services = counter.Services.Select(served => served.ServiceId).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (counter is null)
        {
            return QueueErrors.CounterNotFound;
        }

        if (!counter.IsOpen)
        {
            return QueueErrors.CounterClosed;
        }

        var services = counter.Services;
        if (request.ServiceIds is { Count: > 0 } wanted)
        {
            if (wanted.Any(service => !services.Contains(service)))
            {
                return QueueErrors.NotServed;
            }

            services = [.. wanted.Distinct()];
        }

        var (mall, today) = (tenant.Tenant, tenant.Tenant.DateAt(clock.Now()));
        if (await db.ServedBy(user, today, cancellationToken) is { IsAll: false } served)
        {
            services = await served.Of(db.Services).Where(service => services.Contains(service.Id))
                .Select(service => service.Id).ToListAsync(cancellationToken);
        }

        if (services.Count == 0)
        {
            return QueueErrors.Empty;
        }

        var ticket = await store.CallNext(
            new CallDraft(mall.Code, request.CounterId, counter.ServicePointId, services, today, mall.PriorityRatio),
            cancellationToken);
        if (ticket is null)
        {
            return QueueErrors.Empty;
        }

        return TicketResource.Of(ticket, ahead: 0);
    }
}
