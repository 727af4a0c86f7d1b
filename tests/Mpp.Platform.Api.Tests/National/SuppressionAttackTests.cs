namespace Mpp.Platform.Api.Tests.National;

/// <summary>All that an analyst may read, as linear equations, tells no hidden count to within less than a range of five.</summary>
public sealed class SuppressionAttackTests
{
    private const int Hierarchies = 200;

    [Fact]
    public void AllAnswersTogether_TellNoHiddenCount()
    {
        var hidden = 0;
        for (var seed = 0; seed < Hierarchies; seed++)
        {
            var analyst = new Analyst(new RandomHierarchy(seed));
            Assert.Empty(analyst.Found().Select(cell => $"{seed}: {cell}"));
            hidden += analyst.Hidden;
        }

        // An attack on nothing would prove nothing.
        Assert.InRange(hidden, 10_000, int.MaxValue);
    }

    /// <summary>The twin: each small count hidden by itself, sums over all malls.</summary>
    [Fact]
    public void CountsHiddenAfterAddingUp_AreFound() =>
        Assert.Contains(new Analyst(new RandomHierarchy(1), hides: false).Found(), cell => cell.Contains("served", StringComparison.Ordinal));

    /// <summary>The twin: small weeks hidden by themselves are what is left of the year.</summary>
    [Fact]
    public void SmallWeeksHiddenAlone_AreFound() => Assert.NotEmpty(
        Enumerable.Range(0, 20).SelectMany(seed => new Analyst(new RandomHierarchy(seed, covers: false)).Found()));

    [Fact]
    public void LinearSystem_BoundsWhatItCan()
    {
        var system = new LinearSystem();
        var (a, b, c, free) = (system.Unknown(), system.Unknown(), system.Unknown(), system.Unknown());
        system.Equal(10, (a, 1), (b, 1), (c, 1));
        system.Equal(4, (a, 1), (b, -1));
        Assert.Equal((4, 7), Rounded(system.Range(a)));
        Assert.Equal((0, 3), Rounded(system.Range(b)));
        Assert.Equal((0, 6), Rounded(system.Range(c)));
        Assert.Equal((0, double.PositiveInfinity), system.Range(free));

        static (double Least, double Most) Rounded((double Least, double Most) range) => (Math.Round(range.Least, 6), Math.Round(range.Most, 6));
    }
}
