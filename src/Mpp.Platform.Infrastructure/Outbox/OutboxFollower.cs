using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Outbox;

/// <summary>
/// Reads which tenants changed on any node and outdates what this node has prepared of them. It looks at a window of
/// time rather than at ids after the last one: transactions become visible in another order than their ids.
/// </summary>
internal sealed class OutboxFollower(
    IServiceScopeFactory scopes, PreparedAnswers answers, ITenantDirectory directory, TimeProvider clock, ILogger<OutboxFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private Dictionary<string, (int Count, DateTimeOffset Latest)> _seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await Look(stoppingToken);
                answers.IsFollowing = true;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Blind, a node must not give out what it has kept.
                answers.IsFollowing = false;
                log.LogError(fault, "The outbox cannot be followed; prepared answers are not used until it can.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken ct)
    {
        var since = clock.Now() - Window;
        var seen = (await scopes.Within(async provider => await provider.GetRequiredService<AppDbContext>()
                .OverAllTenants<OutboxEvent>().AsNoTracking()
                .Where(row => row.OccurredAt >= since)
                .GroupBy(row => row.TenantId)
                .Select(group => new { Tenant = group.Key, Count = group.Count(), Latest = group.Max(row => row.OccurredAt) })
                .ToListAsync(ct)))
            .ToDictionary(row => row.Tenant, row => (row.Count, row.Latest), StringComparer.Ordinal);
        foreach (var (tenant, state) in seen)
        {
            if (!_seen.TryGetValue(tenant, out var before) || before != state)
            {
                directory.Forget(tenant);
                answers.Outdate(tenant);
            }
        }

        _seen = seen;
    }
}
