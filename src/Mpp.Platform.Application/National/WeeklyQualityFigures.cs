using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Puts satisfaction and complaints beside the usage of a week.</summary>
internal static class WeeklyQualityFigures
{
    /// <summary>A week that nobody reported and in which nothing was answered or complained of stays without figures.</summary>
    public static WeeklyUsageItem With(
        this WeeklyUsageItem item, GroupOfMalls group, IReadOnlyDictionary<(string Tenant, int Week), WeeklyQuality> facts, bool hidesSmall)
    {
        var week = IsoWeek.TryParse(item.Week, out var parsed) ? parsed.Key : 0;
        var rows = group.Malls.Select(mall => facts.GetValueOrDefault((mall.Code, week))).OfType<WeeklyQuality>()
            .Select(row => (Index: row.SatisfactionIndex, Counts: hidesSmall ? WeeklyCounts.Shown(row) : WeeklyCounts.Of(row))).ToList();
        if (rows.Count == 0 && item.DaysReported == 0)
        {
            return item;
        }

        var satisfaction = SatisfactionFact.Of([.. rows.Where(row => row.Counts.Responses is not null)
            .Select(row => new SatisfactionFact(row.Counts.Responses!.Value, row.Index))]);
        return item with
        {
            SurveyResponses = SmallCounts.Sum(rows.ConvertAll(row => row.Counts.Responses)),
            SatisfactionIndex = satisfaction.Index,
            ComplaintsReceived = SmallCounts.Sum(rows.ConvertAll(row => row.Counts.Received)),
            ComplaintsClosed = SmallCounts.Sum(rows.ConvertAll(row => row.Counts.Closed)),
            ComplaintsMissedLimit = SmallCounts.Sum(rows.ConvertAll(row => row.Counts.MissedLimit)),
            Suppressed = item.Suppressed || rows.Exists(row => row.Counts.IsAnyHidden),
        };
    }

    /// <summary>
    /// Officers who could be rated by a single answer read no satisfaction by week: a week too small to be shown could be
    /// found again from the others and the quarter. Their results are those of the survey itself, which hides by cells.
    /// </summary>
    public static WeeklyUsageItem ForStaff(this WeeklyUsageItem item, ICurrentUser user) =>
        user.SeesSingleAnswers ? item : item with { SurveyResponses = null, SatisfactionIndex = null };
}
