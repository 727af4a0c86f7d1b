using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Domain.Tests.Surveys;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("2026-01-15", "2026-01-15", 1)]
    [InlineData("2026-01-15", "2026-02-15", 1)]
    [InlineData("2026-01-15", "2026-02-16", 2)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-03-01", 2)]
    [InlineData("2025-11-10", "2026-11-10", 12)]
    [InlineData("2025-11-10", "2026-11-11", 13)]
    public void Speed_IsTheSmallestNumberOfMonthsThatReach(string from, string to, int months) =>
        Assert.Equal(months, FollowUpFigures.MonthsBetween(Day(from), Day(to)));

    [Fact]
    public void Figures_CountShareMeanAndScore()
    {
        var figures = FollowUpFigures.Of(
            [(Day("2026-01-01"), Day("2026-02-01")), (Day("2026-01-01"), Day("2026-05-01")), (Day("2026-01-01"), null)], Asked.Instrument.FollowUpSpeeds);
        Assert.Equal(new FollowUpFigures(3, 2, 0.6667m, 2.5m, 4), figures);
        Assert.Equal(new FollowUpFigures(0, 0, null, null, null), FollowUpFigures.Of([], Asked.Instrument.FollowUpSpeeds));
        Assert.Equal(0, FollowUpFigures.Of([(Day("2026-01-01"), null)], Asked.Instrument.FollowUpSpeeds).Score);
        Assert.Equal(0, FollowUpFigures.Of([(Day("2024-01-01"), Day("2026-01-01"))], Asked.Instrument.FollowUpSpeeds).Score);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
