using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>Counts changes in, tenant by tenant; runs on every node.</summary>
internal sealed class UsageRollupWorker(
    IServiceScopeFactory scopes, ITenantDirectory directory, IConfiguration configuration, TimeProvider clock, ILogger<UsageRollupWorker> log)
    : BackgroundService
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(configuration.GetValue("Rollup:IntervalSeconds", 10));

    /// <summary>One round over all tenants with work; gives their number.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var tenants = await scopes.Within(async provider => await provider.GetRequiredService<AppDbContext>()
            .OverAllTenants<OutboxEvent>().AsNoTracking()
            .Where(row => row.UsageDate != null)
            .Select(row => row.TenantId).Distinct().ToListAsync(ct));
        foreach (var code in tenants)
        {
            if (await directory.Find(code, ct) is { } tenant)
            {
                await CountIn(tenant, ct);
            }
        }

        return tenants.Count;
    }

    /// <summary>One mall's fault keeps no other mall waiting; its work stays marked.</summary>
    private async Task CountIn(TenantInfo tenant, CancellationToken ct)
    {
        try
        {
            await scopes.WithinTenant(tenant, provider => provider.GetRequiredService<UsageRollup>().Pending(ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The usage of {Tenant} could not be counted in; it is tried again in {Interval}.", tenant.Code, _interval);
        }
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
                // The work stays marked in the outbox; the next round takes it up again.
                log.LogError(fault, "Usage rollup failed; it is tried again in {Interval}.", _interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
