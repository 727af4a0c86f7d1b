using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Whose visitors the caller may serve today: everybody's, or its own member's and those it is seconded to.</summary>
/// <param name="IsAll">Whether the caller acts for the whole mall.</param>
/// <param name="Members">Members of which it serves everything.</param>
/// <param name="Services">Single services beside.</param>
public sealed record ServedServices(bool IsAll, IReadOnlyList<Guid> Members, IReadOnlyList<Guid> Services)
{
    public IQueryable<Service> Of(IQueryable<Service> services)
    {
        var (members, single) = (Members, Services);
        return IsAll ? services : services.Where(service => members.Contains(service.MemberId) || single.Contains(service.Id));
    }

    public IQueryable<Ticket> Of(IQueryable<Ticket> tickets)
    {
        var (members, single) = (Members, Services);
        return IsAll ? tickets : tickets.Where(ticket => members.Contains(ticket.MemberId) || single.Contains(ticket.ServiceId));
    }
}

public static class ServedServicesRead
{
    /// <summary>Costs a query to a member's officer alone.</summary>
    public static async Task<ServedServices> ServedBy(this IAppDbContext db, ICurrentUser user, DateOnly today, CancellationToken ct)
    {
        if (user.OnlyMember is not { } own)
        {
            return new ServedServices(true, [], []);
        }

        var secondments = await db.Secondments.AsNoTracking().HoldingOn(today).Where(row => row.StaffSubject == user.Subject && row.HomeMemberId == own)
            .Select(row => new { row.ServingMemberId, row.ServiceIds }).ToListAsync(ct);
        return new ServedServices(
            false,
            [own, .. secondments.Where(row => row.ServiceIds.Count == 0).Select(row => row.ServingMemberId)],
            [.. secondments.SelectMany(row => row.ServiceIds)]);
    }

    public static IQueryable<Secondment> HoldingOn(this IQueryable<Secondment> secondments, DateOnly date) => secondments.Touching(date, date);

    /// <summary>Those that hold on a day of the period; one that was ended before its first day never held.</summary>
    public static IQueryable<Secondment> Touching(this IQueryable<Secondment> secondments, DateOnly first, DateOnly last) => secondments.Where(row =>
        row.FromOn <= last
        && (row.EndedOn == null || (row.EndedOn >= row.FromOn && row.EndedOn >= first))
        && (row.EndedOn != null || row.UntilOn == null || row.UntilOn >= first));
}
