using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>
/// Takes chance out of a finished PDF. PDFsharp names font subsets and the file by random marks; put in their place are marks
/// of the content, of the same length, so that two copies of one report are one file.
/// </summary>
internal static partial class ReportBytes
{
    private const int MarkLength = 6;
    private const int IdLength = 32;

    public static byte[] Settled(byte[] pdf)
    {
        // One character per byte, so that lengths and the places of objects stay.
        var text = Encoding.Latin1.GetString(pdf);
        var subsets = new Dictionary<string, string>(StringComparer.Ordinal);
        text = Subset().Replace(text, match =>
        {
            var mark = match.Groups["mark"].Value;
            subsets.TryAdd(mark, ((char)('A' + subsets.Count)).ToString().PadLeft(MarkLength, 'A'));
            return $"{subsets[mark]}+{match.Groups["name"].Value}";
        });
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(Named(text, new string('0', IdLength)))));
        return Encoding.Latin1.GetBytes(Named(text, digest[..IdLength]));
    }

    private static string Named(string text, string mark) => Identity().Replace(text, match => match.Value.StartsWith("uuid", StringComparison.Ordinal)
        ? $"uuid:{Guid.ParseExact(mark, "N").ToString("D", CultureInfo.InvariantCulture)}"
        : $"/ID[<{mark}><{mark}>]");

    [GeneratedRegex("(?<mark>[A-Z]{6})\\+(?<name>Liberation)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Subset();

    [GeneratedRegex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|/ID\\[<[0-9A-F]{32}><[0-9A-F]{32}>\\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Identity();
}
