using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Text in workbooks: what XML cannot carry is written as <c>_x001F_</c>, as the file format has it, and read back.</summary>
internal static class XlsxText
{
    /// <summary>The format of text that must stay text when somebody edits its cell and leaves it.</summary>
    private const uint Quoted = 1;
    private const int EscapeLength = 7;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>A cell that is text whatever it looks like.</summary>
    public static Cell Cell(string text, uint style = 0, uint quoted = Quoted) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = SpreadsheetText.IsRun(text) ? quoted : style,
    };

    /// <summary>Gives a workbook of plain cells the formats that <see cref="Cell"/> counts on.</summary>
    public static void AddFormats(WorkbookPart book) => book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
        new Fonts(new Font()) { Count = 1 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), new CellFormat { QuotePrefix = true }) { Count = 2 });

    public static string Written(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                written.Append(text, at++, 2);
            }
            else if (text[at] == '\r' || !XmlConvert.IsXmlChar(text[at]) || IsEscape(text.AsSpan(at)))
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            }
            else
            {
                written.Append(text[at]);
            }
        }

        return written.ToString();
    }

    public static string Read(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isEscape = IsEscape(text.AsSpan(at));
            read.Append(isEscape ? (char)int.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : text[at]);
            at += isEscape ? EscapeLength - 1 : 0;
        }

        return read.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..] && !text[2..6].ContainsAnyExcept(Hexadecimal);
}
