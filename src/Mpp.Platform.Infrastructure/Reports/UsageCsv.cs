using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Mpp.Platform.Application.National;

namespace Mpp.Platform.Infrastructure.Reports;

internal sealed class UsageCsv : IUsageTable
{
    public byte[] Csv(WeeklyUsageReport report)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Name)]);
            foreach (var item in report.Items)
            {
                csv.WriteRecord([.. Columns.Select(column => column.Text(item))]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The columns carry the names of the JSON answer, in its order.</summary>
    private static readonly (string Name, Func<WeeklyUsageItem, string> Text)[] Columns =
        [.. typeof(WeeklyUsageItem).GetProperties().Select(property => (
            JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            (Func<WeeklyUsageItem, string>)(item => Text(property.GetValue(item)))))];

    private static string Text(object? value) => value switch
    {
        null => "",
        Enum choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()),
        bool isTrue => isTrue ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
