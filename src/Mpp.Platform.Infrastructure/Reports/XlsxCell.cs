using System.Globalization;
using System.Text;
using System.Xml;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>One cell as the text that a person would have typed.</summary>
internal static class XlsxCell
{
    /// <summary>Reads the cell that the reader stands on, to its end.</summary>
    public static string Read(XmlReader xml, List<string> shared)
    {
        var (type, value, formula) = (xml.GetAttribute("t"), "", (string?)null);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                switch (xml.NodeType, xml.LocalName)
                {
                    case (XmlNodeType.Element, "v"):
                        value = xml.ReadElementContentAsString();
                        break;
                    case (XmlNodeType.Element, "f"):
                        formula = xml.ReadElementContentAsString();
                        break;
                    case (XmlNodeType.Element, "is"):
                        value = Text(xml);
                        xml.Read();
                        break;
                    default:
                        xml.Read();
                        break;
                }
            }
        }

        // A formula has no value of its own that could be trusted: it comes through as text and fails as such.
        return formula is not null ? $"={formula}\0" : type switch
        {
            "s" => shared[int.Parse(value, CultureInfo.InvariantCulture)],
            "inlineStr" => value,
            "str" => XlsxText.Read(value),
            "b" => value == "1" ? "true" : "false",
            _ => Number(value),
        };
    }

    /// <summary>The text of an item that may be in runs, without how it is spoken; the reader then stands on its end.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, text) = (xml.Depth, new StringBuilder());
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }

        return XlsxText.Read(text.ToString());
    }

    /// <summary>350000 may be kept as 3.5E5.</summary>
    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text;
}
