using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>
/// How a refusal names a key or a column that the caller made up. A file without its heading has a person's name where a
/// column's belongs, and refusals are kept in the logs of clients: what is not shaped as our own keys is said as <c>*</c>.
/// </summary>
public static class SpokenKey
{
    private const int Longest = 100;
    private const int MostDigits = 4;

    public static string Of(string key) => IsShapedAsOurs(key) ? key : "*";

    private static bool IsShapedAsOurs(string key) => key is [>= 'a' and <= 'z', ..] && key.Length <= Longest
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && key.Count(char.IsAsciiDigit) <= MostDigits;
}

internal static class RefusedFields
{
    /// <summary>With the keys that the refusal is about, as far as they are ours to say.</summary>
    public static Error About(this Error error, string field, IEnumerable<string> keys) =>
        error.Saying(field, [.. keys.Select(SpokenKey.Of).Distinct(StringComparer.Ordinal)]);

    /// <summary>With texts of our own about a field.</summary>
    public static Error Saying(this Error error, string field, params string[] texts) =>
        error with { Fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = texts } };
}
