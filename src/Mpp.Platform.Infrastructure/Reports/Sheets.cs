using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Tables as CSV and XLSX files.</summary>
internal sealed class Sheets : ISheets
{
    public async Task<Result<Sheet>> Read(ReceivedFile content, SheetFormat format, CancellationToken ct)
    {
        if (content.Length > SheetErrors.MaxBytes)
        {
            return SheetErrors.TooLong;
        }

        await using var file = content.Open();
        var bytes = new byte[content.Length];
        await file.ReadExactlyAsync(bytes, ct);
        return Read(bytes, format);
    }

    /// <summary>The same of a file that is in memory.</summary>
    internal static Result<Sheet> Read(byte[] bytes, SheetFormat format)
    {
        using var packed = new MemoryStream(bytes, writable: false);
        var found = format == SheetFormat.Csv ? CsvTable.Read(bytes) : XlsxSheet.Read(packed);
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
