namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>SplitMix64: the same seed gives the same demo on every runtime, which System.Random does not promise.</summary>
internal struct DemoRandom
{
    private ulong _state;

    private DemoRandom(ulong state) => _state = state;

    public static DemoRandom For(string mallCode, DateOnly date, ulong seed)
    {
        // FNV-1a, because string.GetHashCode differs in every process.
        var hash = 14695981039346656037UL;
        foreach (var letter in mallCode)
            hash = (hash ^ letter) * 1099511628211UL;

        var mixed = new DemoRandom(hash ^ ((ulong)date.DayNumber << 32) ^ seed);
        return new DemoRandom(mixed.Next());
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Even in [0, 1).</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>Even between two whole numbers of seconds, in milliseconds.</summary>
    public long Milliseconds(int fromSeconds, int toSeconds) =>
        (long)(1000 * (fromSeconds + (Fraction() * (toSeconds - fromSeconds))));

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());

    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Normal());

    /// <summary>Poisson; the normal approximation is close enough where the loop would be long.</summary>
    public int Count(double mean)
    {
        if (mean > 40)
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal()), MidpointRounding.AwayFromZero));

        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Fraction(); product > limit; product *= Fraction())
            count++;
        return count;
    }
}

/// <summary>Draws an item in proportion to its weight.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public WeightedChoice(IEnumerable<(T Item, double Weight)> choices)
    {
        var positive = choices.Where(choice => choice.Weight > 0).ToArray();
        _items = [.. positive.Select(choice => choice.Item)];
        _upTo = new double[positive.Length];
        foreach (var (index, choice) in positive.Index())
            _upTo[index] = Total += choice.Weight;
    }

    public double Total { get; }

    public bool IsEmpty => _items.Length == 0;

    public T Draw(ref DemoRandom random)
    {
        var found = Array.BinarySearch(_upTo, random.Fraction() * Total);
        return _items[Math.Min(found < 0 ? ~found : found, _items.Length - 1)];
    }
}
