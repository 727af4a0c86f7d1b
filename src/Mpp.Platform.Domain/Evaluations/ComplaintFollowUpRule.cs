using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>
/// How indicator 28 of the instrument in use since 2022 follows from counts: 1 and 2 for complaints outside SP4N-LAPOR!, 3 to
/// 5 in it. Another version of the instrument has another rule, and then nothing is suggested.
/// </summary>
public static class ComplaintFollowUpRule
{
    public const string Version = "2022";

    public static readonly LocalText Text = new(
        "Usulan: di luar SP4N-LAPOR! 1 (selesai di bawah 50 %) atau 2; bila ada yang lewat SP4N-LAPOR! bagian selesainya di sana memberi 3 (di bawah 50 %), 4 (di bawah 90 %), atau 5. Evaluator yang memutuskan.",
        "Suggested: outside SP4N-LAPOR! 1 (below 50 % finished) or 2; where some came through SP4N-LAPOR! the share finished there gives 3 (below 50 %), 4 (below 90 %) or 5. The evaluator decides.");

    /// <summary>Null without complaints, and for another version.</summary>
    public static int? Score(string version, int lapor, int laporFinished, int other, int otherFinished) =>
        version != Version || lapor + other == 0 ? null
        : lapor > 0 ? (laporFinished * 10 >= lapor * 9 ? 5 : laporFinished * 2 >= lapor ? 4 : 3)
        : otherFinished * 2 >= other ? 2 : 1;
}
