namespace Mpp.Platform.Domain.National;

/// <summary>
/// Durations counted in buckets, so that those of days and malls add up and a percentile of any of them is computed alike.
/// Below <see cref="Whole"/> seconds each second has its own bucket (0 too); above, a bucket is 2 % wide, so its middle is
/// at most 1 % from what fell into it. A percentile in whole seconds is within 2 % of the exact one, or within one second.
/// </summary>
public sealed class DurationSketch
{
    private const int Whole = 50;
    private const double Growth = 1.02;

    /// <summary>Where the second bucket's half begins: values round to whole seconds up to here.</summary>
    private const double Edge = Whole - 0.5;

    private static readonly double LogGrowth = Math.Log(Growth);

    private int[] _counts = new int[Whole];

    public long Count { get; private set; }

    /// <summary>Many together, each as <see cref="ToBytes"/> wrote it.</summary>
    public static DurationSketch Of(IEnumerable<byte[]> sketches)
    {
        var sum = new DurationSketch();
        foreach (var sketch in sketches)
        {
            sum.Add(sketch);
        }

        return sum;
    }

    public static DurationSketch Of(IEnumerable<double> seconds)
    {
        var sketch = new DurationSketch();
        foreach (var value in seconds)
        {
            sketch.Add(Bucket(value), 1);
        }

        return sketch;
    }

    /// <summary>By linear interpolation between its neighbours, as SQL's <c>percentile_cont</c>; null of nothing.</summary>
    public int? At(double share)
    {
        if (Count == 0)
        {
            return null;
        }

        var rank = share * (Count - 1);
        var below = (long)Math.Floor(rank);
        var (low, high) = (ValueAt(below), ValueAt(Math.Min(below + 1, Count - 1)));
        return (int)Math.Round(low + ((rank - below) * (high - low)), MidpointRounding.AwayFromZero);
    }

    /// <summary>Bucket after bucket: how far it lies from the one before, and how many it holds.</summary>
    public byte[] ToBytes()
    {
        var (bytes, last) = (new List<byte>(), 0);
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            if (_counts[bucket] > 0)
            {
                Varints.Write(bytes, bucket - last);
                Varints.Write(bytes, _counts[bucket]);
                last = bucket;
            }
        }

        return [.. bytes];
    }

    private void Add(ReadOnlySpan<byte> sketch)
    {
        var bucket = 0;
        while (sketch.Length > 0)
        {
            bucket += Varints.Read(ref sketch);
            Add(bucket, Varints.Read(ref sketch));
        }
    }

    private void Add(int bucket, int count)
    {
        if (bucket >= _counts.Length)
        {
            Array.Resize(ref _counts, bucket + Whole);
        }

        _counts[bucket] += count;
        Count += count;
    }

    private double ValueAt(long rank)
    {
        var bucket = 0;
        for (var passed = (long)_counts[0]; passed <= rank; passed += _counts[bucket])
        {
            bucket++;
        }

        return Middle(bucket);
    }

    /// <summary>A clock set back makes no time below nothing.</summary>
    private static int Bucket(double seconds) => seconds < Edge
        ? (int)Math.Round(Math.Max(0, seconds), MidpointRounding.AwayFromZero)
        : Whole + (int)Math.Floor(Math.Log(seconds / Edge) / LogGrowth);

    /// <summary>As far, relatively, from the bucket's one end as from its other.</summary>
    private static double Middle(int bucket) =>
        bucket < Whole ? bucket : Edge * Math.Pow(Growth, bucket - Whole) * (2 * Growth / (1 + Growth));
}
