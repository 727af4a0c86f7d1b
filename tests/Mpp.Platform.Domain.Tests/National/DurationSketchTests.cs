using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

public sealed class DurationSketchTests
{
    private static readonly double[] Shares = [0, 0.1, 0.5, 0.9, 0.99, 1];

    /// <summary>Waits from none to most of a day, of one mall, of a week of it and of many malls: never off by more than is told.</summary>
    [Fact]
    public void HundredRandomDays_AreWithinTwoPercentOrOneSecondOfTheExactPercentile()
    {
        var random = new Random(20261126);
        var days = Enumerable.Range(0, 100).Select(_ => Day(random)).ToList();
        foreach (var part in days.Select(day => new List<List<double>> { day }).Concat(days.Chunk(7).Select(week => week.ToList())).Append(days))
        {
            var exact = part.SelectMany(day => day).Order().ToList();
            var sketch = DurationSketch.Of(part.Select(day => DurationSketch.Of(day).ToBytes()));
            Assert.Equal(exact.Count, sketch.Count);
            foreach (var share in Shares)
            {
                var (right, shown) = (Exact(exact, share), sketch.At(share)!.Value);
                Assert.True(Math.Abs(shown - right) <= Math.Max(1, 0.02 * right), $"{shown} for {right} at {share} of {exact.Count}");
            }
        }
    }

    [Fact]
    public void WhoeverWaitedNothing_IsCountedAsNothing()
    {
        Assert.Equal(0, DurationSketch.Of([0, 0, 0, 0.4, 7200]).At(0.5));
        Assert.Equal(0, DurationSketch.Of([-3.0]).At(0.5));
        Assert.Null(DurationSketch.Of(Array.Empty<double>()).At(0.5));
        Assert.Empty(DurationSketch.Of(Array.Empty<double>()).ToBytes());
    }

    [Fact]
    public void AWeekOfAThousandVisitors_FitsAFewHundredBytes()
    {
        var random = new Random(1);
        Assert.InRange(DurationSketch.Of(Enumerable.Range(0, 1000).Select(_ => -600 * Math.Log(1 - random.NextDouble()))).ToBytes().Length, 1, 600);
    }

    /// <summary>Some days nobody waits, some days a few wait for hours.</summary>
    private static List<double> Day(Random random)
    {
        var (mean, nothing) = (Math.Exp(random.NextDouble() * 9), random.NextDouble());
        return [.. Enumerable.Range(0, random.Next(1, 500)).Select(_ => random.NextDouble() < nothing ? 0 : -mean * Math.Log(1 - random.NextDouble()))];
    }

    private static double Exact(List<double> sorted, double share)
    {
        var rank = share * (sorted.Count - 1);
        var (low, high) = (sorted[(int)rank], sorted[Math.Min((int)rank + 1, sorted.Count - 1)]);
        return low + ((high - low) * (rank - (int)rank));
    }
}
