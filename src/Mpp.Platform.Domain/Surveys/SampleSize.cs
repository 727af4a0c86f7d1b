using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>How many answers a population needs, by Krejcie and Morgan (1970).</summary>
public static class SampleSize
{
    /// <summary>The nearest whole number; 0 for nobody.</summary>
    public static int Of(SampleFormula formula, int population)
    {
        if (population <= 0)
        {
            return 0;
        }

        var spread = formula.ChiSquare * formula.Proportion * (1 - formula.Proportion);
        var size = spread * population / ((formula.Error * formula.Error * (population - 1)) + spread);
        return (int)Math.Round(size, MidpointRounding.AwayFromZero);
    }
}
