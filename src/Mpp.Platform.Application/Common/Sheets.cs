using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>Forms a table of rows comes and goes in.</summary>
public enum SheetFormat
{
    Csv,
    Xlsx,
}

/// <summary>A table of texts: the names of the columns, and rows with the line they stand on.</summary>
public sealed record Sheet(IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);

/// <summary>A row and its line in the file, 1 being the first.</summary>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads and writes tables as files.</summary>
public interface ISheets
{
    /// <summary>The first sheet; a file that is none, too large or too long is refused.</summary>
    Task<Result<Sheet>> Read(ReceivedFile content, SheetFormat format, CancellationToken ct);

    byte[] Write(Sheet sheet, SheetFormat format);
}

/// <summary>Refusals of files with rows.</summary>
public static class SheetErrors
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRows = 5_000;
    public const int MaxColumns = 100;

    public static readonly Error Unreadable = new(ErrorKind.Shape, "import.unreadable",
        "Berkas tidak dapat dibaca sebagai CSV (UTF-8) atau XLSX.", "The file cannot be read as CSV (UTF-8) or XLSX.");

    public static readonly Error Empty = new(ErrorKind.Shape, "import.empty",
        "Berkas tidak berisi baris data.", "The file holds no rows.");

    public static readonly Error TooLong = new(ErrorKind.Rule, "import.too-long",
        "Berkas lebih dari 5 MB atau 5.000 baris.", "The file has more than 5 MB or 5,000 rows.");

    public static readonly Error UnpacksTooMuch = new(ErrorKind.Rule, "import.unpacks-too-much",
        "Berkas memuat jauh lebih banyak daripada sebuah tabel.", "The file unpacks to far more than a table.");

    public static readonly Error Columns = new(ErrorKind.Rule, "import.columns",
        "Nama kolom tidak dikenal, berulang, atau kurang.", "Columns are unknown, repeated or missing.");

    public static readonly Error BadRows = new(ErrorKind.Rule, "import.bad-rows",
        "Ada baris yang tidak sah; tidak ada yang disimpan.", "Some rows are not right; nothing was saved.");

    public static readonly Error Refused = new(ErrorKind.Conflict, "import.refused",
        "Data berubah selama impor; coba lagi.", "Something changed while it was imported; try again.");

    public static readonly Error Format = new(ErrorKind.Shape, "import.format",
        "Kirim text/csv atau berkas XLSX.", "Send text/csv or an XLSX file.");
}

/// <summary>What an import did, or would do.</summary>
/// <param name="IsDryRun">True: nothing was saved.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that change something that is there.</param>
/// <param name="Unchanged">Rows that are there as they are.</param>
/// <param name="Problems">Every cell that is not right; when there is one, nothing can be saved.</param>
public sealed record ImportReport(bool IsDryRun, int Rows, int Added, int Changed, int Unchanged, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>What the file no longer names and an import that replaces takes off.</summary>
    public int Removed { get; init; }

    /// <summary>With the messages in the reader's language.</summary>
    public ImportReport In(bool english) =>
        this with { Problems = [.. Problems.Select(problem => problem with { Message = FieldText.In(problem.Message, english) })] };
}

/// <summary>A cell that is not right.</summary>
/// <param name="Line">Line in the file, 1 being the one with the names of the columns.</param>
/// <param name="Column">Letter of the column, such as <c>B</c>.</param>
/// <param name="Field">Name of the column.</param>
/// <param name="Code">Stable code: <c>invalid</c>, <c>duplicate</c>, or that of the rule that refuses.</param>
/// <param name="Message">What is wrong, in the language of <c>Accept-Language</c>.</param>
public sealed record ImportProblem(int Line, string Column, string Field, string Code, string Message);
