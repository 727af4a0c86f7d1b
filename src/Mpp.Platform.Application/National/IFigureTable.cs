namespace Mpp.Platform.Application.National;

/// <summary>Writes rows of figures as a table for spreadsheets; the columns carry the names of the JSON answer, in its order.</summary>
public interface IFigureTable
{
    /// <summary>UTF-8 with a header row; an empty cell is no report (or suppressed), never 0.</summary>
    byte[] Csv<T>(IReadOnlyList<T> rows);

    /// <summary>A workbook of one sheet; numbers are numbers, an empty cell is no report (or suppressed).</summary>
    byte[] Xlsx<T>(IReadOnlyList<T> rows);
}
