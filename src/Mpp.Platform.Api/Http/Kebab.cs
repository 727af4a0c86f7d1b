using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mpp.Platform.Api.Http;

/// <summary>An enum in a query string, spelled as in bodies: <c>?status=no-show</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Kebab<T>(T Value)
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Names = Enum.GetValues<T>()
        .ToFrozenDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static bool TryParse(string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out Kebab<T> kebab)
    {
        var isKnown = Names.TryGetValue(text ?? "", out var value);
        kebab = new Kebab<T>(value);
        return isKnown;
    }
}
