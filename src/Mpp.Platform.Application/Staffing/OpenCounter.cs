using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>The caller takes a counter for the day. Taking it again changes nothing; somebody else's is refused.</summary>
/// <param name="CounterId">The counter.</param>
/// <param name="MemberId">The member that is served; needed where the counter has services of several.</param>
public sealed record OpenCounter(Guid CounterId, Guid? MemberId) : IUseCase<CounterSessionResource>;

internal sealed class OpenCounterHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<OpenCounter, CounterSessionResource>
{
    public async Task<Result<CounterSessionResource>> Handle(OpenCounter request, CancellationToken cancellationToken)
    {
        var (mall, now) = (tenant.Tenant, clock.Now());
        var today = mall.DateAt(now);
        var counter = await db.Counters.AsNoTracking().SingleOrDefaultAsync(counter => counter.Id == request.CounterId, cancellationToken);
        var members = await db.MembersAt(request.CounterId, await db.ServedBy(user, today, cancellationToken), cancellationToken);
        if (counter is null || (user.OnlyMember is not null && members.Count == 0))
        {
            return QueueErrors.CounterNotFound;
        }

        if (!counter.IsOpen)
        {
            return QueueErrors.CounterClosed;
        }

        var member = request.MemberId ?? (members.Count == 1 ? members[0] : null);
        if (member is not { } served || !members.Contains(served))
        {
            return member is null ? StaffingErrors.MemberRequired : StaffingErrors.MemberNotServed;
        }

        if (await Open(request.CounterId, today, cancellationToken) is { } taken)
        {
            return IsSame(taken, served) ? CounterSessionResource.Of(taken, mall, now) : StaffingErrors.AlreadyStaffed;
        }

        var session = new CounterSession(request.CounterId, served, user.Subject, today, now);
        db.CounterSessions.Add(session);
        db.Announce(StaffingEvents.CounterOpened, session.CounterId, new CounterSessionFacts(session.Id, served, null));
        if (await db.Save(cancellationToken) is SaveRefusal.None)
        {
            return CounterSessionResource.Of(session, mall, now);
        }

        return await Open(request.CounterId, today, cancellationToken) is { } other && IsSame(other, served)
            ? CounterSessionResource.Of(other, mall, now)
            : StaffingErrors.AlreadyStaffed;
    }

    private bool IsSame(CounterSession session, Guid memberId) => session.Subject == user.Subject && session.MemberId == memberId;

    private Task<CounterSession?> Open(Guid counterId, DateOnly today, CancellationToken ct) => db.CounterSessions.AsNoTracking()
        .SingleOrDefaultAsync(session => session.CounterId == counterId && session.ServiceDate == today && session.ClosedAt == null, ct);
}

internal static class CounterMembers
{
    /// <summary>Members whose services a counter serves, as far as the caller may serve them.</summary>
    public static Task<List<Guid?>> MembersAt(this IAppDbContext db, Guid counterId, ServedServices served, CancellationToken ct) =>
        served.Of(db.Services.AsNoTracking())
            .Where(service => db.CounterServices.Any(row => row.CounterId == counterId && row.ServiceId == service.Id))
            .Select(service => (Guid?)service.MemberId).Distinct().ToListAsync(ct);
}
