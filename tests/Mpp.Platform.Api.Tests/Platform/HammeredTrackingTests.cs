using System.Diagnostics;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Who hammers one mall's tracking takes nothing from another mall's hall.</summary>
public sealed class HammeredTrackingTests
{
    private const int Callers = 40;
    private const int Reads = 150;

    /// <summary>Below this a slower read is the machine's own noise.</summary>
    private const double NoiseMilliseconds = 5;

    [SkippableTheory, Databases]
    public async Task FortyCallers_LeaveAnotherMallsBoardWithinTwiceItsOwnTime(string database)
    {
        await using var app = await RateLimitSteps.Limited(database);
        var (hammered, other) = (await app.NewMall(), await app.NewMall());
        await other.OpenQueue();
        var hall = app.CreateClient().At("203.0.113.250");
        await SlowestOfTheUsual(hall, other);
        var seen = new List<string>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var own = Math.Max(NoiseMilliseconds, await SlowestOfTheUsual(hall, other));
            using var end = new CancellationTokenSource();
            var refused = 0;
            var hammering = Enumerable.Range(0, Callers).Select(caller => Hammer(app.CreateClient().At($"203.0.113.{caller % 4}"), caller)).ToList();
            var under = await SlowestOfTheUsual(hall, other);
            await end.CancelAsync();
            await Task.WhenAll(hammering);
            seen.Add(FormattableString.Invariant($"{own:F1} ms alone, {under:F1} ms hammered, {refused} refused"));
            if (under <= 2 * own)
            {
                return;
            }

            // Ten times a second each, whatever is answered.
            async Task Hammer(HttpClient client, int caller)
            {
                while (!end.IsCancellationRequested)
                {
                    if (await client.Track(hammered.Path).Status() == 429)
                    {
                        Interlocked.Increment(ref refused);
                    }

                    await Task.Delay(TimeSpan.FromMilliseconds(90 + (caller % 20)));
                }
            }
        }

        Assert.Fail(string.Join("; ", seen));
    }

    /// <summary>The 99th percentile of a display's polls.</summary>
    private static async Task<double> SlowestOfTheUsual(HttpClient hall, Mall mall)
    {
        var times = new List<double>(Reads);
        for (var read = 0; read < Reads; read++)
        {
            var since = Stopwatch.GetTimestamp();
            Assert.Equal(200, await hall.GetAsync($"{mall.Path}/board").Status());
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        times.Sort();
        return times[Reads * 99 / 100];
    }
}
