using System.Globalization;
using System.Xml.Linq;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The column right of the plot: each line's sample, last value and name, as near to the line's end as room allows.</summary>
internal sealed class UsageGraphLegend
{
    private const double Size = 12;
    private const double RowHeight = 14;
    private const double Padding = 5;
    private const double SampleWidth = 30;
    private const double WidestName = 158;

    private readonly UsageGraphText text;
    private readonly IReadOnlyList<UsageSeries> series;
    private readonly string heading;
    private readonly IReadOnlyList<string> note;
    private readonly double valueWidth;
    private readonly bool isAnyRunning;

    public UsageGraphLegend(IReadOnlyList<UsageSeries> series, int total, WeekAxis weeks, UsageGraphText text)
    {
        (this.series, this.text) = (series, text);
        heading = text.LatestReport(weeks.Week(weeks.Count - 1));
        valueWidth = series.Max(line => UsageGraphText.Width(Value(line), Size) * UsageGraphText.BoldWidth) + 8;
        var ownWeeks = series.Where(line => IsStale(line, weeks)).Select(line => UsageGraphText.Width(OwnWeek(line, weeks), 11));
        valueWidth = Math.Max(valueWidth, ownWeeks.DefaultIfEmpty(0).Max() + 6);
        isAnyRunning = series.Any(line => line.EndsRunning);
        var names = series.SelectMany(Rows).Max(row => UsageGraphText.Width(row, Size));
        Width = Math.Max(SampleWidth + valueWidth + names, UsageGraphText.Width(heading, Size) * UsageGraphText.BoldWidth);
        Width = isAnyRunning ? Math.Max(Width, SampleWidth + UsageGraphText.Width(text.StillRunning, 11)) : Width;
        note = series.Count == total ? [] : UsageGraphText.Wrap(text.NotShown(series.Count, total), 11, Width, 4);
    }

    public double Width { get; }

    public IEnumerable<XElement> Draw(PlotArea plot, double x, double bottom)
    {
        yield return SvgParts.Text(x, plot.Top - 14, heading, Size, colour: SvgParts.Muted, isBold: true);
        if (isAnyRunning)
            yield return Key(x, bottom);
        bottom -= isAnyRunning ? RowHeight : 0;
        var noteTop = bottom - (note.Count * RowHeight);
        for (var i = 0; i < note.Count; i++)
            yield return SvgParts.Text(x, noteTop + ((i + 1) * RowHeight) - 3, note[i], 11, colour: SvgParts.Muted);

        var sorted = series.OrderBy(line => line.Last is { } last ? plot.Y(last) : double.MaxValue).ToList();
        var tops = Spread([.. sorted.Select(line => (Wanted(line, plot), Height(line, plot)))], plot.Top - 8, noteTop);
        for (var i = 0; i < sorted.Count; i++)
            yield return Entry(sorted[i], plot, x, tops[i] + (Padding / 2));
    }

    /// <summary>Tops of labels that wish to be centred somewhere, in that order, moved as little as keeps them apart.</summary>
    internal static double[] Spread(IReadOnlyList<(double Centre, double Height)> labels, double top, double bottom)
    {
        // Labels that meet become one block, which moves to the mean of what its members want.
        var blocks = new List<(int Count, double Wish, double Height)>();
        double TopOf((int Count, double Wish, double Height) block) =>
            Math.Max(top, Math.Min(block.Wish / block.Count, bottom - block.Height));
        foreach (var (centre, height) in labels)
        {
            var block = (Count: 1, Wish: centre - (height / 2), Height: height);
            while (blocks.Count > 0 && TopOf(blocks[^1]) + blocks[^1].Height > TopOf(block))
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (above.Count + block.Count, above.Wish + block.Wish - (block.Count * above.Height), above.Height + block.Height);
            }
            blocks.Add(block);
        }

        var tops = new List<double>(labels.Count);
        foreach (var block in blocks)
        {
            var y = TopOf(block);
            for (var i = 0; i < block.Count; i++)
            {
                tops.Add(y);
                y += labels[tops.Count - 1].Height;
            }
        }
        return [.. tops];
    }

    private static double Wanted(UsageSeries line, PlotArea plot) => line.Last is { } last ? plot.Y(last) : plot.Bottom;

    private static IReadOnlyList<string> Rows(UsageSeries line) => UsageGraphText.Wrap(line.Name, Size, WidestName, 2);

    private string Value(UsageSeries line) => line.Last is { } last ? text.Value(last) : "–";

    private static bool IsStale(UsageSeries line, WeekAxis weeks) => line.LastIndex >= 0 && line.LastIndex < weeks.Count - 1;

    private string OwnWeek(UsageSeries line, WeekAxis weeks)
    {
        var (week, year) = (text.Week(weeks.Week(line.LastIndex)), weeks.Year(line.LastIndex));
        return year == weeks.Year(weeks.Count - 1) ? week : string.Create(CultureInfo.InvariantCulture, $"{week} {year}");
    }

    private static double Height(UsageSeries line, PlotArea plot) =>
        (Math.Max(Rows(line).Count, IsStale(line, plot.Weeks) ? 2 : 1) * RowHeight) + Padding;

    /// <summary>What a dash and an open mark say.</summary>
    private XElement Key(double x, double bottom)
    {
        var key = SvgParts.Group("running-key");
        key.Add(SvgParts.Element("path", ("d", $"M{SvgParts.N(x)} {SvgParts.N(bottom - 7)}h22"), ("fill", "none"), ("stroke", SvgParts.Muted), ("stroke-width", "1.4"), ("stroke-dasharray", "3 3")));
        key.Add(SvgParts.Element("circle", ("cx", SvgParts.N(x + 22)), ("cy", SvgParts.N(bottom - 7)), ("r", "3.2"), ("fill", "#ffffff"), ("stroke", SvgParts.Muted), ("stroke-width", "1.5")));
        key.Add(SvgParts.Text(x + SampleWidth, bottom - 3, text.StillRunning, 11, colour: SvgParts.Muted));
        return key;
    }

    private XElement Entry(UsageSeries line, PlotArea plot, double x, double top)
    {
        var middle = top + (RowHeight / 2);
        var entry = SvgParts.Group("label", SvgParts.Told("title", line.Name));
        entry.Add(line.Style.Stroke(SvgParts.Element("path", ("d", $"M{SvgParts.N(x)} {SvgParts.N(middle)}h22")), 2.2));
        entry.Add(line.Style.Mark("sample", x + 11, middle, 3.6));
        entry.Add(SvgParts.Text(x + SampleWidth, top + 11, Value(line), Size, isBold: true).As("last-value"));
        // An older value must not pass for this week's: its own week stands below it, and no leader ties it to the edge.
        if (IsStale(line, plot.Weeks))
            entry.Add(SvgParts.Text(x + SampleWidth, top + 11 + RowHeight, OwnWeek(line, plot.Weeks), 11, colour: SvgParts.Muted));
        else if (line.Last is { } last)
            entry.Add(Leader(plot, plot.Y(last), x, middle));
        entry.Add(Rows(line).Select((row, i) => SvgParts.Text(x + SampleWidth + valueWidth, top + 11 + (i * RowHeight), row, Size)));
        return entry;
    }

    private static XElement Leader(PlotArea plot, double y, double x, double middle)
    {
        var from = plot.X(plot.Weeks.Count - 1) + 6;
        var path = $"M{SvgParts.N(from)} {SvgParts.N(y)}L{SvgParts.N(Math.Max(from, plot.Right))} {SvgParts.N(y)}L{SvgParts.N(x - 6)} {SvgParts.N(middle)}";
        return SvgParts.Element("path", ("class", "leader"), ("d", path), ("fill", "none"), ("stroke", "#9aa5b1"), ("stroke-width", "0.8"));
    }
}
