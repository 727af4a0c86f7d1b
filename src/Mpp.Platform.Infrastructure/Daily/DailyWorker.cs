using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Platform;

namespace Mpp.Platform.Infrastructure.Daily;

/// <summary>Does the daily work of every mall soon after its own midnight; runs on every node.</summary>
internal sealed class DailyWorker(
    IServiceScopeFactory scopes, ITenantDirectory directory, IOutages outages, IConfiguration configuration, TimeProvider clock, ILogger<DailyWorker> log)
    : RoundWorker(Interval(configuration), clock, log)
{
    /// <summary>One round over all malls whose day has changed; gives how many had work.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var now = Clock.Now();
        var (malls, done, works) = await scopes.Within(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            return (
                await db.Tenants.AsNoTracking().Select(tenant => tenant.Code).ToListAsync(ct),
                await db.OverAllTenants<DailyRound>().AsNoTracking()
                    .GroupBy(round => round.TenantId)
                    .Select(mall => new { mall.Key, Works = mall.Count(), Earliest = mall.Min(round => round.DoneOn) })
                    .ToDictionaryAsync(mall => mall.Key, StringComparer.Ordinal, ct),
                provider.GetServices<IDailyWork>().Count());
        });
        var worked = 0;
        foreach (var code in malls)
        {
            if (await directory.Find(code, ct) is { } tenant
                && !(done.TryGetValue(code, out var rounds) && rounds.Works == works && rounds.Earliest == tenant.DateAt(now)))
            {
                worked += await DoDue(tenant, ct) ? 1 : 0;
            }
        }

        return worked;
    }

    protected override Task Do(CancellationToken ct) => Round(ct);

    private static TimeSpan Interval(IConfiguration configuration) => TimeSpan.FromSeconds(configuration.GetValue("Daily:IntervalSeconds", 60));

    /// <summary>One mall's fault keeps no other mall waiting, but a database that is away is away for all.</summary>
    private async Task<bool> DoDue(TenantInfo tenant, CancellationToken ct)
    {
        try
        {
            return await scopes.WithinTenant(tenant, provider => provider.GetRequiredService<DailyRounds>().DoDue(ct));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && outages.Of(fault) is null)
        {
            log.LogError(fault, "The daily work of {Tenant} failed; it is tried again in the next round.", tenant.Code);
            return false;
        }
    }
}
