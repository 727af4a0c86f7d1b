using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Platform;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>Counts changes in, tenant by tenant; runs on every node.</summary>
internal sealed class UsageRollupWorker(
    IServiceScopeFactory scopes, ITenantDirectory directory, CalendarSpread calendar, IOutages outages, IConfiguration configuration,
    TimeProvider clock, ILogger<UsageRollupWorker> log)
    : RoundWorker(Interval(configuration), clock, log)
{
    /// <summary>One round over all tenants with work; gives their number.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        await calendar.Round(ct);
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

    /// <summary>One mall's fault keeps no other mall waiting, but a database that is away is away for all; its work stays marked.</summary>
    private async Task CountIn(TenantInfo tenant, CancellationToken ct)
    {
        try
        {
            await scopes.WithinTenant(tenant, provider => provider.GetRequiredService<UsageRollup>().Pending(ct));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && outages.Of(fault) is null)
        {
            log.LogError(fault, "The usage of {Tenant} could not be counted in; it is tried again in the next round.", tenant.Code);
        }
    }

    /// <summary>What fails stays marked in the outbox; the next round takes it up again.</summary>
    protected override Task Do(CancellationToken ct) => Round(ct);

    private static TimeSpan Interval(IConfiguration configuration) => TimeSpan.FromSeconds(configuration.GetValue("Rollup:IntervalSeconds", 10));
}
