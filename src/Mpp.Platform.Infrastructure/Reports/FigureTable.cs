using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

internal sealed class FigureTable : IFigureTable
{
    public byte[] Csv<T>(IReadOnlyList<T> rows) => CsvTable.Write(
        Columns<T>().Select(column => column.Name), rows.Select(row => Columns<T>().Select(column => Written(column.Value(row)))));

    public byte[] Xlsx<T>(IReadOnlyList<T> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            XlsxText.AddFormats(book);
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows
                .Select(row => new Row(Columns<T>().Select(column => CellOf(column.Value(row)))))
                .Prepend(new Row(Columns<T>().Select(column => CellOf(column.Name))))));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Data" }));
        }

        return stream.ToArray();
    }

    private static readonly Type[] ListsWithACell = [typeof(IReadOnlyList<MissingMall>), typeof(IReadOnlyList<ClosedMall>)];

    /// <summary>Of lists inside a row those of malls alone have a cell.</summary>
    private static List<(string Name, Func<T, object?> Value)> Columns<T>() => [.. typeof(T).GetProperties()
        .Where(property => property.PropertyType == typeof(string) || ListsWithACell.Contains(property.PropertyType)
            || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
        .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), (Func<T, object?>)(row => property.GetValue(row))))];

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        int or long or decimal => new Cell { CellValue = new CellValue(Text(value)), DataType = CellValues.Number },
        _ => XlsxText.Cell(Text(value)),
    };

    /// <summary>Numbers are numbers; text that a spreadsheet program would run is none.</summary>
    private static string Written(object? value) => value is int or long or decimal ? Text(value) : SpreadsheetText.Guarded(Text(value));

    private static string Text(object? value) => value switch
    {
        null => "",
        LocalText text => text.Indonesian,

        // As JSON writes it: the scale a column keeps says nothing.
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        Enum choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()),
        IEnumerable<MissingMall> malls => string.Join("; ", malls),
        IEnumerable<ClosedMall> malls => string.Join("; ", malls),
        bool isTrue => isTrue ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
