using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Who was at which counter on a local date; today when absent. A member's officer sees its own member's.</summary>
public sealed record ListCounterSessions(DateOnly? Date, Guid? CounterId, Guid? MemberId, PageRequest Page) : IUseCase<Page<CounterSessionResource>>;

internal sealed class ListCounterSessionsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListCounterSessions, Page<CounterSessionResource>>
{
    public async Task<Result<Page<CounterSessionResource>>> Handle(ListCounterSessions request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var (mall, now) = (tenant.Tenant, clock.Now());
        var date = request.Date ?? mall.DateAt(now);
        var sessions = db.CounterSessions.AsNoTracking().Where(session => session.ServiceDate == date && session.Id > after.Value);
        sessions = user.OnlyMember is { } own ? sessions.Where(session => session.MemberId == own) : sessions;
        sessions = request.CounterId is { } counter ? sessions.Where(session => session.CounterId == counter) : sessions;
        sessions = request.MemberId is { } member ? sessions.Where(session => session.MemberId == member) : sessions;
        var page = await sessions.OrderBy(session => session.Id).Page(request.Page, session => session.Id.ToString(), cancellationToken);
        return new Page<CounterSessionResource>([.. page.Items.Select(session => CounterSessionResource.Of(session, mall, now))], page.NextCursor);
    }
}
