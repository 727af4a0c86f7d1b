using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Puts satisfaction and complaints beside the usage of a week.</summary>
internal static class WeeklyQualityFigures
{
    /// <summary>A week that nobody reported and in which nothing was answered or complained of stays without figures.</summary>
    public static WeeklyUsageItem With(
        this WeeklyUsageItem item, GroupOfMalls group, IReadOnlyDictionary<(string Tenant, int Week), WeeklyQuality> facts)
    {
        var week = IsoWeek.TryParse(item.Week, out var parsed) ? parsed.Key : 0;
        var rows = group.Malls.Select(mall => facts.GetValueOrDefault((mall.Code, week))).OfType<WeeklyQuality>().ToList();
        if (rows.Count == 0 && item.DaysReported == 0)
        {
            return item;
        }

        var satisfaction = SatisfactionFact.Of([.. rows.Select(row => new SatisfactionFact(row.SurveyResponses, row.SatisfactionIndex))]);
        return item with
        {
            SurveyResponses = satisfaction.Responses,
            SatisfactionIndex = satisfaction.Index,
            ComplaintsReceived = rows.Sum(row => row.ComplaintsReceived),
            ComplaintsClosed = rows.Sum(row => row.ComplaintsClosed),
            ComplaintsOverdue = rows.Sum(row => row.ComplaintsOverdue),
        };
    }
}
