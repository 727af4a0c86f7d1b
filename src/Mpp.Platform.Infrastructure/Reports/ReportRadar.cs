using System.Globalization;
using PdfSharp.Drawing;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>One line of a radar; null where there is no score, which is not a score of nought.</summary>
internal sealed record RadarLine(string Name, XColor Colour, XDashStyle Dash, RadarMark Mark, IReadOnlyList<decimal?> Values);

/// <summary>Told apart on black-and-white paper too.</summary>
internal enum RadarMark
{
    Circle,
    Square,
    Triangle,
}

/// <summary>Scores on spokes from the middle, one spoke per aspect, the first upwards.</summary>
internal sealed class ReportRadar(ReportPaper paper, XPoint middle, double radius, decimal lowest, decimal highest)
{
    private const double LabelWidth = 78;

    public void Draw(IReadOnlyList<string> names, IReadOnlyList<RadarLine> lines)
    {
        Web(names.Count);
        foreach (var line in lines)
        {
            Line(line, names.Count);
        }

        foreach (var (index, name) in names.Index())
        {
            Label(name, index, names.Count);
        }
    }

    /// <summary>Names of the lines, one below another.</summary>
    public static void Legend(ReportPaper paper, IReadOnlyList<RadarLine> lines, double x, double y, double width)
    {
        foreach (var line in lines)
        {
            var pen = Pen(line);
            paper.Page.DrawLine(pen, x, y + 5, x + 26, y + 5);
            Mark(paper, line, new XPoint(x + 13, y + 5));
            y += Math.Max(14, paper.Write(ReportText.Plain(line.Name, 8.5), x + 32, y, width - 32) + 3);
        }
    }

    private void Web(int spokes)
    {
        var thin = new XPen(ReportInk.Rule, 0.5);
        var small = ReportFonts.Regular(6.5);
        for (var ring = 1; ring <= 5; ring++)
        {
            var value = lowest + ((highest - lowest) * ring / 5);
            paper.Page.DrawPolygon(ring == 5 ? new XPen(ReportInk.Rule, 0.9) : thin, [.. Enumerable.Range(0, spokes).Select(spoke => At(spoke, spokes, value))]);
            var top = At(0, spokes, value);
            paper.Page.DrawString(value.ToString("0.#", CultureInfo.InvariantCulture), small, ReportInk.Muted, new XRect(top.X + 2, top.Y - 1, 14, 8), XStringFormats.TopLeft);
        }

        for (var spoke = 0; spoke < spokes; spoke++)
        {
            paper.Page.DrawLine(thin, middle, At(spoke, spokes, highest));
        }
    }

    private void Line(RadarLine line, int spokes)
    {
        var points = line.Values.Select((value, spoke) => value is { } score ? At(spoke, spokes, score) : (XPoint?)null).ToList();
        var pen = Pen(line);
        for (var spoke = 0; spoke < spokes; spoke++)
        {
            if (points[spoke] is { } from && points[(spoke + 1) % spokes] is { } to)
            {
                paper.Page.DrawLine(pen, from, to);
            }
        }

        foreach (var point in points.OfType<XPoint>())
        {
            Mark(paper, line, point);
        }
    }

    private static void Mark(ReportPaper paper, RadarLine line, XPoint at)
    {
        var brush = new XSolidBrush(line.Colour);
        if (line.Mark == RadarMark.Circle)
        {
            paper.Page.DrawEllipse(brush, at.X - 2.6, at.Y - 2.6, 5.2, 5.2);
        }
        else if (line.Mark == RadarMark.Square)
        {
            paper.Page.DrawRectangle(brush, at.X - 2.3, at.Y - 2.3, 4.6, 4.6);
        }
        else
        {
            paper.Page.DrawPolygon(brush, [new XPoint(at.X, at.Y - 3.2), new XPoint(at.X + 3, at.Y + 2.3), new XPoint(at.X - 3, at.Y + 2.3)], XFillMode.Winding);
        }
    }

    private void Label(string name, int spoke, int spokes)
    {
        var angle = Angle(spoke, spokes);
        var tip = new XPoint(middle.X + ((radius + 9) * Math.Cos(angle)), middle.Y + ((radius + 9) * Math.Sin(angle)));
        var text = ReportText.Plain(name, 8);
        var height = paper.HeightOf(text, LabelWidth);
        var side = Math.Cos(angle);
        if (Math.Abs(side) < 0.2)
        {
            paper.Write(text.Centred(), tip.X - 80, Math.Sin(angle) < 0 ? tip.Y - paper.HeightOf(text, 160) : tip.Y, 160);
        }
        else if (side > 0)
        {
            paper.Write(text, tip.X, tip.Y - (height / 2), LabelWidth);
        }
        else
        {
            paper.Write(text.ToRight(), tip.X - LabelWidth, tip.Y - (height / 2), LabelWidth);
        }
    }

    private static XPen Pen(RadarLine line) => new(line.Colour, 1.5) { DashStyle = line.Dash, LineJoin = XLineJoin.Round };

    private static double Angle(int spoke, int spokes) => (2 * Math.PI * spoke / spokes) - (Math.PI / 2);

    private XPoint At(int spoke, int spokes, decimal value)
    {
        var share = (double)((value - lowest) / (highest - lowest)) * radius;
        var angle = Angle(spoke, spokes);
        return new XPoint(middle.X + (share * Math.Cos(angle)), middle.Y + (share * Math.Sin(angle)));
    }
}
