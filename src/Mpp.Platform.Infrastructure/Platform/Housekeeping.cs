using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Platform;

/// <summary>
/// Throws away idempotency records after a day and outbox events after a week; any node may do it. Tenant by tenant and a
/// few rows at a time: writers go in between, and no database takes a lock on the whole table for it.
/// </summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : RoundWorker(Interval, clock, log)
{
    public static readonly TimeSpan KeepAnswers = TimeSpan.FromHours(24);

    public static readonly TimeSpan KeepEvents = TimeSpan.FromDays(7);

    private const int Bite = 500;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task<int> Sweep(CancellationToken ct)
    {
        var (answersBefore, eventsBefore) = (Clock.Now() - KeepAnswers, Clock.Now() - KeepEvents);
        var deleted = 0;
        foreach (var tenant in await scopes.Within(provider => WithSomethingOld(provider.GetRequiredService<AppDbContext>(), answersBefore, eventsBefore, ct)))
        {
            deleted += await Bites(db => DeleteAnswers(db, tenant, answersBefore, ct));
            deleted += await Bites(db => DeleteEvents(db, tenant, eventsBefore, ct));
        }

        return deleted;
    }

    protected override Task Do(CancellationToken ct) => Sweep(ct);

    private static async Task<List<string>> WithSomethingOld(AppDbContext db, DateTimeOffset answersBefore, DateTimeOffset eventsBefore, CancellationToken ct) =>
        await db.OverAllTenants<IdempotencyRecord>().Where(row => row.CreatedAt < answersBefore).Select(row => row.TenantId)
            .Union(db.OverAllTenants<OutboxEvent>().Where(row => row.OccurredAt < eventsBefore && row.UsageDate == null).Select(row => row.TenantId))
            .ToListAsync(ct);

    /// <summary>Each bite in a scope of its own, until there is nothing left.</summary>
    private async Task<int> Bites(Func<AppDbContext, Task<int>> take)
    {
        var (deleted, bite) = (0, 0);
        do
        {
            bite = await scopes.Within(provider => take(provider.GetRequiredService<AppDbContext>()));
            deleted += bite;
        }
        while (bite > 0);

        return deleted;
    }

    private static async Task<int> DeleteAnswers(AppDbContext db, string tenant, DateTimeOffset before, CancellationToken ct)
    {
        var old = db.OverAllTenants<IdempotencyRecord>().Where(row => row.TenantId == tenant && row.CreatedAt < before);
        if (await old.Select(row => row.Caller).FirstOrDefaultAsync(ct) is not { } caller)
        {
            return 0;
        }

        // The key is three columns; of one caller, one is left to tell rows apart.
        var ofCaller = old.Where(row => row.Caller == caller);
        var keys = await ofCaller.OrderBy(row => row.Key).Select(row => row.Key).Take(Bite).ToListAsync(ct);
        using var writer = await db.EnterWriter(ct);
        return await ofCaller.Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(ct);
    }

    private static async Task<int> DeleteEvents(AppDbContext db, string tenant, DateTimeOffset before, CancellationToken ct)
    {
        var old = db.OverAllTenants<OutboxEvent>().Where(row => row.TenantId == tenant && row.OccurredAt < before && row.UsageDate == null);
        var ids = await old.OrderBy(row => row.OccurredAt).Select(row => row.Id).Take(Bite).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return 0;
        }

        using var writer = await db.EnterWriter(ct);
        return await db.OverAllTenants<OutboxEvent>().Where(row => row.TenantId == tenant && ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
    }
}
