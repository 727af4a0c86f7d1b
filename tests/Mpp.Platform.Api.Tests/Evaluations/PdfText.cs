using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>What a reader of our PDFs can copy out of them: the glyphs of each piece of text, by the map of its font.</summary>
internal static partial class PdfText
{
    /// <summary>One text per page, pieces apart by a space.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        return [.. document.Pages.Cast<PdfPage>().Select(Read)];
    }

    private static string Read(PdfPage page)
    {
        var fonts = page.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
        var maps = fonts.Elements.Keys.ToDictionary(name => name, name => Map(fonts.Elements.GetDictionary(name)!), StringComparer.Ordinal);
        var content = Latin(page.Contents.CreateSingleContent().Stream.UnfilteredValue);
        var text = new StringBuilder();
        var font = "";
        foreach (Match piece in Piece().Matches(content))
        {
            if (piece.Groups["font"].Success)
            {
                font = piece.Groups["font"].Value;
                continue;
            }

            foreach (var glyph in string.Concat(piece.Groups["hex"].Value.Where(char.IsAsciiHexDigit)).Chunk(4))
            {
                text.Append(maps[font][new string(glyph)]);
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Map(PdfDictionary font) =>
        Range().Matches(Latin(font.Elements.GetDictionary("/ToUnicode")!.Stream.UnfilteredValue)).ToDictionary(
            match => match.Groups["glyph"].Value,
            match => ((char)int.Parse(match.Groups["text"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            StringComparer.Ordinal);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex("(?<font>/F\\d+) [\\d.]+ Tf|<(?<hex>[0-9A-F\\s]+)>\\s*Tj", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Piece();

    [GeneratedRegex("<(?<glyph>[0-9A-F]{4})><[0-9A-F]{4}><(?<text>[0-9A-F]{4})>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Range();
}
