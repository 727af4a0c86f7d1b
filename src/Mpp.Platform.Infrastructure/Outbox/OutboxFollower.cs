using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Platform;

namespace Mpp.Platform.Infrastructure.Outbox;

/// <summary>
/// Reads which tenants changed on any node and outdates what this node has prepared of them. It looks at a window of
/// time rather than at ids after the last one: transactions become visible in another order than their ids.
/// </summary>
internal sealed class OutboxFollower(
    IServiceScopeFactory scopes, PreparedAnswers answers, ITenantDirectory directory, TimeProvider clock, ILogger<OutboxFollower> log)
    : RoundWorker(Interval, clock, log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private Dictionary<string, State> _seen = new(StringComparer.Ordinal);

    protected override async Task Do(CancellationToken ct)
    {
        try
        {
            await Look(ct);
            answers.IsFollowing = true;
        }
        catch
        {
            // Blind, a node must not give out what it has kept.
            answers.IsFollowing = false;
            throw;
        }
    }

    protected override void Failed(Exception fault) =>
        log.LogError(fault, "The outbox cannot be followed; prepared answers are not used until it can.");

    protected override void Recovered() => log.LogInformation("The outbox is followed again.");

    private async Task Look(CancellationToken ct)
    {
        var since = Clock.Now() - Window;
        var seen = (await scopes.Within(async provider => await provider.GetRequiredService<AppDbContext>()
                .OverAllTenants<OutboxEvent>().AsNoTracking()
                .Where(row => row.OccurredAt >= since)
                .GroupBy(row => row.TenantId)
                .Select(group => new
                {
                    Tenant = group.Key,
                    Count = group.Count(),
                    Latest = group.Max(row => row.OccurredAt),
                    OfMall = group.Count(row => row.Type.StartsWith(EventNames.OfTenants)),
                })
                .ToListAsync(ct)))
            .ToDictionary(row => row.Tenant, row => new State(row.Count, row.Latest, row.OfMall), StringComparer.Ordinal);
        foreach (var (tenant, state) in seen)
        {
            _seen.TryGetValue(tenant, out var before);
            if (before == state)
            {
                continue;
            }

            // A ticket says nothing new about the mall itself, which every request asks for.
            if (state.OfMall > 0 && state.OfMall != before?.OfMall)
            {
                directory.Forget(tenant);
            }

            answers.Outdate(tenant);
        }

        _seen = seen;
    }

    private sealed record State(int Count, DateTimeOffset Latest, int OfMall);
}
