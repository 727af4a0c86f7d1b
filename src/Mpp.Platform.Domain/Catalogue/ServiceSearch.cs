using System.Globalization;
using System.Text;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>How well a service answers to what a citizen typed; the lower comes first.</summary>
public enum SearchRank
{
    WholeWords,
    Beginnings,
    Synonym,
    OneLetterOff,
}

/// <summary>
/// Finds services the way citizens write: case and accents do not matter, every word counts by its beginning, another
/// name for the same thing finds it, and one wrong letter is forgiven. It compares texts itself, so that every database
/// answers alike.
/// </summary>
public sealed class ServiceSearch
{
    /// <summary>In a shorter word one letter says too much.</summary>
    private const int ShortestForgiven = 4;
    private const int MaxWords = 12;
    private const int MaxOtherNames = 100;

    /// <summary>Written out, because a system without language data takes no letter apart.</summary>
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžđøłħı";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzdolhi";

    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<IReadOnlyList<string>> _otherNames;

    public ServiceSearch(string text, IEnumerable<(string Term, string Means)> synonyms)
    {
        _words = [.. Words(text).Take(MaxWords)];
        var names = synonyms.SelectMany(pair => new[] { pair, (pair.Means, pair.Term) })
            .Select(pair => (Name: Words(pair.Item1), Other: Words(pair.Item2))).ToList();
        var once = OtherNames(_words, names);

        // "akte lahir" is "akta lahir", which is "akta kelahiran".
        _otherNames = [.. once, .. once.SelectMany(words => OtherNames(words, names)).Take(MaxOtherNames)];
    }

    /// <summary>Null when the service does not answer to it.</summary>
    /// <param name="texts">Name, code, label, member: whatever the service is known by.</param>
    public SearchRank? Rank(IEnumerable<string?> texts)
    {
        var known = texts.SelectMany(Words).Distinct(StringComparer.Ordinal).ToList();
        return All(_words, word => known.Contains(word, StringComparer.Ordinal)) ? SearchRank.WholeWords
            : All(_words, word => Begins(known, word)) ? SearchRank.Beginnings
            : _otherNames.Any(other => All(other, word => Begins(known, word))) ? SearchRank.Synonym
            : All(_words, word => Begins(known, word) || IsNear(known, word)) ? SearchRank.OneLetterOff
            : null;
    }

    /// <summary>Words in lower case without accents.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in (text ?? "").Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                var accented = lower < '\u0080' ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
                word.Append(accented < 0 ? lower : Plain[accented]);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>Whether two words differ by one letter at most: one more, one less, another, or two that changed places.</summary>
    public static bool IsOneLetterOff(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = left.CommonPrefixLength(right);
        left = left[start..];
        right = right[start..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return (left.Length <= 1 && right.Length <= 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }

    private static bool All(IReadOnlyList<string> words, Func<string, bool> fits) => words.Count > 0 && words.All(fits);

    private static bool Begins(List<string> known, string word) => known.Exists(text => text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Near to a whole word, or to its beginning.</summary>
    private static bool IsNear(List<string> known, string word) => word.Length >= ShortestForgiven && known.Exists(text =>
    {
        for (var length = word.Length - 1; length <= Math.Min(word.Length + 1, text.Length); length++)
        {
            if (IsOneLetterOff(word, text.AsSpan(0, Math.Min(length, text.Length))))
            {
                return true;
            }
        }

        return false;
    });

    private static List<IReadOnlyList<string>> OtherNames(
        IReadOnlyList<string> words, List<(IReadOnlyList<string> Name, IReadOnlyList<string> Other)> names) =>
        [.. names.Select(pair => Replaced(words, pair.Name, pair.Other)).OfType<IReadOnlyList<string>>()];

    /// <summary>The words with one name put in the place of another; null when the other is not among them.</summary>
    private static IReadOnlyList<string>? Replaced(IReadOnlyList<string> words, IReadOnlyList<string> name, IReadOnlyList<string> other)
    {
        for (var at = 0; at + name.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(name.Count).SequenceEqual(name, StringComparer.Ordinal))
            {
                return [.. words.Take(at), .. other, .. words.Skip(at + name.Count)];
            }
        }

        return null;
    }
}
