using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Ends the presence at a counter. Ending it again changes nothing and answers the last session of the day.</summary>
public sealed record CloseCounter(Guid CounterId) : IUseCase<CounterSessionResource>;

internal sealed class CloseCounterHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<CloseCounter, CounterSessionResource>
{
    public async Task<Result<CounterSessionResource>> Handle(CloseCounter request, CancellationToken cancellationToken)
    {
        var (mall, now) = (tenant.Tenant, clock.Now());
        var today = mall.DateAt(now);
        var isKnown = await db.Counters.AnyAsync(counter => counter.Id == request.CounterId, cancellationToken);
        var members = await db.MembersAt(request.CounterId, await db.ServedBy(user, today, cancellationToken), cancellationToken);
        if (!isKnown || (user.OnlyMember is not null && members.Count == 0))
        {
            return QueueErrors.CounterNotFound;
        }

        var sessions = db.CounterSessions.Where(session => session.CounterId == request.CounterId && session.ServiceDate == today);
        sessions = user.OnlyMember is null ? sessions : sessions.Where(session => members.Contains(session.MemberId));
        var last = await sessions.OrderBy(session => session.ClosedAt == null ? 0 : 1).ThenByDescending(session => session.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return StaffingErrors.NotStaffed;
        }

        if (last.ClosedAt is null)
        {
            last.Close(now);
            db.Announce(StaffingEvents.CounterClosed, last.CounterId, new CounterSessionFacts(last.Id, last.MemberId, last.EndedBy));
            if (await db.Save(cancellationToken) is not SaveRefusal.None)
            {
                // Somebody else closed it in the same moment: it is closed all the same.
                last = await db.CounterSessions.AsNoTracking().SingleAsync(session => session.Id == last.Id, cancellationToken);
            }
        }

        return CounterSessionResource.Of(last, mall, now);
    }
}
