using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

internal static class SecondmentRows
{
    /// <summary>A member's officer sees those from and to its own member.</summary>
    public static IQueryable<Secondment> SeenBy(this IQueryable<Secondment> secondments, ICurrentUser user) => user.OnlyMember is { } own
        ? secondments.Where(row => row.HomeMemberId == own || row.ServingMemberId == own)
        : secondments;

    /// <summary>Writes what was agreed onto the secondment; members and services of other malls are unknown here.</summary>
    public static async Task<Error?> Take(this IAppDbContext db, Secondment secondment, SecondmentPlan plan, CancellationToken ct)
    {
        Guid[] members = [plan.HomeMemberId, plan.ServingMemberId];
        var known = await db.Members.CountAsync(member => members.Contains(member.Id), ct);
        if (known < members.Distinct().Count())
        {
            return MemberErrors.Unknown;
        }

        var ids = plan.ServiceIds.Distinct().ToList();
        if (ids.Count > 0 && ids.Count != await db.Services.CountAsync(service => service.MemberId == plan.ServingMemberId && ids.Contains(service.Id), ct))
        {
            return StaffingErrors.SecondmentService;
        }

        return secondment.Plan(plan).Error;
    }

    /// <summary>
    /// Runs what agrees on a secondment in one transaction, one at a time in a mall: two at once cannot both find an official
    /// free who then is at two places on one day.
    /// </summary>
    public static Task<Result<T>> Seconding<T>(this IAppDbContext db, Func<CancellationToken, Task<Result<T>>> agree, CancellationToken ct) => db.InTransaction(
        async token =>
        {
            await db.Hold("secondments", token);
            return await agree(token);
        },
        ct);

    /// <summary>Saves, unless the official is elsewhere on one of the days.</summary>
    public static async Task<Error?> Save(this IAppDbContext db, Secondment secondment, CancellationToken ct) =>
        await db.Secondments.AsNoTracking().Touching(secondment.FromOn, secondment.UntilOn ?? DateOnly.MaxValue)
            .AnyAsync(other => other.StaffSubject == secondment.StaffSubject && other.Id != secondment.Id, ct)
            ? StaffingErrors.SecondmentOverlap
            : (await db.Save(ct)).Refusal(StaffingErrors.SecondmentOverlap, MemberErrors.Unknown);
}
