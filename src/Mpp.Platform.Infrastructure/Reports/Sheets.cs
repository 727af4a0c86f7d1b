using System.Text;
using CsvHelper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Tables as CSV and XLSX files.</summary>
internal sealed class Sheets : ISheets
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Result<Sheet>> Read(Stream content, SheetFormat format, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(chunk, ct)) > 0)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > SheetErrors.MaxBytes)
            {
                return SheetErrors.TooLong;
            }
        }

        var lines = format == SheetFormat.Csv ? Csv(bytes.ToArray()) : XlsxSheet.Read(bytes.ToArray());
        if (lines is null)
        {
            return SheetErrors.Unreadable;
        }

        // A row of nothing but empty cells is no row: spreadsheets are full of them.
        var rows = lines.Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (rows.Count < 2)
        {
            return SheetErrors.Empty;
        }

        return rows.Count - 1 > SheetErrors.MaxRows
            ? SheetErrors.TooLong
            : new Sheet([.. rows[0].Cells.Select(cell => cell.Trim()).Reverse().SkipWhile(cell => cell.Length == 0).Reverse()],
                [.. rows.Skip(1).Select(row => row with { Cells = [.. row.Cells.Select(Unguarded)] })]);
    }

    public byte[] Write(Sheet sheet, SheetFormat format)
    {
        if (format == SheetFormat.Xlsx)
        {
            return XlsxSheet.Write(sheet);
        }

        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord([.. sheet.Columns]);
            foreach (var row in sheet.Rows)
            {
                csv.WriteRecord([.. row.Cells.Select(Guarded)]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A spreadsheet program would run a cell that starts like a formula; an apostrophe makes it text.</summary>
    private static string Guarded(string cell) => cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@') ? $"'{cell}" : cell;

    private static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && (cell[1] is '=' or '+' or '-' or '@') ? cell[1..] : cell;

    /// <summary>Null when it is not UTF-8 or not CSV.</summary>
    private static List<SheetRow>? Csv(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                return null;
            }

            // Spreadsheets of an Indonesian machine write semicolons.
            var header = text.Split('\n', 2)[0];
            var separator = header.Count(c => c == ';') > header.Count(c => c == ',') ? ';' : ',';
            using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { HasHeader = false, Separator = separator, TrackLineNumbers = true, SkipEmptyLines = true });
            var rows = new List<SheetRow>();
            while (csv.Read())
            {
                rows.Add(new SheetRow((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
                if (rows.Count > SheetErrors.MaxRows + 1)
                {
                    break;
                }
            }

            return rows;
        }
        catch (Exception fault) when (fault is DecoderFallbackException or FormatException)
        {
            return null;
        }
    }
}
