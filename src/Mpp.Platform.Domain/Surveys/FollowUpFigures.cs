using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// Follow-ups of one year, counted by the date of their plan. Completed is what has a date of completion, whenever that was.
/// A follow-up's speed is the smallest number of months, at least 1, in which it was done: planned on 15 January and done on
/// 15 April is 3, a day later 4. The speed of the year is the mean over those completed, two decimals; its score is that of
/// the fastest step it keeps, and 0 when it keeps none or nothing was completed.
/// </summary>
/// <param name="Share">Completed by planned, four decimals; null when nothing was planned.</param>
/// <param name="Months">Mean speed; null when nothing was completed.</param>
/// <param name="Score">0 to 5 (PEKPPP 9); null when nothing was planned.</param>
public sealed record FollowUpFigures(int Planned, int Completed, decimal? Share, decimal? Months, int? Score)
{
    public static FollowUpFigures Of(IReadOnlyCollection<(DateOnly PlannedOn, DateOnly? DoneOn)> followUps, IReadOnlyList<FollowUpSpeed> speeds)
    {
        var months = followUps.Where(row => row.DoneOn is not null).Select(row => MonthsBetween(row.PlannedOn, row.DoneOn!.Value)).ToList();
        decimal? mean = months.Count == 0 ? null : Math.Round(months.Sum() / (decimal)months.Count, 2, MidpointRounding.AwayFromZero);
        return new FollowUpFigures(
            followUps.Count, months.Count,
            followUps.Count == 0 ? null : Math.Round(months.Count / (decimal)followUps.Count, 4, MidpointRounding.AwayFromZero),
            mean,
            followUps.Count == 0 ? null : speeds.OrderBy(speed => speed.Months).FirstOrDefault(speed => mean <= speed.Months)?.Score ?? 0);
    }

    /// <summary>The smallest number of months, at least 1, that reach from one date to the other.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = Math.Max(1, ((to.Year - from.Year) * 12) + to.Month - from.Month);
        return from.AddMonths(months) < to ? months + 1 : months;
    }
}
