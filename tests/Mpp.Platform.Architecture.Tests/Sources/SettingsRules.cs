using System.Text.RegularExpressions;

namespace Mpp.Platform.Architecture.Tests.Sources;

/// <summary>Where warnings may be turned off: in .editorconfig, numbered, with a reason, five times at most.</summary>
internal static partial class SettingsRules
{
    public const int MaxSuppressions = 5;

    public static IEnumerable<string> EditorConfig(string text)
    {
        var numbers = new List<int>();
        foreach (var line in text.Split('\n'))
        {
            if (Reason().Match(line) is { Success: true } reason)
            {
                numbers.Add(int.Parse(reason.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (numbers.Count == 0 && Off().IsMatch(line))
            {
                yield return $"Suppressed without a numbered reason: {line.Trim()}";
            }
        }

        if (numbers.Count > MaxSuppressions)
        {
            yield return $"{numbers.Count} suppressions, more than {MaxSuppressions}.";
        }

        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
        {
            yield return $"Suppressions are numbered {string.Join(", ", numbers)}.";
        }
    }

    /// <summary>Takes project and build files; a warning turned off there would have no number.</summary>
    public static IEnumerable<string> Build(IEnumerable<(string Path, string Text)> files) => files
        .Where(file => Quieted().IsMatch(file.Text))
        .Select(file => $"{file.Path} turns warnings off.");

    [GeneratedRegex(@"^#\s*(?<number>\d+)\.\s+\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\s*dotnet_(diagnostic|analyzer_diagnostic)\S*\.severity\s*=\s*(none|silent|suggestion)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Off();

    [GeneratedRegex("NoWarn|WarningsNotAsErrors|<TreatWarningsAsErrors>false", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quieted();
}
