namespace Mpp.Platform.Domain.National;

/// <summary>
/// Hides counts of 1 to 4 from analysts: so few could point at a person. It is done to each mall by its own figures alone,
/// before anything is added up or compared, so that no total, change or percentile holds what is hidden.
/// </summary>
public static class SmallCounts
{
    public const int Smallest = 5;

    /// <summary>Whether a count is so small that it could point at a person.</summary>
    public static bool IsSmall(int? count) => count is > 0 and < Smallest;

    /// <summary>
    /// A mall's week as an analyst may know it. Visitors, tickets and services of one to four hide all counts of the week; few
    /// no-shows or cancellations hide these two, and the tickets too when those not served are so few that they would bound them.
    /// </summary>
    public static MallWeek Shown(this MallWeek week)
    {
        var figures = week.Figures;
        if (IsSmall(figures.Visits) || IsSmall(figures.Issued) || IsSmall(figures.Served))
        {
            return week with { ServedByDay = [], Figures = figures.Emptied() with { IsHidden = true, HiddenMalls = 1 } };
        }

        return !IsSmall(figures.NoShow) && !IsSmall(figures.Cancelled) ? week : week with
        {
            Figures = figures with
            {
                NoShow = null,
                Cancelled = null,
                Issued = figures.Issued - figures.Served < Smallest ? null : figures.Issued,
                PartlyHiddenMalls = 1,
            },
        };
    }

    /// <summary>A sum over malls from which some were left out says nothing of itself when nothing else is in it.</summary>
    public static int? Sum(IReadOnlyCollection<int?> counts)
    {
        var sum = counts.Sum();
        return sum == 0 && counts.Any(count => count is null) ? null : sum;
    }

    /// <summary>The days and the members stay: they are no people who came.</summary>
    private static UsageFigures Emptied(this UsageFigures figures) => new()
    {
        OperatingDays = figures.OperatingDays,
        DaysReported = figures.DaysReported,
        ClosedDays = figures.ClosedDays,
        Members = figures.Members,
        ActiveMembers = figures.ActiveMembers,
    };
}

/// <summary>A mall's counts of a year as an analyst may know them; null is hidden.</summary>
public sealed record YearlyCounts(int? Responses, int? Received, int? Closed, int? InTime, int? MissedLimit, int? FromLapor)
{
    public bool IsAnyHidden => Responses is null || IsAnyComplaintHidden;

    public bool IsAnyComplaintHidden => Received is null || Closed is null || InTime is null || MissedLimit is null || FromLapor is null;

    public static YearlyCounts Of(YearlyQuality row) => new(
        row.SurveyResponses, row.ComplaintsReceived, row.ComplaintsClosed, row.ComplaintsInTime, row.ComplaintsMissedLimit, row.ComplaintsFromLapor);

    /// <summary>
    /// Each small count by itself. Those in time and those whose limit was missed are parts of what was received: where one is hidden and the
    /// other would leave less than a range of five for it, both are.
    /// </summary>
    public static YearlyCounts Shown(YearlyQuality row)
    {
        var received = Visible(row.ComplaintsReceived, CoveredCounts.ComplaintsReceived);
        var inTime = Visible(row.ComplaintsInTime, CoveredCounts.None);
        var missed = Visible(row.ComplaintsMissedLimit, CoveredCounts.ComplaintsMissedLimit);
        return new YearlyCounts(
            Visible(row.SurveyResponses, CoveredCounts.SurveyResponses),
            received,
            Visible(row.ComplaintsClosed, CoveredCounts.ComplaintsClosed),
            missed is null && received - inTime < SmallCounts.Smallest ? null : inTime,
            inTime is null && received - missed < SmallCounts.Smallest ? null : missed,
            Visible(row.ComplaintsFromLapor, CoveredCounts.None));

        int? Visible(int count, CoveredCounts part) =>
            SmallCounts.IsSmall(count) || (part != CoveredCounts.None && row.Covered.HasFlag(part)) ? null : count;
    }
}

/// <summary>A mall's survey and complaints of a week as an analyst may know them; null is hidden.</summary>
public sealed record WeeklyCounts(int? Responses, int? Received, int? Closed, int? MissedLimit)
{
    public bool IsAnyHidden => Responses is null || Received is null || Closed is null || MissedLimit is null;

    public static WeeklyCounts Of(WeeklyQuality row) => new(row.SurveyResponses, row.ComplaintsReceived, row.ComplaintsClosed, row.ComplaintsMissedLimit);

    /// <summary>Each by itself: few complaints closed say nothing of those received.</summary>
    public static WeeklyCounts Shown(WeeklyQuality row)
    {
        return new WeeklyCounts(
            Visible(row.SurveyResponses, CoveredCounts.SurveyResponses),
            Visible(row.ComplaintsReceived, CoveredCounts.ComplaintsReceived),
            Visible(row.ComplaintsClosed, CoveredCounts.ComplaintsClosed),
            Visible(row.ComplaintsMissedLimit, CoveredCounts.ComplaintsMissedLimit));

        int? Visible(int count, CoveredCounts part) => SmallCounts.IsSmall(count) || row.Covered.HasFlag(part) ? null : count;
    }
}
