using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Platform;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What runs behind the requests: it goes on after a fault, asks no more than it needs and takes small bites.</summary>
public sealed class WorkerTests
{
    /// <summary>More than anybody should hold or lock at once.</summary>
    private const int TooMany = 1000;

    private static readonly string[] FollowedOutbox = ["\"OutboxEvents\"", "GROUP BY"];

    private static readonly string[] MallItself = ["FROM \"Tenants\"", "\"Code\" ="];

    private static readonly string[][] Rounds = [["\"DailyRounds\"", "GROUP BY"], ["\"OutboxEvents\"", "DISTINCT"], FollowedOutbox];

    [SkippableTheory, Databases]
    public async Task CancellationThatIsNotItsOwn_EndsNoWorker(string provider)
    {
        var cancelled = new ConcurrentDictionary<int, bool>();
        var watch = new CommandWatch
        {
            // A driver cancels by itself, at a time-out for one: each worker meets it in its first round.
            Fault = sql => Array.FindIndex(Rounds, words => CommandWatch.Holds(sql, words)) is >= 0 and var worker && cancelled.TryAdd(worker, true)
                ? new TaskCanceledException()
                : null,
        };
        await using var database = await PlatformApp.Start(provider, services: watch.AddTo);
        await using var app = database.WithWebHostBuilder(builder => builder.UseSetting("Rollup:IntervalSeconds", "1").UseSetting("Daily:IntervalSeconds", "1"));
        _ = app.Services;

        foreach (var words in Rounds)
        {
            var before = watch.Count(words);
            await Until.True(() => watch.Count(words) > before + 1, $"Nobody asks for {string.Join(' ', words)} any more.");
        }

        Assert.Equal(Rounds.Length, cancelled.Count);
        Assert.False(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [SkippableTheory, Databases]
    public async Task Housekeeping_DeletesInSmallBites(string provider)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        var watch = new CommandWatch();
        await using var app = await PlatformApp.Start(provider, clock, watch.AddTo);
        var mall = await app.NewMall();
        var old = clock.Now - TimeSpan.FromDays(30);
        await app.WithinTenant(mall.Code, db => db.InTransaction<int>(
            async ct =>
            {
                await db.Insert(Enumerable.Range(0, (2 * TooMany) + 300).Select(_ => new OutboxEvent(mall.Code, "queues.ticket-issued", Guid.Empty, old)).ToList(), ct);
                await db.Insert(Enumerable.Range(0, TooMany + 300).Select(i => new IdempotencyRecord(mall.Code, "kiosk", $"k{i}", "x", old)).ToList(), ct);
                return (true, 0);
            },
            CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(1));

        var deleted = await app.Services.GetServices<IHostedService>().OfType<Housekeeping>().Single().Sweep(CancellationToken.None);

        Assert.Equal((3 * TooMany) + 600, deleted);
        var bites = watch.Done.Where(statement => statement.Sql.StartsWith("DELETE", StringComparison.Ordinal)).Select(statement => statement.Rows).ToList();
        Assert.Equal(deleted, bites.Sum());
        Assert.All(bites, rows => Assert.InRange(rows, 0, TooMany));
    }

    [SkippableTheory, Databases]
    public async Task VerifyingALongTrail_HoldsAPieceOfItAtATime(string provider)
    {
        var watch = new CommandWatch();
        await using var app = await PlatformApp.Start(provider, services: watch.AddTo);
        var mall = await app.NewMall();
        await mall.AddMember();
        const int Length = (2 * TooMany) + 10;
        await app.WithinTenant(mall.Code, db => db.InTransaction<int>(
            async ct =>
            {
                var last = await db.AuditEntries.SingleAsync(ct);
                var (entries, hash) = (new List<AuditEntry>(), last.Hash);
                for (var sequence = last.Sequence + 1; sequence <= Length; sequence++)
                {
                    var change = last.Change with { EntityId = Guid.CreateVersion7() };
                    entries.Add(new AuditEntry(change, sequence, hash, AuditChain.Hash(change, sequence, hash)));
                    hash = entries[^1].Hash;
                }

                await db.Insert(entries, ct);
                await db.AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(head => head.Sequence, Length).SetProperty(head => head.Hash, hash), ct);
                return (true, 0);
            },
            CancellationToken.None));
        watch.Done.Clear();

        var verdict = await mall.Admin.Get($"{mall.Path}/audit/verification");

        Assert.True(verdict["isIntact"]!.GetValue<bool>());
        Assert.Equal(Length, verdict.Number("entries"));
        Assert.All(watch.Done, statement => Assert.InRange(statement.Rows, 0, TooMany));
    }

    [SkippableTheory, Databases]
    public async Task TicketOfAnotherNode_LetsTheMallBeKnownStill(string provider)
    {
        // A database of its own: changes of other malls would be looked up as well.
        await using var app = await PlatformApp.Start(provider);
        var watch = new CommandWatch();

        // This node's time stands still: neither what it knows of a mall nor an event grows old.
        await using var node = new PlatformApp(app.Database, new FakeClock(TimeProvider.System.GetUtcNow()), watch.AddTo, ownsDatabase: false);
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var there = node.As("supervisor", mall.Code);
        var looked = watch.Count(FollowedOutbox);
        await Until.True(() => watch.Count(FollowedOutbox) > looked + 1, "The outbox is not followed.");
        await there.Get($"{mall.Path}/counters");
        var asked = watch.Count(MallItself);

        for (var i = 0; i < 3; i++)
        {
            await mall.Issue(service);
            var called = (await mall.CallNext(counter)).Text("number");
            await Until.True(async () => (await there.Get($"{mall.Path}/board")).ToJsonString().Contains(called, StringComparison.Ordinal), $"{called} does not appear.");
        }

        Assert.Equal(asked, watch.Count(MallItself));

        // What changes the mall itself is another thing.
        await (await app.As("platform-admin").Post($"{mall.Path}/suspend", new { reason = "Bencana" })).Is(200);
        await Until.True(async () => (int)(await node.As("mall-admin", mall.Code).Post($"{mall.Path}/members", new { name = "PLN", kind = "bank" })).StatusCode == 403, "The suspension does not arrive.");
    }

    [SkippableTheory, Databases]
    public async Task ChangeThatNobodyAnnounced_IsKnownAfterAWhile(string provider)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall();
        await mall.AddMember();
        clock.Advance(TimeSpan.FromSeconds(11));

        await app.Within(async scope => await scope.GetRequiredService<IAppDbContext>().Tenants.Where(tenant => tenant.Code == mall.Code)
            .ExecuteUpdateAsync(row => row.SetProperty(tenant => tenant.Status, TenantStatus.Suspended)));
        clock.Advance(TimeSpan.FromMinutes(1));

        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "PLN", kind = "bank" })).IsProblem(403, "tenant.suspended");
    }
}
