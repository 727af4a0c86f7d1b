using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Tests.Shared;
using Xunit.Abstractions;

namespace Mpp.Platform.Api.Tests.Outages;

[Collection(Alone.Name)]
public sealed class DatabaseAwayTests(ITestOutputHelper output)
{
    private const int Stops = 5;

    [SkippableFact]
    public async Task StoppedAndStartedUnderLoad_IsSaidAtOnceAndLosesNothing()
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var reason), reason);

        // Durable: a crash of a server that does not flush would lose what it promised, and we with it.
        await using var cluster = await PostgreSqlCluster.Start(durable: true);
        await cluster.CreateDatabase("mpp");
        var folder = Directory.CreateTempSubdirectory("mpp-away-").FullName;
        await using var database = new TestDatabase(TestDatabase.PostgreSql, cluster.ConnectionString("mpp"), folder);
        await using var app = new PlatformApp(database, clock: null, services: null, ownsDatabase: false);
        await app.Within(scope => scope.GetRequiredService<SchemaMigration>().Run(CancellationToken.None));
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        await using var process = await PlatformProcess.Start(database);
        var taps = new TicketTaps(process.As(Roles.Kiosk, mall.Code), mall.Path, service);
        using var health = new HttpClient { BaseAddress = new Uri(process.Url) };
        using var stop = new CancellationTokenSource();
        var tapping = taps.Run(stop.Token);
        await Until.True(() => taps.Acknowledged.Count > 100, "Nobody gets a ticket.");
        var threads = process.Threads;

        for (var round = 0; round < Stops; round++)
        {
            await Once(round, cluster, process, taps, health, threads);
        }

        await stop.CancelAsync();
        await tapping;
        Assert.True(taps.Wrong.IsEmpty, $"{taps.Wrong.Count} wrong answers, such as {taps.Wrong.FirstOrDefault()}");
        var slowest = Stopwatch.GetElapsedTime(0, taps.SlowestRefusalTicks);
        output.WriteLine($"slowest refusal {slowest.TotalSeconds:F2} s");
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(3));

        var (stored, ofKeys) = (new Dictionary<Guid, int>(), new List<Guid>());
        await app.WithinTenant(mall.Code, async db =>
        {
            var tickets = await db.Tickets.AsNoTracking().ToListAsync();
            stored = tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.Sequence);
            ofKeys = tickets.Where(ticket => ticket.Priority == Priority.Elderly).Select(ticket => ticket.Id).ToList();
        });
        output.WriteLine($"{taps.Acknowledged.Count} tickets acknowledged, {stored.Count} stored, {taps.Refused} requests refused, {taps.Unknown} of unknown outcome");
        Assert.All(taps.Acknowledged, ticket => Assert.Equal(ticket.Value, stored[ticket.Key]));
        Assert.Equal(Enumerable.Range(1, stored.Count), stored.Values.Order());

        // Whoever repeats a lost commit by its key gets the ticket of that commit, and no second one.
        Assert.Equal(taps.OfKeys.Order(), ofKeys.Order());
        Assert.InRange(stored.Count, taps.Acknowledged.Count, taps.Acknowledged.Count + taps.Unknown);
        Assert.InRange(stored.Count - taps.Acknowledged.Count, 0, Stops * TicketTaps.Kiosks / 2);
    }

    private async Task Once(int round, PostgreSqlCluster cluster, PlatformProcess process, TicketTaps taps, HttpClient health, int threads)
    {
        var stopped = Stopwatch.GetTimestamp();
        Volatile.Write(ref taps.AwayAt, stopped);
        await cluster.Stop(immediate: round % 2 == 1);
        await Until.True(async () => !(await health.GetAsync("/health/ready")).IsSuccessStatusCode, "Ready without a database.", TimeSpan.FromSeconds(2));
        var unready = Stopwatch.GetElapsedTime(stopped);
        var refused = Volatile.Read(ref taps.Refused);
        await Until.True(() => Volatile.Read(ref taps.Refused) > refused + 200, () => $"Requests hang while the database is away: {taps.Refused - refused} refusals.");
        var most = process.Threads;

        var tickets = taps.Acknowledged.Count;
        await cluster.Restart();
        var started = Stopwatch.GetTimestamp();
        await Until.True(() => taps.Acknowledged.Count > tickets, () => $"No ticket again within 5 s, but {taps.Refused - refused} refusals and {taps.Wrong.Count} wrong answers: {taps.Wrong.FirstOrDefault()}", TimeSpan.FromSeconds(5));
        await Until.True(async () => (await health.GetAsync("/health/ready")).IsSuccessStatusCode, "Not ready again within 5 s.", TimeSpan.FromSeconds(5));
        output.WriteLine($"round {round}: not ready after {unready.TotalSeconds:F2} s, service {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s after the start, threads {threads} then {most}");
        Assert.InRange(most, 1, threads + 16);
        await Until.True(() => taps.Acknowledged.Count > tickets + 100, "Service does not come back to its pace.");
    }
}
