using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Members;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>Finds one mall's members active or dormant, up to yesterday of its own time zone. It writes only what changes.</summary>
internal sealed class MemberActivity(AppDbContext db, TenantContext tenant, TimeProvider clock) : IDailyWork
{
    public const string Work = "member-activity";

    public string Name => Work;

    public async Task Do(DateOnly today, CancellationToken ct)
    {
        var rule = ActivityRule.At(await db.ActivityRules.AsNoTracking().ToListAsync(ct), today);
        var (first, last) = (today.AddDays(-7 * rule.Weeks), today.AddDays(-1));
        var now = clock.Now();
        var facts = await db.ActivityFacts(tenant.Tenant, first, last, ct);
        foreach (var member in await db.Members.ToListAsync(ct))
        {
            var evidence = facts.Of(member, rule);
            if (member.Observe(evidence, first, rule, now))
            {
                db.Announce(
                    member.Status == MemberStatus.Active ? MemberEvents.BecameActive : MemberEvents.BecameDormant,
                    member.Id,
                    new MemberActivityFacts(rule.Edition, evidence.ScheduledDays, evidence.PresentDays, evidence.Served));
            }
        }
    }
}
