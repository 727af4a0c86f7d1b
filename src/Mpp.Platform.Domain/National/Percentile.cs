namespace Mpp.Platform.Domain.National;

/// <summary>Exact percentiles by linear interpolation, as SQL's <c>percentile_cont</c>; whole seconds, half away from zero.</summary>
public static class Percentile
{
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="share">0.5 for the median, 0.9 for the 90th percentile.</param>
    public static int? Of(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            return null;
        }

        var rank = share * (sorted.Count - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Count - 1);
        var value = sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
        return (int)Math.Round(value, MidpointRounding.AwayFromZero);
    }
}
