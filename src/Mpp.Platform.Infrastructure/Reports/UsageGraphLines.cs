using System.Text;
using System.Xml.Linq;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The lines themselves: a path that breaks at every week without a report, and its markers.</summary>
internal static class UsageGraphLines
{
    /// <summary>Closer than this, a marker on every week would hide the line.</summary>
    private const double MarkerRoom = 16;

    public static IEnumerable<XElement> Draw(PlotArea plot, IReadOnlyList<UsageSeries> series)
    {
        for (var i = 0; i < series.Count; i++)
            yield return Draw(plot, series[i], i, series.Count);
    }

    private static XElement Draw(PlotArea plot, UsageSeries line, int order, int count)
    {
        var runs = UsageSeries.Runs(plot.Weeks.Count, line.Reports).ToList();
        var group = SvgParts.Group("line", SvgParts.Told("title", line.Name));
        group.SetAttributeValue("data-key", line.Key);
        var path = Path(plot, line, runs);
        if (path.Length > 0)
            group.Add(line.Style.Stroke(SvgParts.Element("path", ("d", path)), count == 1 ? 2.8 : 2));
        group.Add(runs.SelectMany(run => Running(plot, line, run.First, run.Last)));

        var radius = plot.WeekWidth >= MarkerRoom ? 3.2 : 2.8;
        foreach (var (first, last) in runs)
            for (var i = first; i <= last; i++)
            {
                var (x, y) = (plot.X(i), plot.Y(line.Values[i]!.Value));
                if (line.IsRunning(i))
                    group.Add(line.Style.Mark("running-week", x, y, 4.2, isHollow: true));
                else if (i == line.LastIndex)
                    group.Add(line.Style.Mark("last", x, y, 4.2));
                else if (first == last)
                    group.Add(line.Style.Mark("lone", x, y, 3.6));
                else if ((i == first && first > 0) || i == last)
                    group.Add(line.Style.Mark("gap-edge", x, y, radius, isHollow: true));
                else if (HasMarker(plot, i, order, count))
                    group.Add(line.Style.Mark("week-value", x, y, radius));
            }
        return group;
    }

    /// <summary>The way to a week that has not ended: dashed, for nobody knows yet where it leads.</summary>
    private static IEnumerable<XElement> Running(PlotArea plot, UsageSeries line, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
            if (line.IsRunning(i))
            {
                var way = SvgParts.Element("path", ("class", "running"), ("fill", "none"), ("stroke", line.Style.Colour), ("stroke-width", "1.4"), ("stroke-dasharray", "3 3"));
                way.SetAttributeValue("d", $"M{SvgParts.N(plot.X(i - 1))} {SvgParts.N(plot.Y(line.Values[i - 1]!.Value))}L{SvgParts.N(plot.X(i))} {SvgParts.N(plot.Y(line.Values[i]!.Value))}");
                yield return way;
            }
    }

    private static string Path(PlotArea plot, UsageSeries line, IReadOnlyList<(int First, int Last)> runs)
    {
        var path = new StringBuilder();
        foreach (var (first, last) in runs.Where(run => run.Last > run.First && !line.IsRunning(run.First + 1)))
            for (var i = first; i <= last && !line.IsRunning(i); i++)
                path.Append(i == first ? 'M' : 'L').Append(SvgParts.N(plot.X(i))).Append(' ').Append(SvgParts.N(plot.Y(line.Values[i]!.Value)));
        return path.ToString();
    }

    // On a long graph the markers of different lines are staggered, so that they do not sit on one another.
    private static bool HasMarker(PlotArea plot, int index, int order, int count)
    {
        if (plot.WeekWidth >= MarkerRoom)
            return true;
        var step = (int)Math.Ceiling(4 * MarkerRoom / plot.WeekWidth);
        return count > 1 && index % step == order * 3 % step;
    }
}
