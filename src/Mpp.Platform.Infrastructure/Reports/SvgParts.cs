using System.Globalization;
using System.Xml.Linq;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The few SVG elements a graph is made of.</summary>
internal static class SvgParts
{
    public const string Ink = "#1f2933";
    public const string Muted = "#52606d";
    public const string Grid = "#dde3e9";

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static XElement Element(string name, params (string Name, string Value)[] attributes) =>
        new(Namespace + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    public static XElement Group(string kind, params IEnumerable<XElement> children) =>
        new(Namespace + "g", new XAttribute("class", kind), children);

    public static XElement Text(
        double x, double y, string text, double size, string anchor = "start", string colour = Ink, bool isBold = false)
    {
        var element = Element("text", ("x", N(x)), ("y", N(y)), ("font-size", N(size)), ("fill", colour), ("text-anchor", anchor));
        if (isBold)
            element.Add(new XAttribute("font-weight", "600"));
        element.Value = text;
        return element;
    }

    public static XElement Line(double x1, double y1, double x2, double y2, string colour, double width = 1) =>
        Element("line", ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)), ("stroke", colour), ("stroke-width", N(width)));

    public static XElement Box(double x, double y, double width, double height, string fill) =>
        Element("rect", ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), ("fill", fill));

    /// <summary>A <c>title</c> or <c>desc</c>: read aloud, or shown while the mouse rests on its parent.</summary>
    public static XElement Told(string name, string text)
    {
        var element = Element(name);
        element.Value = text;
        return element;
    }

    public static XElement As(this XElement element, string kind)
    {
        element.SetAttributeValue("class", kind);
        return element;
    }
}
