using System.Globalization;
using System.Xml;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Reads the rows of a sheet one after another: nothing is kept but the texts of cells that have any.</summary>
internal sealed class XlsxRows(Unpacking parts, XlsxParts workbook)
{
    /// <summary>Texts that many cells name are read once and counted with every cell.</summary>
    private const long MaxCharacters = 8 * 1024 * 1024;
    private const int MaxSharedTexts = 200_000;

    private readonly List<SheetRow> _rows = [];
    private List<string> _shared = [];
    private long _characters;

    public Result<List<SheetRow>> Read()
    {
        if (workbook.SharedTexts is not null)
        {
            _shared = SharedTexts(workbook.SharedTexts);
        }

        using var xml = parts.Open(workbook.Sheet);
        if (xml is null)
        {
            return SheetErrors.Unreadable;
        }

        var line = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            line = xml.GetAttribute("r") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : line + 1;
            if (Cells(xml) is not { } cells)
            {
                return SheetErrors.Columns;
            }

            // A row of nothing but empty cells is no row: spreadsheets are full of them.
            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                _rows.Add(new SheetRow(line, cells));
            }

            if (_rows.Count > SheetErrors.MaxRows + 1)
            {
                return SheetErrors.TooLong;
            }
        }

        return _rows;
    }

    /// <summary>Null when it is wider than any table.</summary>
    private List<string>? Cells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var index = xml.GetAttribute("r") is { } reference ? Column(reference) : next;
            if (index < next)
            {
                throw new FormatException("Cells of a row come in order.");
            }

            next = index + 1;
            var text = XlsxCell.Read(xml, _shared);
            if (text.Length == 0)
            {
                continue;
            }

            if (index >= SheetErrors.MaxColumns)
            {
                return null;
            }

            while (cells.Count < index)
            {
                cells.Add("");
            }

            cells.Add(text);
            _characters += text.Length;
            if (_characters > MaxCharacters)
            {
                throw new UnpackedTooMuchException("More text than a table holds.");
            }
        }

        return cells;
    }

    private List<string> SharedTexts(string part)
    {
        var texts = new List<string>();
        using var xml = parts.Open(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(XlsxCell.Text(xml));
                if (texts.Count > MaxSharedTexts)
                {
                    throw new UnpackedTooMuchException("More texts than a table holds.");
                }
            }
        }

        return texts;
    }

    private static int Column(string reference)
    {
        var index = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            index = checked((index * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return index - 1;
    }
}
