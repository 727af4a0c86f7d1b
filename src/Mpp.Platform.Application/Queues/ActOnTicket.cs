using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>What an officer does to one ticket.</summary>
public enum TicketAct
{
    Call,
    Recall,
    Start,
    Complete,
    NoShow,
    Cancel,
    Return,
}

/// <summary>One act on one ticket; an act that does not fit its status is refused with <c>ticket.status</c>.</summary>
/// <param name="CounterId">For a call: the counter; absent takes the first open one that serves the service.</param>
public sealed record ActOnTicket(Guid TicketId, TicketAct Act, Guid? CounterId) : IUseCase<TicketResource>;

internal sealed class ActOnTicketHandler(
    IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ActOnTicket, TicketResource>
{
    public async Task<Result<TicketResource>> Handle(ActOnTicket request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var served = await db.ServedBy(user, tenant.Tenant.DateAt(now), cancellationToken);
        var ticket = await served.Of(db.Tickets).SingleOrDefaultAsync(ticket => ticket.Id == request.TicketId, cancellationToken);
        if (ticket is null)
        {
            return QueueErrors.TicketNotFound;
        }

        var acted = await Act(ticket, request, now, cancellationToken);
        if (acted.Error is not null)
        {
            return acted.Error;
        }

        db.OutboxEvents.Add(new OutboxEvent(ticket.TenantId, EventOf(request.Act).Name, ticket.Id, now, ticket.ServiceDate));
        if (await db.Save(cancellationToken) != SaveRefusal.None)
        {
            return QueueErrors.TicketTaken;
        }

        return TicketResource.Of(ticket, await db.AheadOf(ticket, cancellationToken));
    }

    private async Task<Result<Done>> Act(Ticket ticket, ActOnTicket request, DateTimeOffset now, CancellationToken ct)
    {
        switch (request.Act)
        {
            case TicketAct.Call when ticket.Status != TicketStatus.Waiting:
                return QueueErrors.TicketStatus;
            case TicketAct.Call or TicketAct.Return when ticket.ServiceDate != tenant.Tenant.DateAt(now):
                return QueueErrors.TicketOtherDay;
            case TicketAct.Call:
                var counter = await CounterFor(ticket, request.CounterId, ct);
                return counter is null ? QueueErrors.CounterUnknown : ticket.Call(counter.Value, now);
            case TicketAct.Recall: return ticket.Recall(now);
            case TicketAct.Start: return ticket.Start(now);
            case TicketAct.Complete: return ticket.Complete(now);
            case TicketAct.NoShow: return ticket.NoShow(now);
            case TicketAct.Cancel: return ticket.Cancel(now);
            default: return ticket.Return(now);
        }
    }

    private async Task<Guid?> CounterFor(Ticket ticket, Guid? counterId, CancellationToken ct) => await db.Counters.AsNoTracking()
        .Where(counter => counter.IsOpen
            && counter.ServicePointId == ticket.ServicePointId
            && (counterId == null || counter.Id == counterId)
            && counter.Services.Any(served => served.ServiceId == ticket.ServiceId))
        .OrderBy(counter => counter.Id)
        .Select(counter => (Guid?)counter.Id)
        .FirstOrDefaultAsync(ct);

    private static EventType EventOf(TicketAct act) => act switch
    {
        TicketAct.Call => QueueEvents.Called,
        TicketAct.Recall => QueueEvents.Recalled,
        TicketAct.Start => QueueEvents.Started,
        TicketAct.Complete => QueueEvents.Completed,
        TicketAct.NoShow => QueueEvents.NoShow,
        TicketAct.Cancel => QueueEvents.Cancelled,
        _ => QueueEvents.Returned,
    };
}
