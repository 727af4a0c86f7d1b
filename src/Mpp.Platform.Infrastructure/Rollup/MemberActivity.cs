using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Members;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>
/// Finds one mall's members active or dormant, up to yesterday of its own time zone. It writes only what changes, in one
/// transaction that holds the mall's round: run twice, at once or after a kill, it comes to the same.
/// </summary>
internal sealed class MemberActivity(AppDbContext db, TenantContext tenant, TimeProvider clock)
{
    public Task<int> Compute(CancellationToken ct) => db.InTransaction(
        async token =>
        {
            var today = tenant.Tenant.DateAt(clock.Now());
            await TakeRound(today, token);
            var rule = ActivityRule.At(await db.ActivityRules.AsNoTracking().ToListAsync(token), today);
            var (first, last) = (today.AddDays(-7 * rule.Weeks), today.AddDays(-1));
            var facts = await db.ActivityFacts(tenant.Tenant, first, last, token);
            var changed = 0;
            foreach (var member in await db.Members.ToListAsync(token))
            {
                var evidence = facts.Of(member, rule);
                if (member.Observe(evidence, first))
                {
                    changed++;
                    db.Announce(
                        member.Status == MemberStatus.Active ? MemberEvents.BecameActive : MemberEvents.BecameDormant,
                        member.Id,
                        new MemberActivityFacts(rule.Edition, evidence.ScheduledDays, evidence.PresentDays, evidence.Served));
                }
            }

            await db.SaveChangesAsync(token);
            return (true, changed);
        },
        ct);

    /// <summary>Writes the round first, so that of two runs the second waits and finds nothing left to change.</summary>
    private async Task TakeRound(DateOnly today, CancellationToken ct)
    {
        if (await Take() == 0)
        {
            db.ActivityRounds.Add(new ActivityRound(tenant.Tenant.Code));
            await db.Save(ct);
            db.ChangeTracker.Clear();
            await Take();
        }

        Task<int> Take() => db.ActivityRounds.ExecuteUpdateAsync(row => row.SetProperty(round => round.ComputedOn, today), ct);
    }
}
