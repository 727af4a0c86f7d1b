using System.Xml.Linq;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Colour, dash and marker of a line: colour for most readers, the other two for colour-blind ones and black-and-white paper.</summary>
internal sealed record LineStyle(string Colour, string? Dash, double[] Marker)
{
    // Okabe and Ito's palette without its yellow, and four of Tol's, all dark enough for thin lines on white.
    private static readonly string[] Colours =
        ["#0072B2", "#D55E00", "#009E73", "#882255", "#222222", "#C77CA5", "#E08A00", "#332288", "#3FA0D8", "#7A7A1F"];

    // The holes stay shorter than the narrowest week, so a dash is never taken for a missing report.
    private static readonly string?[] Dashes = [null, "8 3", "2.5 2.5", "10 3 2.5 3", "16 3"];

    // Corners as x, y in units of the radius; none is a circle.
    private static readonly double[][] Markers =
    [
        [],
        [-.9, -.9, .9, -.9, .9, .9, -.9, .9],
        [0, -1.2, 1.1, .9, -1.1, .9],
        [0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0],
        [0, 1.2, 1.1, -.9, -1.1, -.9],
        [-.4, -1.2, .4, -1.2, .4, -.4, 1.2, -.4, 1.2, .4, .4, .4, .4, 1.2, -.4, 1.2, -.4, .4, -1.2, .4, -1.2, -.4, -.4, -.4],
        [-1.1, -1.1, 1.1, -1.1, -1.1, 1.1, 1.1, 1.1],
        [-.6, -1.1, .6, -1.1, 1.2, 0, .6, 1.1, -.6, 1.1, -1.2, 0],
        [-1.1, -1.1, 1.1, 1.1, 1.1, -1.1, -1.1, 1.1],
        [0, -1.3, .4, -.4, 1.3, 0, .4, .4, 0, 1.3, -.4, .4, -1.3, 0, -.4, -.4],
    ];

    public static LineStyle Of(int index) =>
        new(Colours[index % Colours.Length], Dashes[index % Dashes.Length], Markers[index % Markers.Length]);

    public XElement Stroke(XElement shape, double width)
    {
        shape.Add(new XAttribute("fill", "none"), new XAttribute("stroke", Colour), new XAttribute("stroke-width", SvgParts.N(width)),
            new XAttribute("stroke-linejoin", "round"));
        if (Dash is not null)
            shape.Add(new XAttribute("stroke-dasharray", Dash));
        return shape;
    }

    /// <summary>Hollow markers stand where reports stop or begin again.</summary>
    public XElement Mark(string kind, double x, double y, double radius, bool isHollow = false)
    {
        var shape = Marker.Length == 0
            ? SvgParts.Element("circle", ("cx", SvgParts.N(x)), ("cy", SvgParts.N(y)), ("r", SvgParts.N(radius)))
            : SvgParts.Element("polygon", ("points", string.Join(' ',
                Marker.Chunk(2).Select(corner => SvgParts.N(x + (corner[0] * radius)) + "," + SvgParts.N(y + (corner[1] * radius))))));
        shape.Add(new XAttribute("class", kind), new XAttribute("fill", isHollow ? "#ffffff" : Colour),
            new XAttribute("stroke", Colour), new XAttribute("stroke-width", isHollow ? "1.5" : "0.5"));
        return shape;
    }
}
