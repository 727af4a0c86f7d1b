using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Two nodes and one Redis that comes and goes.</summary>
public sealed class SharedRateLimitTests
{
    [SkippableTheory, Databases]
    public async Task NodesCountTogether_AndEachByItselfWhileRedisIsAway(string database)
    {
        await using var redis = await RedisServer.Start();
        using var lines = new Lines();
        await using var app = await RateLimitSteps.Limited(
            database, services => services.AddSingleton<ILoggerProvider>(lines), ("RateLimits:Redis", $"{redis.Address},asyncTimeout=5000"), ("RateLimits:Tracking:Permits", "4"));
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        HttpClient[] nodes = [app.CreateClient(), other.CreateClient()];
        await Until(async () => await Counting(nodes[0]) == "shared" && await Counting(nodes[1]) == "shared");

        // One after another over both nodes: four in all, not four each.
        var caller = Caller("203.0.113.1");
        var together = new Queue<int>();
        for (var call = 0; call < 6; call++)
        {
            together.Enqueue(await caller[call % 2].Track(mall.Path).Status());
        }

        Assert.Equal([404, 404, 404, 404, 429, 429], together);
        var refused = await caller[0].Track(mall.Path);
        Assert.InRange(int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.StartsWith("\"tracking\";r=0;t=", refused.Header("RateLimit"), StringComparison.Ordinal);

        // Forty at once: still four.
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 40).Select(call => Caller("203.0.113.2")[call % 2].Track(mall.Path).Status()));
        Assert.Equal(4, atOnce.Count(status => status == 404));

        // Redis goes: nobody is refused for it or waits, each node counts four of its own.
        await redis.Stop();
        var alone = new Queue<int>();
        for (var call = 0; call < 10; call++)
        {
            alone.Enqueue(await caller[call % 2].Track(mall.Path).Status());
        }

        Assert.Equal(8, alone.Count(status => status == 404));
        Assert.Equal(2, alone.Count(status => status == 429));
        foreach (var node in nodes)
        {
            var ready = await node.Get("/health/ready");
            Assert.True(ready["isReady"]!.GetValue<bool>());
            Assert.Equal("per-node-without-redis", ready.Text("rateLimits"));
        }

        Assert.Equal(2, lines.Of("Redis is away"));

        await redis.StartAgain();
        await Until(async () => await caller[0].GetAsync("/v1/tenants").Status() == 200 && await Counting(nodes[0]) == "shared");
        Assert.Equal(2, lines.Of("Redis is away"));

        HttpClient[] Caller(string address) => [app.CreateClient().At(address), other.CreateClient().At(address)];
    }

    [SkippableFact]
    public async Task RedisThatWasNeverThere_HoldsNobodyUp()
    {
        await using var app = await RateLimitSteps.Limited(TestDatabase.Sqlite, settings: [("RateLimits:Redis", "127.0.0.1:1"), ("RateLimits:Public:Permits", "2")]);
        int[] seen = [await Call(), await Call(), await Call()];
        Assert.Equal([200, 200, 429], seen);
        Assert.Equal("per-node-without-redis", (await app.CreateClient().Get("/health/ready")).Text("rateLimits"));

        Task<int> Call() => app.CreateClient().GetAsync("/v1/tenants").Status();
    }

    private static async Task<string> Counting(HttpClient node) => (await node.Get("/health/ready")).Text("rateLimits");

    private static async Task Until(Func<Task<bool>> holds)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(30);
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, "It did not come about within 30 s.");
            await Task.Delay(100);
        }
    }

    /// <summary>What the platform logs.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public int Of(string text) => _lines.Count(line => line.Contains(text, StringComparison.Ordinal));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose() => _lines.Clear();
    }
}
