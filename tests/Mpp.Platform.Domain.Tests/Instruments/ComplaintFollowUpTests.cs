using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Tests.Instruments;

/// <summary>PEKPPP 28: outside SP4N-LAPOR! 1 or 2, through it 3 to 5.</summary>
public sealed class ComplaintFollowUpTests
{
    private static readonly ComplaintFollowUpRule Rule = new(
        new LocalText("", ""), [new ShareScore(0.9m, 5), new ShareScore(0.5m, 4), new ShareScore(0, 3)], [new ShareScore(0.5m, 2), new ShareScore(0, 1)]);

    [Theory]
    [InlineData(10, 9, 0, 0, 5)]
    [InlineData(100, 89, 0, 0, 4)]
    [InlineData(10, 5, 0, 0, 4)]
    [InlineData(10, 4, 50, 50, 3)]
    [InlineData(0, 0, 10, 5, 2)]
    [InlineData(0, 0, 10, 4, 1)]
    [InlineData(0, 0, 0, 0, null)]
    public void Shares_ScoreByTheirBounds(int lapor, int laporFinished, int other, int otherFinished, int? score) =>
        Assert.Equal(score, Rule.Score(lapor, laporFinished, other, otherFinished));
}
