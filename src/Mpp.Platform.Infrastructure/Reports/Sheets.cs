using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Tables as CSV and XLSX files.</summary>
internal sealed class Sheets : ISheets
{
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

        bytes.Position = 0;
        var found = format == SheetFormat.Csv ? CsvTable.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)) : XlsxSheet.Read(bytes);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var rows = found.Value;
        return rows.Count < 2
            ? SheetErrors.Empty
            : new Sheet([.. rows[0].Cells.Select(cell => cell.Trim()).Reverse().SkipWhile(cell => cell.Length == 0).Reverse()],
                [.. rows.Skip(1).Select(row => row with { Cells = [.. row.Cells.Select(SpreadsheetText.Read)] })]);
    }

    public byte[] Write(Sheet sheet, SheetFormat format) => format == SheetFormat.Xlsx
        ? XlsxSheet.Write(sheet)
        : CsvTable.Write(sheet.Columns, sheet.Rows.Select(row => row.Cells.Select(SpreadsheetText.Guarded)));
}
