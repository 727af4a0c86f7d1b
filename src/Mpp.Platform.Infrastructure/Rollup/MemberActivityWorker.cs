using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>Finds members active or dormant once a local day, mall by mall; runs on every node.</summary>
internal sealed class MemberActivityWorker(
    IServiceScopeFactory scopes, ITenantDirectory directory, IConfiguration configuration, TimeProvider clock, ILogger<MemberActivityWorker> log)
    : BackgroundService
{
    /// <summary>The easternmost zone: no mall's day begins earlier.</summary>
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(9);

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(configuration.GetValue("Activity:IntervalSeconds", 300));

    /// <summary>One round over all malls whose day has changed; gives how many were computed.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var now = clock.Now();
        var latest = DateOnly.FromDateTime((now + EarliestZone).UtcDateTime);
        var due = await scopes.Within(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            var done = await db.OverAllTenants<ActivityRound>().AsNoTracking().ToDictionaryAsync(row => row.TenantId, row => row.ComputedOn, StringComparer.Ordinal, ct);
            var malls = await db.OverAllTenants<Member>().AsNoTracking().Select(row => row.TenantId).Distinct().ToListAsync(ct);
            return malls.Where(code => !done.TryGetValue(code, out var on) || on < latest).Select(code => (Code: code, On: done.GetValueOrDefault(code))).ToList();
        });
        var computed = 0;
        foreach (var (code, on) in due)
        {
            if (await directory.Find(code, ct) is { } tenant && tenant.DateAt(now) != on)
            {
                computed += await Compute(tenant, ct) ? 1 : 0;
            }
        }

        return computed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The malls whose members are due could not be read; it is tried again in {Interval}.", _interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One mall's fault keeps no other mall waiting.</summary>
    private async Task<bool> Compute(TenantInfo tenant, CancellationToken ct)
    {
        try
        {
            await scopes.WithinTenant(tenant, provider => provider.GetRequiredService<MemberActivity>().Compute(ct));
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The members of {Tenant} could not be computed; it is tried again in {Interval}.", tenant.Code, _interval);
            return false;
        }
    }
}
