namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>When in the day visitors come: a morning peak, a quiet noon, a short second wave, few at the end.</summary>
internal static class ArrivalProfile
{
    /// <summary>No tickets in the last half hour, so that whoever waits is still served.</summary>
    private const long LastIssueBeforeClosing = 30 * 60 * 1000;

    private static readonly double[] Density = [1.5, 1.8, 1.6, 1.3, 1.05, 0.85, 0.7, 0.65, 0.7, 0.65, 0.45, 0.3];

    public static long LastIssue(long close) => close - LastIssueBeforeClosing;

    /// <summary>Whoever stands at the doors takes a number within these first minutes.</summary>
    private const long DoorsLast = 4 * 60 * 1000;

    /// <summary>Arrival times in order, in milliseconds since midnight.</summary>
    /// <param name="doors">Share of those who stand at the doors before they open.</param>
    public static long[] Arrivals(int count, long open, long close, double doors, ref DemoRandom random)
    {
        var slots = new WeightedChoice<int>(Density.Select((weight, slot) => (slot, weight)));
        var slotLength = (LastIssue(close) - open) / (double)Density.Length;
        var arrivals = new long[count];
        for (var i = 0; i < count; i++)
            arrivals[i] = open + (long)(random.Chance(doors) ? random.Fraction() * DoorsLast : (slots.Draw(ref random) + random.Fraction()) * slotLength);

        Array.Sort(arrivals);
        return arrivals;
    }
}
