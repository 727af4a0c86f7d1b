namespace Mpp.Platform.Application.National;

/// <summary>Writes the weekly usage as a table for spreadsheets.</summary>
public interface IUsageTable
{
    /// <summary>UTF-8 with a header row; an empty cell is no report (or suppressed), never 0.</summary>
    byte[] Csv(WeeklyUsageReport report);
}
