using System.Text.Unicode;
using CsvHelper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Tables as CSV: UTF-8, commas, and on the way in also semicolons, which spreadsheets of an Indonesian machine write.</summary>
internal static class CsvTable
{
    /// <summary>Rows with anything in them; refused when it is no CSV, or more than a table.</summary>
    public static Result<List<SheetRow>> Read(ReadOnlyMemory<byte> file)
    {
        var text = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
        if (!Utf8.IsValid(text.Span) || text.Span.Contains((byte)0))
        {
            return SheetErrors.Unreadable;
        }

        var end = text.Span.IndexOf((byte)'\n');
        var header = text.Span[..(end < 0 ? text.Length : end)];
        var separator = header.Count((byte)';') > header.Count((byte)',') ? ';' : ',';
        try
        {
            using var csv = CsvReader.Create(text, CsvReaderOptions.Default with { HasHeader = false, Separator = separator, TrackLineNumbers = true, SkipEmptyLines = true });
            return Rows(csv);
        }
        catch (FormatException)
        {
            return SheetErrors.Unreadable;
        }
    }

    /// <summary>Takes cells as they are to stand in the file.</summary>
    public static byte[] Write(IEnumerable<string> heading, IEnumerable<IEnumerable<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord([.. heading]);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. row]);
            }
        }

        return stream.ToArray();
    }

    private static Result<List<SheetRow>> Rows(CsvReader csv)
    {
        var rows = new List<SheetRow>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, Math.Min(csv.FieldCount, SheetErrors.MaxColumns)).Select(csv.GetString).ToList();
            for (var beyond = cells.Count; beyond < csv.FieldCount; beyond++)
            {
                if (!string.IsNullOrWhiteSpace(csv.GetString(beyond)))
                {
                    return SheetErrors.Columns;
                }
            }

            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(new SheetRow((int)csv.LineNumber, cells));
            }

            if (rows.Count > SheetErrors.MaxRows + 1)
            {
                return SheetErrors.TooLong;
            }
        }

        return rows;
    }
}
