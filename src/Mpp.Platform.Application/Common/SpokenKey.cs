using System.Text.RegularExpressions;

namespace Mpp.Platform.Application.Common;

/// <summary>
/// How a refusal names a key or a column that the caller made up. A file without its heading has a person's name where a
/// column's belongs, and refusals are kept in the logs of clients: what is not shaped as our own keys is said as <c>*</c>.
/// </summary>
public static partial class SpokenKey
{
    public static string Of(string key) => Ours.IsMatch(key) ? key : "*";

    [GeneratedRegex(@"^[a-z](?!.*[0-9]{5})[A-Za-z0-9_-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ours { get; }
}
