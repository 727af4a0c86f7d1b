using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>
/// An analyst who asks for everything, by mall, province and nation, and writes down what the answers say of one another.
/// What he is told of the rules he believes: where a sum is not that of the cells shown, it must be the hidden ones too.
/// </summary>
internal sealed class Analyst
{
    private readonly LinearSystem _system = new();
    private readonly Dictionary<string, (int Unknown, int Truth)> _hidden = new(StringComparer.Ordinal);
    private readonly RandomHierarchy _hierarchy;

    /// <param name="hides">False: cells are hidden alone, after malls were added up.</param>
    public Analyst(RandomHierarchy hierarchy, bool hides = true)
    {
        _hierarchy = hierarchy;
        Usage(new UsageAsked(hierarchy, hides));
        foreach (var measure in QualityMeasure.All)
        {
            Quality(measure, hides);
        }

        Parts();
    }

    public int Hidden => _hidden.Count;

    /// <summary>Hidden counts that he knows to within less than a range of five.</summary>
    public IEnumerable<string> Found() => _hidden
        .Select(cell => (cell.Key, cell.Value.Truth, Range: _system.Range(cell.Value.Unknown)))
        .Where(cell => cell.Range.Most - cell.Range.Least < SmallCounts.Smallest - 1e-4)
        .Select(cell => $"{cell.Key} is {cell.Truth}, between {cell.Range.Least:0.##} and {cell.Range.Most:0.##}");

    private void Usage(UsageAsked asked)
    {
        foreach (var (key, item) in asked.ByMall.Where(item => item.Value.DaysReported > 0))
        {
            var fact = _hierarchy.Usage[(key.Mall, IsoWeek.TryParse(key.Week, out var week) ? week.Key : 0)];
            var visits = Cell(key, "visits", item.Visits, fact.Visits);
            var issued = Cell(key, "issued", item.Issued, fact.Issued);
            var served = Cell(key, "served", item.Served, fact.Served);
            var noShow = Cell(key, "no-show", item.NoShow, fact.NoShow);

            // Tickets are served, missed, cancelled or something else; a visit has at least one.
            Equal(0, (issued, 1), (served, -1), (noShow, -1), (Cell(key, "cancelled", item.Cancelled, fact.Cancelled), -1), (Slack(), -1));
            Equal(0, (issued, 1), (visits, -1), (Slack(), -1));
        }

        foreach (var (malls, item) in asked.ByGroup)
        {
            var keys = malls.Select(mall => (mall, item.Week)).Where(asked.IsReported).ToList();
            Sum(keys, "visits", item.Visits, key => asked.ByMall[key].Visits);
            Sum(keys, "issued", item.Issued, key => asked.ByMall[key].Issued ?? asked.ByMall[key].Served);
            Sum(keys, "served", item.Served, key => asked.ByMall[key].Served);
            Sum(keys, "no-show", item.NoShow, key => asked.ByMall[key].NoShow);
            Sum(keys, "cancelled", item.Cancelled, key => asked.ByMall[key].Cancelled);
        }

        foreach (var (now, before, change) in asked.Changes())
        {
            Change(asked, now, before, change);
        }
    }

    /// <summary>A change that is not the one of the weeks shown holds hidden ones.</summary>
    private void Change(UsageAsked asked, List<(string Mall, string Week)> now, List<(string Mall, string Week)> before, double change)
    {
        var shown = Enumerable.Range(0, now.Count).Where(i => asked.ByMall[now[i]].Served is not null && asked.ByMall[before[i]].Served is not null).ToList();
        var (a, b) = (shown.Sum(i => PerDay(now[i])), shown.Sum(i => PerDay(before[i])));
        if (shown.Count > 0 && b > 0 && Math.Abs((a / Days(shown, now) * Days(shown, before) / b) - 1 - change) < 1e-4)
        {
            return;
        }

        // A change is told with four decimals.
        var all = Enumerable.Range(0, now.Count).ToList();
        var (above, below) = (Slack(), Slack());
        Equal(1, (above, 1), (Slack(), 1));
        Equal(1, (below, 1), (Slack(), 1));
        Equal(0, [(above, -1), (below, 1), .. now.Select(key => (Known(key, "served", asked.ByMall[key].Served), (double)Days(all, before))),
            .. before.Select(key => (Known(key, "served", asked.ByMall[key].Served), -(1 + change) * Days(all, now)))]);

        double PerDay((string Mall, string Week) key) => asked.ByMall[key].Served!.Value;
        int Days(List<int> which, List<(string Mall, string Week)> keys) => which.Sum(i => asked.ByMall[keys[i]].OperatingDays);
    }

    private void Quality(QualityMeasure measure, bool hides)
    {
        foreach (var mall in _hierarchy.Malls)
        {
            var bins = new Dictionary<DateOnly, List<Cells>>();
            foreach (var week in RandomHierarchy.Weeks)
            {
                var row = _hierarchy.WeeklyQuality.GetValueOrDefault((mall.Code, week.Key));
                var cell = Cell((mall.Code, week.ToString()), measure.Name, row is null ? 0 : measure.Shown(WeeklyCounts.Shown(row)), row is null ? 0 : measure.Count(row));
                var starts = measure.BinsOf(week).ToList();
                var parts = starts.ConvertAll(_ => starts.Count == 1 || cell is { Unknown: < 0, Number: 0 } ? cell : Slack());
                if (starts.Count > 1 && parts[0].Unknown >= 0)
                {
                    Equal(0, [(cell, 1), .. parts.Select(part => (part, -1.0))]);
                }

                foreach (var (start, part) in starts.Zip(parts))
                {
                    (bins.TryGetValue(start, out var bin) ? bin : bins[start] = []).Add(part);
                }
            }

            foreach (var year in RandomHierarchy.Years)
            {
                var row = _hierarchy.YearlyQuality.GetValueOrDefault((mall.Code, year));
                var cell = Cell((mall.Code, $"{year}"), measure.Name, row is null ? 0 : measure.ShownOfYear(YearlyCounts.Shown(row)), row is null ? 0 : measure.CountOfYear(row));
                Equal(0, [(cell, 1), .. bins.Where(bin => bin.Key.Year == year).SelectMany(bin => bin.Value).Select(part => (part, -1.0))]);
            }

            foreach (var (start, parts) in bins)
            {
                if (measure.IsPublishedByQuarter && _hierarchy.Quarters.TryGetValue((mall.Code, start), out var total))
                {
                    Equal(total, [.. parts.Select(part => (part, 1.0))]);
                }
            }
        }

        foreach (var malls in _hierarchy.Malls.GroupBy(mall => mall.ProvinceCode, StringComparer.Ordinal).Select(province => province.ToList()).Append(_hierarchy.Malls))
        {
            Groups(measure, new GroupOfMalls("G", "G", malls), hides);
        }
    }

    private void Groups(QualityMeasure measure, GroupOfMalls group, bool hides)
    {
        foreach (var week in RandomHierarchy.Weeks)
        {
            var item = new WeeklyUsageItem { Week = week.ToString(), DaysReported = 1 }.With(group, _hierarchy.WeeklyQuality, hides);
            Sum([.. group.Malls.Select(mall => (mall.Code, item.Week))], measure.Name, measure.OfItem(item), key =>
                _hierarchy.WeeklyQuality.GetValueOrDefault((key.Mall, week.Key)) is { } row ? measure.Shown(WeeklyCounts.Shown(row)) : 0);
        }

        foreach (var year in RandomHierarchy.Years)
        {
            var rows = group.Malls.Where(mall => _hierarchy.YearlyQuality.ContainsKey((mall.Code, year))).Select(mall => (mall, _hierarchy.YearlyQuality[(mall.Code, year)])).ToList();
            var item = NationalComplaintsItem.Of(group, rows, UsageGroup.Nation, hides);
            Sum([.. rows.Select(row => (row.mall.Code, $"{year}"))], measure.Name, item is null ? null : measure.OfYearItem(item), key =>
                measure.ShownOfYear(YearlyCounts.Shown(_hierarchy.YearlyQuality[(key.Mall, year)])));
        }
    }

    /// <summary>Of a year's complaints some are closed, and some in time or missed.</summary>
    private void Parts()
    {
        foreach (var ((mall, year), row) in _hierarchy.YearlyQuality)
        {
            var (key, shown) = ((mall, $"{year}"), YearlyCounts.Shown(row));
            var received = Known(key, "received", shown.Received);
            Equal(0, (received, 1), (Known(key, "missed", shown.MissedLimit), -1), (Cell(key, "in-time", shown.InTime, row.ComplaintsInTime), -1), (Slack(), -1));
            Equal(0, (received, 1), (Known(key, "closed", shown.Closed), -1), (Slack(), -1));
            Equal(0, (received, 1), (Cell(key, "lapor", shown.FromLapor, row.ComplaintsFromLapor), -1), (Slack(), -1));
        }
    }

    /// <summary>What a sum holds beyond the cells shown is of the hidden ones.</summary>
    private void Sum(
        List<(string Mall, string Week)> keys, string measure, int? total, Func<(string Mall, string Week), int?> shown)
    {
        var rest = total - keys.Sum(key => shown(key) ?? 0);
        if (rest is not (null or 0))
        {
            // A mall whose tickets are hidden counts with what it served.
            var parts = keys.Where(key => _hidden.ContainsKey(Name(key, measure))).ToList();
            Equal(rest.Value + parts.Sum(key => shown(key) ?? 0), [.. parts.Select(key => (Known(key, measure, null), 1.0))]);
        }
    }

    private Cells Cell((string Mall, string Week) key, string measure, int? shown, int truth)
    {
        if (shown is { } number)
        {
            return new Cells(-1, number);
        }

        var unknown = _system.Unknown();
        _hidden[Name(key, measure)] = (unknown, truth);
        return new Cells(unknown, 0);
    }

    private Cells Known((string Mall, string Week) key, string measure, int? shown) =>
        _hidden.TryGetValue(Name(key, measure), out var cell) ? new Cells(cell.Unknown, 0) : new Cells(-1, shown ?? 0);

    private static string Name((string Mall, string Week) key, string measure) => $"{key.Mall} {key.Week} {measure}";

    private Cells Slack() => new(_system.Unknown(), 0);

    private void Equal(double total, params (Cells Cell, double Factor)[] terms) => _system.Equal(
        total - terms.Where(term => term.Cell.Unknown < 0).Sum(term => term.Factor * term.Cell.Number),
        terms.Where(term => term.Cell.Unknown >= 0).Select(term => (term.Cell.Unknown, term.Factor)));

    /// <summary>A number that is shown, or an unknown.</summary>
    private sealed record Cells(int Unknown, int Number);
}
