using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>How a row is added up.</summary>
public sealed partial record NationalComplaintsItem
{
    /// <summary>Null without any complaint.</summary>
    /// <param name="rows">Those of the group's malls that had complaints.</param>
    /// <param name="hidesSmall">Whether small counts are taken out of each mall before malls are added up.</param>
    internal static NationalComplaintsItem? Of(
        GroupOfMalls group, IReadOnlyList<(MallOfReport Mall, YearlyQuality Fact)> rows, UsageGroup groupBy, bool hidesSmall)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var counts = rows.Select(row => hidesSmall ? YearlyCounts.Shown(row.Fact) : YearlyCounts.Of(row.Fact)).ToList();
        var oversight = groupBy == UsageGroup.Tenant ? [] : Oversight(group, rows, hidesSmall);
        var closed = counts.FindAll(row => row.Closed is not null && row.Received is not null);
        var due = counts.FindAll(row => row.InTime is not null && row.MissedLimit is not null);
        return new NationalComplaintsItem
        {
            Key = group.Key,
            Name = group.Name,
            Received = SmallCounts.Sum(counts.ConvertAll(row => row.Received)),
            Closed = SmallCounts.Sum(counts.ConvertAll(row => row.Closed)),
            ShareClosed = NationalScope.Share(closed.Sum(row => row.Closed!.Value), closed.Sum(row => row.Received!.Value)),
            InTime = SmallCounts.Sum(counts.ConvertAll(row => row.InTime)),
            MissedLimit = SmallCounts.Sum(counts.ConvertAll(row => row.MissedLimit)),
            ShareInTime = NationalScope.Share(due.Sum(row => row.InTime!.Value), due.Sum(row => row.InTime!.Value + row.MissedLimit!.Value)),
            FromLapor = SmallCounts.Sum(counts.ConvertAll(row => row.FromLapor)),
            OversightReceived = groupBy == UsageGroup.Tenant ? null : SmallCounts.Sum(oversight.ConvertAll(province => province.Received)),
            OversightClosed = groupBy == UsageGroup.Tenant ? null : SmallCounts.Sum(oversight.ConvertAll(province => province.Closed)),
            Suppressed = counts.Exists(row => row.IsAnyComplaintHidden) || oversight.Exists(province => province.Received is null || province.Closed is null),
            HiddenMalls = counts.Count(row => row.IsAnyComplaintHidden),
        };
    }

    /// <summary>By province; one whose count is small, or that has one mall alone, hides it.</summary>
    private static List<(int? Received, int? Closed)> Oversight(
        GroupOfMalls group, IReadOnlyList<(MallOfReport Mall, YearlyQuality Fact)> rows, bool hidesSmall) => [.. rows
        .GroupBy(row => row.Mall.ProvinceCode, StringComparer.Ordinal)
        .Select(province => (
            IsOne: group.Malls.Count(mall => mall.ProvinceCode == province.Key) == 1,
            Received: province.Sum(row => row.Fact.OversightReceived),
            Closed: province.Sum(row => row.Fact.OversightClosed)))
        .Select(province => (Shown(province.Received, hidesSmall, province.IsOne), Shown(province.Closed, hidesSmall, province.IsOne)))];

    private static int? Shown(int count, bool hidesSmall, bool isOfOneMall) => count > 0 && hidesSmall && (isOfOneMall || SmallCounts.IsSmall(count)) ? null : count;
}
