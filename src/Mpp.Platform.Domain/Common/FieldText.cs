namespace Mpp.Platform.Domain.Common;

/// <summary>
/// What is wrong with a field, in both languages, carried as one text until somebody knows who reads it. A text that is no such
/// pair is a name, a code or a key, and the same in both.
/// </summary>
public static class FieldText
{
    /// <summary>The unit separator: it stands in no text of ours.</summary>
    private const char Between = '\u001F';

    public static string Of(string indonesian, string english) => $"{indonesian}{Between}{english}";

    public static bool IsBoth(string text) => text.Contains(Between, StringComparison.Ordinal);

    public static string In(string text, bool english)
    {
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? text : english ? text[(at + 1)..] : text[..at];
    }

    /// <summary>The same words around both.</summary>
    public static string With(string text, Func<string, string> words) =>
        IsBoth(text) ? Of(words(In(text, english: false)), words(In(text, english: true))) : words(text);
}
