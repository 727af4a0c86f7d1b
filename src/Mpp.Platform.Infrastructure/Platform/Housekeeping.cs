using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Platform;

/// <summary>Throws away idempotency records after a day and outbox events after a week; any node may do it.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    public static readonly TimeSpan KeepAnswers = TimeSpan.FromHours(24);

    public static readonly TimeSpan KeepEvents = TimeSpan.FromDays(7);

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public Task<int> Sweep(CancellationToken ct) => scopes.Within(async provider =>
    {
        var db = provider.GetRequiredService<AppDbContext>();
        var (answersBefore, eventsBefore) = (clock.Now() - KeepAnswers, clock.Now() - KeepEvents);
        using var writer = await db.EnterWriter(ct);
        return await db.OverAllTenants<IdempotencyRecord>().Where(row => row.CreatedAt < answersBefore).ExecuteDeleteAsync(ct)
            + await db.OverAllTenants<OutboxEvent>().Where(row => row.OccurredAt < eventsBefore && row.UsageDate == null).ExecuteDeleteAsync(ct);
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Housekeeping failed; it is tried again in {Interval}.", Interval);
            }
        }
    }
}
