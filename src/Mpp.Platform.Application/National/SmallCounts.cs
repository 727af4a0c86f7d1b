using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Application.National;

/// <summary>Hides counts of 1 to 4 from analysts: so few could point at a person.</summary>
internal static class SmallCounts
{
    public const int Smallest = 5;

    public static WeeklyUsageItem Suppress(this WeeklyUsageItem whole)
    {
        var item = SuppressQuality(whole);
        if (IsSmall(item.Visits) || IsSmall(item.Issued) || IsSmall(item.Served))
        {
            return item with
            {
                Visits = null,
                Issued = null,
                Served = null,
                NoShow = null,
                Cancelled = null,
                ServedPerOperatingDay = null,
                ChangeFromPreviousWeek = null,
                MedianWaitSeconds = null,
                P90WaitSeconds = null,
                MedianServiceSeconds = null,
                Diagnosis = null,
                Suppressed = true,
            };
        }

        // One of the two hidden alone could be found again from the others, so both go.
        return IsSmall(item.NoShow) || IsSmall(item.Cancelled)
            ? item with { NoShow = null, Cancelled = null, Suppressed = true }
            : item;
    }

    /// <summary>
    /// Officers who could be rated by a single answer read no satisfaction by week: a week too small to be shown could be
    /// found again from the others and the quarter. Their results are those of the survey itself, which hides by cells.
    /// </summary>
    public static WeeklyUsageItem ForStaff(this WeeklyUsageItem item, ICurrentUser user) =>
        user.SeesSingleAnswers ? item : item with { SurveyResponses = null, SatisfactionIndex = null };

    /// <summary>Whether a count is so small that it could point at a person.</summary>
    public static bool IsSmall(int? count) => count is > 0 and < Smallest;

    private static WeeklyUsageItem SuppressQuality(WeeklyUsageItem item)
    {
        if (IsSmall(item.SurveyResponses))
        {
            item = item with { SurveyResponses = null, SatisfactionIndex = null, Suppressed = true };
        }

        return IsSmall(item.ComplaintsReceived) || IsSmall(item.ComplaintsClosed) || IsSmall(item.ComplaintsOverdue)
            ? item with { ComplaintsReceived = null, ComplaintsClosed = null, ComplaintsOverdue = null, Suppressed = true }
            : item;
    }
}
