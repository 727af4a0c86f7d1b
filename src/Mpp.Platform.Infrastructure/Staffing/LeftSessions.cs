using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Staffing;

/// <summary>Ends with their own local day the counter sessions that nobody closed.</summary>
internal sealed class LeftSessions(AppDbContext db, TenantContext tenant) : IDailyWork
{
    public string Name => "counter-sessions";

    public async Task Do(DateOnly today, CancellationToken ct)
    {
        foreach (var session in await db.CounterSessions.Where(session => session.ClosedAt == null && session.ServiceDate < today).ToListAsync(ct))
        {
            session.CloseAtDayEnd(tenant.Tenant.EndOf(session.ServiceDate));
            db.Announce(StaffingEvents.CounterClosed, session.CounterId, new CounterSessionFacts(session.Id, session.MemberId, session.EndedBy));
        }
    }
}
