using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The first sheet of a workbook, as texts.</summary>
internal static class XlsxSheet
{
    /// <summary>A small file may unpack to anything; more than this is no list of members or services.</summary>
    private const long MaxUnpackedBytes = 60 * 1024 * 1024;
    private const int MaxColumns = 100;

    /// <summary>Null when it is no workbook, or one that unpacks to too much.</summary>
    public static List<SheetRow>? Read(byte[] bytes)
    {
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
            {
                if (archive.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes)
                {
                    return null;
                }
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxUnpackedBytes });
            var book = document.WorkbookPart;
            var first = book?.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault();
            if (first?.Id?.Value is not { } id || book!.GetPartById(id) is not WorksheetPart part)
            {
                return null;
            }

            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            return [.. part.Worksheet.Descendants<Row>().Take(SheetErrors.MaxRows + 2).Index().Select(row => Cells(row.Item, row.Index + 1, shared))];
        }
        catch (Exception fault) when (fault is InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or FormatException
            or ArgumentException or InvalidOperationException or IOException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    public static byte[] Write(Application.Common.Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                sheet.Rows.Select(row => row.Cells).Prepend(sheet.Columns).Select(cells => new Row(cells.Select(Text)))));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Data" }));
        }

        return stream.ToArray();
    }

    /// <summary>As text whatever it looks like: a workbook runs no text.</summary>
    private static Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static SheetRow Cells(Row row, int ordinal, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var index = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            if (index >= MaxColumns)
            {
                break;
            }

            while (cells.Count < index)
            {
                cells.Add("");
            }

            cells.Add(Value(cell, shared));
        }

        return new SheetRow((int)(row.RowIndex?.Value ?? (uint)ordinal), cells);
    }

    /// <summary>A formula has no value of its own that could be trusted: it comes through as text and fails as such.</summary>
    private static string Value(Cell cell, List<string> shared)
    {
        if (cell.CellFormula is not null)
        {
            return $"={cell.CellFormula.Text}\0";
        }

        var text = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return shared[int.Parse(text, CultureInfo.InvariantCulture)];
        }

        if (type == CellValues.InlineString)
        {
            return cell.InlineString?.InnerText ?? "";
        }

        if (type == CellValues.Boolean)
        {
            return text == "1" ? "true" : "false";
        }

        // 350000 may be kept as 3.5E5.
        return type != CellValues.String && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    private static int Column(string reference)
    {
        var index = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            index = (index * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return index - 1;
    }
}
