using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>One sheet of a workbook: a heading row, rows of typed cells (text, number, date), and how wide the columns are in characters.</summary>
internal sealed record BookSheet(string Name, IReadOnlyList<string> Heading, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A share of 1 that a reader sees as per cent.</summary>
internal readonly record struct BookShare(decimal Share);

/// <summary>Workbooks whose numbers are numbers. Text stays text whatever it looks like: nothing in it is run.</summary>
internal static class ReportBook
{
    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Figure = 2;
    private const uint Percent = 3;
    private const uint Day = 4;
    private const uint Wrapped = 5;
    private const uint Quoted = 6;

    public static byte[] Write(IReadOnlyList<BookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(sheet);
                listed.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
            }

            book.Workbook = new Workbook(listed);
        }

        return stream.ToArray();
    }

    private static Worksheet Sheet(BookSheet sheet)
    {
        // The heading stays while rows roll under it.
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 };
        var columns = sheet.Widths.Index().Select(column =>
            new Column { Min = (uint)column.Index + 1, Max = (uint)column.Index + 1, Width = column.Item, CustomWidth = true });
        var rows = sheet.Rows.Index().Select(row => Row(row.Item, row.Index + 2, Of)).Prepend(Row(sheet.Heading, 1, text => Text((string)text!, Head)));
        return new Worksheet(new SheetViews(view), new Columns(columns), new SheetData(rows));
    }

    private static Row Row(IReadOnlyList<object?> cells, int number, Func<object?, Cell> write)
    {
        var row = new Row { RowIndex = (uint)number };
        foreach (var (index, value) in cells.Index())
        {
            var cell = write(value);
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + index)}{number}");
            row.Append(cell);
        }

        return row;
    }

    private static Cell Of(object? value) => value switch
    {
        null => new Cell { StyleIndex = Plain },
        decimal number => Number(number, Figure),
        int number => Number(number, Plain),
        BookShare share => Number(share.Share, Percent),
        DateOnly date => Number(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber, Day),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", Wrapped),
    };

    private static Cell Number(decimal number, uint style) => new()
    {
        DataType = CellValues.Number,
        CellValue = new CellValue(number.ToString("0.##########", CultureInfo.InvariantCulture)),
        StyleIndex = style,
    };

    private static Cell Text(string text, uint style) => XlsxText.Cell(text, style, Quoted);

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "0.00####" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = 166, FormatCode = "0.##%" })
        { Count = 3 },
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF122F57" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 166, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, QuotePrefix = true })
        { Count = 7 });
}
