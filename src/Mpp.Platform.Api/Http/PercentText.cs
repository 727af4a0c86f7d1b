using System.Globalization;
using System.Text.Unicode;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Text written with percent signs, as in addresses and forms. Readers leave bytes that are no UTF-8, such as half a
/// character (<c>%ED%A0%80</c>), as they are written, so it is looked for before they read.
/// </summary>
internal static class PercentText
{
    /// <summary>The name of the first field with such bytes; <paramref name="whole"/> when the name itself has them.</summary>
    public static string? Unsound(string text, string whole)
    {
        foreach (var part in text.Split('&'))
        {
            if (!IsSound(part))
            {
                var name = part.Split('=')[0];
                return IsSound(name) ? Uri.UnescapeDataString(name) : whole;
            }
        }

        return null;
    }

    public static bool IsSound(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at))
        {
            var bytes = new List<byte>();
            while (at + 2 < text.Length && text[at] == '%' && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                bytes.Add(unit);
                at += 3;
            }

            if (!Utf8.IsValid([.. bytes]))
            {
                return false;
            }

            // A sign that begins no byte stands for itself.
            at = bytes.Count == 0 ? at + 1 : at;
            if (at >= text.Length)
            {
                break;
            }
        }

        return true;
    }
}
