namespace Mpp.Platform.Api.Http;

/// <summary>Text that every database keeps and every reader reads: no character NUL, no half of a surrogate pair.</summary>
internal static class SoundText
{
    public static bool IsSound(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    public static bool AreSound(IEnumerable<string?> texts) => texts.All(text => text is null || IsSound(text));
}
