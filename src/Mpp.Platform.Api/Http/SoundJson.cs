using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Reads a JSON body once before anybody binds it, and tells what is wrong where: broken or deep beyond measure, text that
/// is not sound, a key said twice. Readers disagree on all of these, and a database refuses some of it with a fault.
/// </summary>
internal static class SoundJson
{
    private const int MaxDepth = 64;
    private const int DepthRead = 1024 * 1024;

    public static Error? Fault(ReadOnlySpan<byte> body)
    {
        var place = new JsonPlace();
        var start = body.StartsWith("\uFEFF"u8) ? 3 : 0;

        // Deeper than it may be, so that depth is told from brokenness.
        var reader = new Utf8JsonReader(body[start..], new JsonReaderOptions { MaxDepth = DepthRead });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MaxDepth)
                {
                    return At(HttpErrors.TooDeep, place.Top, FieldText.Of($"paling dalam {MaxDepth} tingkat", $"at most {MaxDepth} levels"));
                }

                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsSound(reader.ValueSpan, reader.ValueIsEscaped))
                {
                    var told = reader.TokenType == JsonTokenType.String ? place.Value() : place.Object();
                    return At(HttpErrors.Text, told, HttpErrors.Unsound);
                }

                if (reader.TokenType == JsonTokenType.PropertyName && !place.TakesName(reader.GetString()!))
                {
                    return At(HttpErrors.DuplicateKey, place.Value(), FieldText.Of("disebut dua kali", "said twice"));
                }

                place.Move(reader.TokenType);
            }

            return null;
        }
        catch (JsonException broken)
        {
            return At(HttpErrors.Malformed, place.Value(), FieldText.Of(
                $"bukan JSON yang sah (baris {broken.LineNumber + 1}, posisi {broken.BytePositionInLine + 1})",
                $"not valid JSON (line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1})"));
        }
    }

    private static Error At(Error error, string place, string message) =>
        error with { Fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { [place] = [message] } };

    private static bool IsSound(ReadOnlySpan<byte> value, bool isEscaped)
    {
        if (!Utf8.IsValid(value))
        {
            return false;
        }

        var isHalf = false;
        for (var at = isEscaped ? 0 : value.Length; at < value.Length;)
        {
            var unit = value[at] == '\\' && value[at + 1] == 'u' ? int.Parse(value.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : -1;
            if (unit == 0 || isHalf != unit is >= 0xDC00 and <= 0xDFFF)
            {
                return false;
            }

            isHalf = unit is >= 0xD800 and <= 0xDBFF;
            at += unit >= 0 ? 6 : value[at] == '\\' ? 2 : 1;
        }

        return !isHalf;
    }
}
