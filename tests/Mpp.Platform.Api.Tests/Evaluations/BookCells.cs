using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>Cells of a workbook as a spreadsheet program reads them.</summary>
internal static class BookCells
{
    /// <summary>Rows by sheet; a number is "n:3.91", a text its text, an empty cell "".</summary>
    public static Dictionary<string, List<List<string>>> Read(byte[] xlsx)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var book = document.WorkbookPart!;
        return book.Workbook.Sheets!.Elements<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(Text).ToList()).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>The value beside a label on the first sheet.</summary>
    public static string Of(this Dictionary<string, List<List<string>>> book, string sheet, string label) => book[sheet].Single(row => row[0] == label)[1];

    private static string Text(Cell cell) => cell.DataType?.Value == CellValues.Number ? $"n:{cell.CellValue!.Text}" : cell.InlineString?.InnerText ?? "";
}
