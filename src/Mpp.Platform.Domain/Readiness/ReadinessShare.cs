namespace Mpp.Platform.Domain.Readiness;

public static class ReadinessShare
{
    /// <summary>Gates done or waived by all, each counting alike, in percent with two decimals; null without gates.</summary>
    public static decimal? Of(IReadOnlyCollection<Gate> gates) => gates.Count == 0
        ? null
        : Math.Round(100m * gates.Count(gate => gate.IsPassed) / gates.Count, 2, MidpointRounding.AwayFromZero);
}
