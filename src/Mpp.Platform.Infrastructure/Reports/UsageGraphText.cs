using System.Globalization;
using System.Text;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The graph's own words and numbers in the reader's language.</summary>
internal sealed class UsageGraphText(string language)
{
    /// <summary>How much wider bold text is.</summary>
    public const double BoldWidth = 1.12;

    // Written out because the platform runs without culture data, where "id-ID" would silently be the invariant format.
    private static readonly NumberFormatInfo Indonesian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private readonly bool isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    public string Language => isEnglish ? "en" : "id";

    public string LatestReport(int week) => $"{(isEnglish ? "Latest report" : "Laporan terakhir")} ({Week(week)})";

    /// <summary>Beside a value of a week that has not ended.</summary>
    public string StillRunning => isEnglish ? "week running" : "minggu berjalan";

    private NumberFormatInfo Format => isEnglish ? NumberFormatInfo.InvariantInfo : Indonesian;

    public string Tick(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);

    public string Value(double value) => value.ToString(value < 1 ? "0.##" : value < 1000 ? "0.#" : "#,##0", Format);

    public string Week(int week) => (isEnglish ? "W" : "M") + week.ToString("00", CultureInfo.InvariantCulture);

    public string NotShown(int shown, int total) => isEnglish
        ? $"Highest {shown} of {total} by latest report; {total - shown} others not shown."
        : $"{shown} tertinggi dari {total} menurut laporan terakhir; {total - shown} lainnya tidak ditampilkan.";

    public string Summary(string name, string latest, int missing, string noData) => isEnglish
        ? $"{name}: {latest}; {noData} in {missing} weeks."
        : $"{name}: {latest}; {noData} pada {missing} minggu.";

    /// <summary>The text without characters that XML cannot carry, which a name typed elsewhere may contain.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(Rune.IsControl(rune) ? " " : rune.Value is 0xFFFE or 0xFFFF ? "" : rune.ToString());
        return clean.ToString();
    }

    // The reader's font is unknown, so the estimate follows the widest of the stack: a guess too wide only wastes paper.
    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.34,
        'f' or 'r' or 't' or '(' or ')' or '-' or '/' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.97,
        >= 'a' and <= 'z' => 0.61,
        < 0x250 => 0.68,
        _ => 1.0,
    });

    /// <summary>At most <paramref name="limit"/> rows, each within the width; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int limit)
    {
        var rows = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rows.Count > 0 && (rows.Count == limit || Width(rows[^1] + " " + word, size) <= width))
                rows[^1] += " " + word;
            else
                rows.Add(word);
        }
        return rows.ConvertAll(row => Shorten(row, size, width));
    }

    private static string Shorten(string row, double size, double width)
    {
        if (Width(row, size) <= width)
            return row;
        var runes = row.EnumerateRunes().ToList();
        while (runes.Count > 1 && Width(string.Concat(runes) + "…", size) > width)
            runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes).TrimEnd() + "…";
    }
}
