namespace Mpp.Platform.Application.Common;

/// <summary>Case-insensitive "contains", alike on all three databases.</summary>
internal static class Search
{
    public const string Escape = "\\";

    public static string Pattern(string text) => $"%{text.Trim().ToLowerInvariant()
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)}%";
}
