using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Mpp.Platform.Benchmarks.Load;

/// <summary>How long each of many requests took.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public async Task Time<T>(Func<Task<T>> ask)
    {
        var from = Stopwatch.GetTimestamp();
        await ask();
        _milliseconds.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }

    public override string ToString()
    {
        var ordered = _milliseconds.Order().ToList();
        return ordered.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture,
            $"{ordered.Count,6} requests, p50 {At(0.50):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, longest {ordered[^1]:F1} ms");

        double At(double share) => ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * share))];
    }
}
