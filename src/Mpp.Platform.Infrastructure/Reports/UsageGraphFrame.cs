using System.Globalization;
using System.Xml.Linq;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>What stands behind and under the lines: gridlines, weeks, years and the weeks without a report.</summary>
internal static class UsageGraphFrame
{
    /// <summary>Steps that people read weeks in: each, fortnight, four, eight, quarter, half and whole year.</summary>
    private static readonly int[] WeekSteps = [1, 2, 4, 8, 13, 26, 52];

    public const string HatchFill = "url(#usage-graph-hatch)";

    private const double WeekLabelRoom = 34;
    private const double YearRoom = 36;

    public static IEnumerable<XElement> Values(PlotArea plot, UsageGraphText text)
    {
        for (var i = 0; i <= plot.Values.TickCount; i++)
        {
            var value = i * plot.Values.Step;
            var y = plot.Y(value);
            yield return SvgParts.Line(plot.Left, y, plot.Right, y, i == 0 ? SvgParts.Muted : SvgParts.Grid);
            yield return SvgParts.Text(plot.Left - 8, y + 4, text.Tick(value, plot.Values.Decimals), 11, "end", SvgParts.Muted).As("value-tick");
        }
    }

    /// <summary>Week labels count back from the last week, the one the reader asks about first.</summary>
    public static IEnumerable<XElement> Weeks(PlotArea plot, UsageGraphText text, double y)
    {
        var count = plot.Weeks.Count;
        var step = WeekSteps.FirstOrDefault(step => step * plot.WeekWidth >= WeekLabelRoom, 104);
        for (var i = (count - 1) % step; i < count; i += step)
        {
            yield return SvgParts.Line(plot.X(i), plot.Bottom, plot.X(i), plot.Bottom + 4, SvgParts.Muted);
            yield return SvgParts.Text(plot.X(i), y, text.Week(plot.Weeks.Week(i)), 11, "middle", SvgParts.Muted).As("week");
        }

        foreach (var (first, last) in Years(plot.Weeks))
        {
            var (left, right) = (plot.X(first) - (plot.WeekWidth / 2), plot.X(last) + (plot.WeekWidth / 2));
            // Interrupted where the week labels stand: a mark through "M01" would make it hard to read.
            if (first > 0)
                yield return SvgParts.Element("path", ("class", "year-mark"), ("stroke", "#9aa5b1"), ("fill", "none"),
                    ("d", $"M{SvgParts.N(left)} {SvgParts.N(plot.Top)}V{SvgParts.N(plot.Bottom)}M{SvgParts.N(left)} {SvgParts.N(y + 5)}v15"));
            var year = plot.Weeks.Year(first).ToString(CultureInfo.InvariantCulture);
            // A short first year leans out to the left, where the next year's number cannot meet it.
            yield return right - left < YearRoom && first == 0 && last < count - 1
                ? SvgParts.Text(right - 4, y + 16, year, 11, "end", SvgParts.Ink, isBold: true).As("year")
                : SvgParts.Text(left + 4, y + 16, year, 11, "start", SvgParts.Ink, isBold: true).As("year");
        }
    }

    /// <summary>A band where no line reports, and below the axis one row per line that has gaps.</summary>
    public static IEnumerable<XElement> Gaps(PlotArea plot, IReadOnlyList<UsageSeries> series, double rowHeight)
    {
        foreach (var (first, last) in Bands(plot.Weeks, series))
        {
            var left = plot.X(first) - (plot.WeekWidth / 2);
            var width = (last - first + 1) * plot.WeekWidth;
            yield return SvgParts.Box(left, plot.Top, width, plot.Bottom - plot.Top, HatchFill).As("no-report-band");
        }

        var y = plot.Bottom + 10;
        foreach (var line in Rowed(series))
        {
            var row = SvgParts.Group("no-report-row", line.Style.Mark("sample", plot.Left - 9, y, 2.6));
            foreach (var (first, last) in UsageSeries.Runs(plot.Weeks.Count, i => !line.Reports(i)))
            {
                var left = plot.X(first) - (plot.WeekWidth / 2);
                row.Add(SvgParts.Box(left + 0.5, y - 1.6, ((last - first + 1) * plot.WeekWidth) - 1, 3.2, line.Style.Colour).As("no-report"));
            }
            y += rowHeight;
            yield return row;
        }
    }

    public static IEnumerable<(int First, int Last)> Bands(WeekAxis weeks, IReadOnlyList<UsageSeries> series) =>
        UsageSeries.Runs(weeks.Count, i => !series.Any(line => line.Reports(i)));

    /// <summary>A single line shows its gaps by the band alone.</summary>
    public static IEnumerable<UsageSeries> Rowed(IReadOnlyList<UsageSeries> series) =>
        series.Count == 1 ? [] : series.Where(line => line.Missing > 0);

    public static XElement Hatch()
    {
        var pattern = SvgParts.Element("pattern", ("id", "usage-graph-hatch"), ("width", "6"), ("height", "6"),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        pattern.Add(SvgParts.Box(0, 0, 6, 6, "#f3f5f7"), SvgParts.Line(0, 0, 0, 6, "#c3ccd5", 2));
        var definitions = SvgParts.Element("defs");
        definitions.Add(pattern);
        return definitions;
    }

    private static IEnumerable<(int First, int Last)> Years(WeekAxis weeks)
    {
        for (var first = 0; first < weeks.Count;)
        {
            var last = first;
            while (last + 1 < weeks.Count && weeks.Year(last + 1) == weeks.Year(first))
                last++;
            yield return (first, last);
            first = last + 1;
        }
    }
}
