using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>
/// Tells the malls concerned of days that became, or ceased to be, days off: their weeks are counted again, and limits that
/// still run. A change waits until every mall has heard of it, so a node that is killed half-way leaves it to the next round; to
/// hear of it twice changes nothing.
/// </summary>
internal sealed class CalendarSpread(IServiceScopeFactory scopes, ITenantDirectory directory, IOutages outages, ILogger<CalendarSpread> log)
{
    private const int AtOnce = 1_000;

    /// <summary>Malls that have heard, by what is still waiting: one that fails does not have all others count again.</summary>
    private readonly HashSet<(Guid Change, string Mall)> _told = [];

    public async Task Round(CancellationToken ct)
    {
        var (changes, malls) = await scopes.Within(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            var waiting = await db.CalendarChanges.AsNoTracking().OrderBy(change => change.Id).Take(AtOnce).ToListAsync(ct);
            return (waiting, waiting.Count == 0 ? [] : await db.Tenants.AsNoTracking().Select(tenant => tenant.Code).ToListAsync(ct));
        });
        var isWhole = true;
        foreach (var code in malls)
        {
            var concerned = changes.FindAll(change => Holiday.ScopesOf(code).Contains(change.Scope) && !_told.Contains((change.Id, code)));
            if (concerned.Count > 0 && await directory.Find(code, ct) is { } tenant)
            {
                isWhole &= await Tell(tenant, concerned, ct);
            }
        }

        if (changes.Count > 0 && isWhole)
        {
            await Done(changes.ConvertAll(change => change.Id), ct);
        }
    }

    private async Task Done(List<Guid> changes, CancellationToken ct)
    {
        await scopes.Within(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            using var writer = await db.EnterWriter(ct);
            return await db.CalendarChanges.Where(change => EF.Parameter(changes).Contains(change.Id)).ExecuteDeleteAsync(ct);
        });
        _told.RemoveWhere(told => changes.Contains(told.Change));
    }

    /// <summary>One mall's fault keeps no other mall waiting, but a database that is away is away for all; the change stays and is told again.</summary>
    private async Task<bool> Tell(TenantInfo tenant, List<CalendarChange> changes, CancellationToken ct)
    {
        try
        {
            await scopes.WithinTenant(tenant, provider => provider.GetRequiredService<CalendarNews>().Take(changes, ct));
            _told.UnionWith(changes.Select(change => (change.Id, tenant.Code)));
            return true;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && outages.Of(fault) is null)
        {
            log.LogError(fault, "{Tenant} could not be told of {Days} changed days off; it is tried again.", tenant.Code, changes.Count);
            return false;
        }
    }
}

/// <summary>What one mall does when days off have changed.</summary>
internal sealed class CalendarNews(AppDbContext db, TenantContext tenant, ComplaintClocks clocks, TimeProvider clock)
{
    public Task<bool> Take(IReadOnlyCollection<CalendarChange> changes, CancellationToken ct) => db.InTransaction(
        async token =>
        {
            var today = tenant.Tenant.DateAt(clock.Now());
            foreach (var day in changes.Select(change => change.Date).Distinct().Where(day => day <= today))
            {
                db.CountDaysAgain(day, day);
            }

            // A region's day off is none of the nation: it moves no limit.
            var national = changes.Where(change => change.Scope == Holiday.Nation).Select(change => change.Date).Distinct().ToList();
            if (national.Count > 0)
            {
                await clocks.Recount(national, today, token);
            }

            await db.SaveOwn(token);
            return (true, true);
        },
        ct);
}
