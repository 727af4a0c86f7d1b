using System.Xml.Linq;
using Mpp.Platform.Application.National;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Puts the finished graph together: heading, plot, legend, footer, and the same said in words.</summary>
internal sealed class UsageGraphSvg : IUsageGraphRenderer
{
    private const double Width = 900;
    private const double Height = 450;
    private const double Margin = 20;
    private const double PlotTop = 96;
    private const double FooterY = 436;
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    public string Svg(UsageGraph graph)
    {
        var text = new UsageGraphText(graph.Language);
        var weeks = new WeekAxis(graph.Weeks);
        var series = UsageSeries.Choose(graph, weeks);
        var hasData = series.Any(line => line.Last is not null);

        var svg = SvgParts.Element("svg", ("width", "900"), ("height", "450"), ("viewBox", "0 0 900 450"), ("role", "img"),
            ("aria-labelledby", "usage-graph-title usage-graph-desc"), ("lang", text.Language), ("font-family", Fonts));
        svg.Add(Told("title", graph.Title), Told("desc", Words(graph, series, weeks, text)));
        svg.Add(UsageGraphFrame.Hatch(), SvgParts.Box(0, 0, Width, Height, "#ffffff"));
        svg.Add(Heading(graph));
        svg.Add(hasData ? Plot(graph, series, weeks, text) : Empty(graph, weeks, text));
        svg.Add(Fitted(Width - Margin, FooterY, graph.AsOfLabel, 11, 430, "end", SvgParts.Muted).As("as-of"));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Heading(UsageGraph graph)
    {
        yield return Fitted(Margin, 34, graph.Title, 21, Width - (2 * Margin), isBold: true).As("title");
        yield return Fitted(Margin, 56, graph.Subtitle, 13, Width - (2 * Margin), colour: SvgParts.Muted).As("subtitle");
    }

    private static IEnumerable<XElement> Plot(UsageGraph graph, IReadOnlyList<UsageSeries> series, WeekAxis weeks, UsageGraphText text)
    {
        var values = new ValueAxis([.. series.SelectMany(line => line.Values).OfType<double>()]);
        var legend = new UsageGraphLegend(series, graph.Lines.Count, weeks, text);
        var widestTick = UsageGraphText.Width(text.Tick(values.Step * values.TickCount, values.Decimals), 11);
        var legendX = Width - Margin - legend.Width;

        var rows = UsageGraphFrame.Rowed(series).Count();
        var rowHeight = rows <= 5 ? 8 : 7;
        var weekLabelY = FooterY - 42;
        var gapRoom = rows == 0 ? 0 : 4 + (rows * rowHeight);
        var plot = new PlotArea(Margin + widestTick + 8, PlotTop, legendX - 28, weekLabelY - 17 - gapRoom, weeks, values);

        yield return Fitted(Margin, PlotTop - 14, graph.ValueLabel, 12, legendX - 28 - Margin, colour: SvgParts.Muted, isBold: true).As("value-label");
        foreach (var part in UsageGraphFrame.Gaps(plot, series, rowHeight)
            .Concat(UsageGraphFrame.Values(plot, text))
            .Concat(UsageGraphFrame.Weeks(plot, text, weekLabelY))
            .Concat(UsageGraphLines.Draw(plot, series))
            .Concat(legend.Draw(plot, legendX, FooterY - 18)))
            yield return part;
        if (series.Any(line => line.Missing > 0))
            yield return GapLegend(graph.NoDataLabel, UsageGraphFrame.Bands(weeks, series).Any(), rows > 0);
    }

    /// <summary>The weeks stay, so that the reader sees what was asked for.</summary>
    private static IEnumerable<XElement> Empty(UsageGraph graph, WeekAxis weeks, UsageGraphText text)
    {
        var plot = new PlotArea(Margin, PlotTop - 14, Width - Margin, 380, weeks, new ValueAxis([]));
        var middle = (plot.Top + plot.Bottom) / 2;
        yield return SvgParts.Box(plot.Left, plot.Top, plot.Right - plot.Left, plot.Bottom - plot.Top, UsageGraphFrame.HatchFill).As("no-report-band");
        yield return SvgParts.Box(Width / 4, middle - 28, Width / 2, 56, "#ffffff");
        yield return Fitted(Width / 2, middle + 7, graph.NoDataLabel, 20, (Width / 2) - 20, "middle", isBold: true).As("no-data");
        foreach (var part in UsageGraphFrame.Weeks(plot, text, 396))
            yield return part;
    }

    private static XElement GapLegend(string label, bool hasBands, bool hasRows)
    {
        var legend = SvgParts.Group("gap-legend");
        var rowX = Margin + (hasBands ? 29 : 0);
        if (hasBands)
            legend.Add(SvgParts.Box(Margin, FooterY - 10, 22, 12, UsageGraphFrame.HatchFill));
        if (hasRows)
            legend.Add(SvgParts.Box(rowX, FooterY - 5.6, 22, 3.2, SvgParts.Muted));
        legend.Add(Fitted(rowX + (hasRows ? 29 : 0), FooterY, label, 11, 330, colour: SvgParts.Muted));
        return legend;
    }

    // A minister's screen reader gets each line's latest value, also of lines whose names were shortened in the legend.
    private static string Words(UsageGraph graph, IReadOnlyList<UsageSeries> series, WeekAxis weeks, UsageGraphText text)
    {
        var sentences = series.Select(line => text.Summary(
            line.Name,
            line.Last is { } last ? $"{text.Value(last)} ({text.Week(weeks.Week(line.LastIndex))} {weeks.Year(line.LastIndex)}{(line.EndsRunning ? $", {text.StillRunning}" : "")})" : "–",
            line.Missing,
            graph.NoDataLabel));
        var note = series.Count < graph.Lines.Count ? text.NotShown(series.Count, graph.Lines.Count) : "";
        return string.Join(' ', sentences.Prepend(graph.Subtitle + ".").Append(note)).TrimEnd();
    }

    private static XElement Told(string name, string words)
    {
        var element = SvgParts.Told(name, UsageGraphText.Clean(words));
        element.SetAttributeValue("id", "usage-graph-" + name);
        return element;
    }

    /// <summary>One row that shrinks a little, then ends in an ellipsis, rather than leave the paper.</summary>
    private static XElement Fitted(
        double x, double y, string words, double size, double width, string anchor = "start", string colour = SvgParts.Ink, bool isBold = false)
    {
        var clean = UsageGraphText.Clean(words);
        var weight = isBold ? UsageGraphText.BoldWidth : 1;
        var fitting = Math.Clamp(size * width / Math.Max(1, UsageGraphText.Width(clean, size) * weight), Math.Min(size, Math.Max(11, size * 0.7)), size);
        var row = UsageGraphText.Wrap(clean, fitting, width / weight, 1);
        return SvgParts.Text(x, y, row.Count == 0 ? "" : row[0], fitting, anchor, colour, isBold);
    }
}
