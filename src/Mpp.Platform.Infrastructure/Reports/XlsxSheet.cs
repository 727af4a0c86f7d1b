using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The first sheet of a workbook, as texts.</summary>
internal static class XlsxSheet
{
    /// <summary>Rows with anything in them; refused when it is no workbook, or holds more than a table does.</summary>
    public static Result<List<SheetRow>> Read(Stream packed)
    {
        try
        {
            using var parts = new Unpacking(packed);
            var workbook = XlsxParts.Workbook(parts);
            return workbook is null ? SheetErrors.Unreadable : new XlsxRows(parts, workbook).Read();
        }
        catch (UnpackedTooMuchException)
        {
            return SheetErrors.UnpacksTooMuch;
        }
        catch (Exception fault) when (fault is InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or IOException
            or NotSupportedException or OverflowException)
        {
            // Whatever a file can be broken by.
            return SheetErrors.Unreadable;
        }
    }

    public static byte[] Write(Application.Common.Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            XlsxText.AddFormats(book);
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                sheet.Rows.Select(row => row.Cells).Prepend(sheet.Columns).Select(cells => new Row(cells.Select(text => XlsxText.Cell(SpreadsheetText.Kept(text)))))));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Data" }));
        }

        return stream.ToArray();
    }
}
