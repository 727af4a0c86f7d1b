using System.Diagnostics;

namespace Mpp.Platform.Benchmarks.Load;

/// <summary>What one measure gave. Latencies are of single requests, in milliseconds.</summary>
internal sealed record Figures(int Requests, double PerSecond, double P50, double P99);

/// <summary>A number of clients, each of which asks again as soon as it is answered.</summary>
internal static class ClosedLoop
{
    /// <summary>The first fault of any client ends the measure, and with it the run.</summary>
    public static async Task<Figures> Measure(int clients, TimeSpan timed, Func<int, CancellationToken, Task> ask, CancellationToken ct)
    {
        using var fault = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var from = Stopwatch.GetTimestamp() + Ticks(BenchmarkOptions.WarmUp);
        var until = from + Ticks(timed);
        var loops = Enumerable.Range(0, clients).Select(client => Task.Run(() => Loop(client, from, until, ask, fault), fault.Token)).ToList();
        await foreach (var loop in Task.WhenEach(loops).WithCancellation(CancellationToken.None))
        {
            await loop;
        }

        var latencies = (await Task.WhenAll(loops)).SelectMany(list => list).Order().ToList();
        return latencies.Count == 0
            ? throw new InvalidOperationException("Not one request was answered within the timed window.")
            : new Figures(latencies.Count, latencies.Count / timed.TotalSeconds, Percentile(latencies, 0.50), Percentile(latencies, 0.99));
    }

    /// <summary>Requests count that start and end inside the timed window, so no client counts longer than another.</summary>
    private static async Task<List<double>> Loop(
        int client, long from, long until, Func<int, CancellationToken, Task> ask, CancellationTokenSource fault)
    {
        var latencies = new List<double>(64 * 1024);
        try
        {
            while (true)
            {
                var start = Stopwatch.GetTimestamp();
                if (start >= until)
                {
                    return latencies;
                }

                await ask(client, fault.Token);
                var end = Stopwatch.GetTimestamp();
                if (start >= from && end <= until)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(start, end).TotalMilliseconds);
                }
            }
        }
        catch
        {
            await fault.CancelAsync();
            throw;
        }
    }

    private static double Percentile(List<double> ordered, double share) =>
        ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * share))];

    private static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);
}
