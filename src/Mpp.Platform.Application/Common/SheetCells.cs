using System.Globalization;
using System.Text.Json;
using FluentValidation;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>One row's cells by the names of their columns, read as what they should be; what is not goes onto the list of problems.</summary>
internal sealed class SheetCells(Sheet sheet, SheetRow row, List<ImportProblem> problems)
{
    public string? Text(string column)
    {
        var index = Index(column);
        var text = index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Problem(column, "invalid", "berisi karakter yang bukan teks", "it holds characters that are no text");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    public T? Word<T>(string column)
        where T : struct, Enum => Text(column) is not { } text ? null
        : Words<T>(text) is { } value ? value
        : Fail<T>(column, $"salah satu dari {Listed<T>()}", $"one of {Listed<T>()}");

    public IReadOnlyList<T> WordList<T>(string column)
        where T : struct, Enum
    {
        var words = (Text(column) ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var values = words.Select(Words<T>).ToList();
        if (values.Exists(value => value is null))
        {
            Problem(column, "invalid", $"kata-kata dari {Listed<T>()}", $"words out of {Listed<T>()}");
        }

        return [.. values.OfType<T>()];
    }

    public bool? Flag(string column) => Text(column)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "ya" or "1" => true,
        "false" or "tidak" or "0" => false,
        _ => Fail<bool>(column, "true atau false", "true or false"),
    };

    /// <summary>A dot before the decimals and nothing between thousands: 1.500 would be one and a half.</summary>
    public decimal? Number(string column) => Text(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : Fail<decimal>(column, "angka, misalnya 350000 atau 350000.50", "a number such as 350000 or 350000.50");

    public int? Whole(string column) => Text(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : Fail<int>(column, "bilangan bulat", "a whole number");

    public DateOnly? Date(string column) => Text(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value
        : Fail<DateOnly>(column, "tanggal, misalnya 2026-11-24", "a date such as 2026-11-24");

    public void Problem(string column, string code, string indonesian, string english) => Add(column, code, FieldText.Of(indonesian, english));

    public void Problem(string column, Error error) => Problem(column, error.Code, error.Indonesian, error.English);

    /// <summary>Holds the fields against the shape that single writes are held against.</summary>
    public void Check<T>(IValidator<T> shape, T fields, Func<string, string>? column = null)
    {
        foreach (var failure in shape.Validate(fields).Errors)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName.Split('[')[0]);
            Add(column?.Invoke(name) ?? name, "invalid", failure.ErrorMessage);
        }
    }

    internal static string Letters(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static T? Words<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => string.Equals(Name(value), text, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();

    private static string Listed<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Name));

    private void Add(string column, string code, string message) =>
        problems.Add(new ImportProblem(row.Line, Letters(Math.Max(0, Index(column))), column, code, message));

    private int Index(string column) => sheet.Columns.Index().Where(known => known.Item == column).Select(known => known.Index).DefaultIfEmpty(-1).First();

    private T? Fail<T>(string column, string indonesian, string english)
        where T : struct
    {
        Problem(column, "invalid", indonesian, english);
        return null;
    }
}

internal static class SheetChecks
{
    /// <summary>A column that a mapping names and the file does not have; said of its place, because its title may be a person's name.</summary>
    public static string NoColumn => FieldText.Of("kolom ini tidak ada dalam berkas, atau ada dua kali", "the file has no such column, or has it twice");

    /// <summary>Where a pair stands in a mapping.</summary>
    public static string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"map[{index}]");

    /// <summary>The table with the columns it must have.</summary>
    public static async Task<Result<Sheet>> Table(
        this ISheets sheets, ReceivedFile content, SheetFormat format, IReadOnlyList<string> known, IReadOnlyList<string> needed, CancellationToken ct)
    {
        var read = await sheets.Read(content, format, ct);
        return read.Error is null && read.Value.RefuseColumns(known, needed) is { } refused ? refused : read;
    }

    /// <summary>Saves what was imported: all of it, or nothing when a cell is not right or it was only asked what would be.</summary>
    public static async Task<Result<ImportReport>> Finish(this IAppDbContext db, ImportReport report, CancellationToken ct)
    {
        if (report.IsDryRun)
        {
            return report;
        }

        if (report.Problems.Count > 0)
        {
            return report.Problems.Refusal();
        }

        var refusal = (await db.Save(ct)).Refusal(SheetErrors.Refused, SheetErrors.Refused);
        return refusal is not null ? refusal : report;
    }

    /// <summary>Whether the columns are known, once each, and those needed are there.</summary>
    public static Error? RefuseColumns(this Sheet sheet, IReadOnlyList<string> known, IReadOnlyList<string> needed)
    {
        var wrong = sheet.Columns.Except(known, StringComparer.Ordinal)
            .Concat(needed.Except(sheet.Columns, StringComparer.Ordinal))
            .Concat(sheet.Columns.GroupBy(column => column, StringComparer.Ordinal).Where(column => column.Count() > 1).Select(column => column.Key))
            .Take(50).ToList();
        return wrong.Count == 0 ? null : SheetErrors.Columns.About("columns", wrong);
    }

    /// <summary>The refusal of an import with bad rows: each cell by its address.</summary>
    public static Error Refusal(this IReadOnlyList<ImportProblem> problems) => SheetErrors.BadRows with
    {
        Fields = problems.GroupBy(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Column}{problem.Line}"), StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => cell.Select(problem => FieldText.With(problem.Message, message => $"{problem.Field}: {problem.Code}: {message}")).ToArray(), StringComparer.Ordinal),
    };
}
