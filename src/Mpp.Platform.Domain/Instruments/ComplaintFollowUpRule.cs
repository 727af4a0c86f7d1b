using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Instruments;

/// <summary>How an indicator of follow-up scores by the share of complaints finished; those through SP4N-LAPOR! go first.</summary>
/// <param name="Text">The rule, for people.</param>
/// <param name="ThroughLapor">Scores where some came through SP4N-LAPOR!, best first; the last takes the rest.</param>
/// <param name="OutsideLapor">Scores where none did, best first; the last takes the rest.</param>
public sealed record ComplaintFollowUpRule(LocalText Text, IReadOnlyList<ShareScore> ThroughLapor, IReadOnlyList<ShareScore> OutsideLapor)
{
    /// <summary>Null without complaints.</summary>
    public int? Score(int lapor, int laporFinished, int other, int otherFinished) =>
        lapor > 0 ? Of(ThroughLapor, laporFinished, lapor) : other > 0 ? Of(OutsideLapor, otherFinished, other) : null;

    private static int? Of(IReadOnlyList<ShareScore> scores, int finished, int received) =>
        (scores.FirstOrDefault(score => finished >= score.AtLeast * received) ?? scores.LastOrDefault())?.Score;
}

/// <summary>A share of at least so much scores so much.</summary>
/// <param name="AtLeast">0 to 1.</param>
/// <param name="Score">Score of the indicator.</param>
public sealed record ShareScore(decimal AtLeast, int Score);
