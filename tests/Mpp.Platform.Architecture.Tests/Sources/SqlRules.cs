using System.Text.RegularExpressions;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Sources;

/// <summary>SQL of our own names its columns: what was prepared with a star fails when a column is added under load.</summary>
internal static partial class SqlRules
{
    public static IEnumerable<string> Stars(IEnumerable<SourceFile> files) => files
        .SelectMany(file => file.Lines.Index()
            .Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal) && Star().IsMatch(line.Item))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"));

    [GeneratedRegex(@"\b(SELECT|RETURNING|DISTINCT|OUTPUT)\s+\*|TOP\s*\(\w+\)\s*\*|\w""?\.\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Star();
}
