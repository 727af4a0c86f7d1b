namespace Mpp.Platform.Infrastructure.Demo;

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
