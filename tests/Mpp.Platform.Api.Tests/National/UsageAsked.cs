using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>The weekly usage as an analyst is answered, by mall, province and nation.</summary>
internal sealed class UsageAsked
{
    /// <param name="hides">False: as it was once, each row hides its own small counts after malls were added up.</param>
    public UsageAsked(RandomHierarchy hierarchy, bool hides)
    {
        var series = new UsageSeries(
            new MallWeeks(new WorkingDays(new HashSet<DateOnly>()), hierarchy.Now, hierarchy.Usage, new Dictionary<string, int>(StringComparer.Ordinal)), hides);
        foreach (var mall in hierarchy.Malls)
        {
            foreach (var item in Items(new GroupOfMalls(mall.Code, mall.Name, [mall])))
            {
                ByMall[(mall.Code, item.Week)] = item;
            }
        }

        foreach (var malls in hierarchy.Malls.GroupBy(mall => mall.ProvinceCode, StringComparer.Ordinal).Select(province => province.ToList()).Append(hierarchy.Malls))
        {
            ByGroup.AddRange(Items(new GroupOfMalls("G", "G", malls)).Select(item => (malls.ConvertAll(mall => mall.Code), item)));
        }

        IEnumerable<WeeklyUsageItem> Items(GroupOfMalls group) => series.Items(group, RandomHierarchy.Weeks, RandomHierarchy.Weeks[0], asked: false)
            .Select(item => hides ? item : HiddenAlone(item));
    }

    public Dictionary<(string Mall, string Week), WeeklyUsageItem> ByMall { get; } = [];

    public List<(List<string> Malls, WeeklyUsageItem Item)> ByGroup { get; } = [];

    public bool IsReported((string Mall, string Week) key) => ByMall.TryGetValue(key, out var item) && item.DaysReported > 0;

    /// <summary>Of whole weeks: the malls in the week and in the one before.</summary>
    public IEnumerable<(List<(string Mall, string Week)> Now, List<(string Mall, string Week)> Before, double Change)> Changes()
    {
        var all = ByMall.Select(mall => (Malls: new List<string> { mall.Key.Mall }, Item: mall.Value)).Concat(ByGroup);
        foreach (var (malls, item) in all.Where(asked => asked.Item is { ChangeFromPreviousWeek: not null, IsRunning: false }))
        {
            var before = IsoWeek.TryParse(item.Week, out var week) ? week.Plus(-1).ToString() : "";
            var both = malls.FindAll(mall => IsReported((mall, item.Week)) && IsReported((mall, before)));
            yield return (both.ConvertAll(mall => (mall, item.Week)), both.ConvertAll(mall => (mall, before)), (double)item.ChangeFromPreviousWeek!.Value);
        }
    }

    private static WeeklyUsageItem HiddenAlone(WeeklyUsageItem item) =>
        new[] { item.Visits, item.Issued, item.Served }.Any(SmallCounts.IsSmall)
            ? item with { Visits = null, Issued = null, Served = null, NoShow = null, Cancelled = null, ServedPerOperatingDay = null, ChangeFromPreviousWeek = null }
            : SmallCounts.IsSmall(item.NoShow) || SmallCounts.IsSmall(item.Cancelled) ? item with { NoShow = null, Cancelled = null } : item;
}

/// <summary>A count of answers or complaints by week and year.</summary>
internal sealed record QualityMeasure(
    string Name,
    Func<WeeklyQuality, int> Count, Func<WeeklyCounts, int?> Shown, Func<WeeklyUsageItem, int?> OfItem,
    Func<YearlyQuality, int> CountOfYear, Func<YearlyCounts, int?> ShownOfYear, Func<NationalComplaintsItem, int?> OfYearItem)
{
    public static readonly IReadOnlyList<QualityMeasure> All =
    [
        new("responses", row => row.SurveyResponses, counts => counts.Responses, item => item.SurveyResponses, row => row.SurveyResponses, counts => counts.Responses, _ => null),
        new("received", row => row.ComplaintsReceived, counts => counts.Received, item => item.ComplaintsReceived, row => row.ComplaintsReceived, counts => counts.Received, item => item.Received),
        new("closed", row => row.ComplaintsClosed, counts => counts.Closed, item => item.ComplaintsClosed, row => row.ComplaintsClosed, counts => counts.Closed, item => item.Closed),
        new("missed", row => row.ComplaintsMissedLimit, counts => counts.MissedLimit, item => item.ComplaintsMissedLimit, row => row.ComplaintsMissedLimit, counts => counts.MissedLimit, item => item.MissedLimit),
    ];

    public bool IsPublishedByQuarter => Name == "responses";

    /// <summary>
    /// What a week's count is spread over: the quarters, or years, that it touches; for what is counted when it is closed or
    /// missed the years in which it may have been received.
    /// </summary>
    public IEnumerable<DateOnly> BinsOf(IsoWeek week) => Name switch
    {
        "responses" => new[] { RandomHierarchy.QuarterOf(week.Monday), RandomHierarchy.QuarterOf(week.Sunday) }.Distinct(),
        "received" => new[] { new DateOnly(week.Monday.Year, 1, 1), new DateOnly(week.Sunday.Year, 1, 1) }.Distinct(),
        _ => RandomHierarchy.Years.Where(year => year <= week.Sunday.Year).Select(year => new DateOnly(year, 1, 1)),
    };
}
