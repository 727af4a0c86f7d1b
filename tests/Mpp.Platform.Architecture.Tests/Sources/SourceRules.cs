using System.Text.RegularExpressions;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Sources;

/// <summary>Rules that only the text shows.</summary>
internal static partial class SourceRules
{
    public const int MaxLines = 300;
    public const int MedianBelow = 80;

    private const string CompositionRoot = "src/Mpp.Platform.Api/Program.cs";
    private const string Context = "src/Mpp.Platform.Infrastructure/Persistence/AppDbContext.";
    private const string OnePlace = "src/Mpp.Platform.Infrastructure/Persistence/AcrossTenants.cs";

    private static readonly string[] Receivers = ["WholeBodies", "SoundRequests", "Idempotency", "IdempotentRequest"];

    /// <summary>Takes the sources of the Api project.</summary>
    public static IEnumerable<string> NamesInfrastructure(IEnumerable<SourceFile> files) => files
        .Where(file => file.Path != CompositionRoot && file.Text.Contains("Mpp.Platform.Infrastructure", StringComparison.Ordinal))
        .Select(file => $"{file.Path} names Mpp.Platform.Infrastructure.");

    /// <summary>Stepping over the tenant filter and raw SQL have one place.</summary>
    public static IEnumerable<string> StepsOverTheFilter(IEnumerable<SourceFile> files) => files
        .Where(file => file.Path != OnePlace)
        .SelectMany(file => Found(file, OverTheFilter()));

    /// <summary>Saving and transactions have one place: elsewhere an outcome would go unread, or a part would not be undone.</summary>
    public static IEnumerable<string> SavesByItself(IEnumerable<SourceFile> files) => files
        .Where(file => !file.Path.StartsWith(Context, StringComparison.Ordinal))
        .SelectMany(file => Found(file, OwnSave()));

    /// <summary>Bodies are received whole in one place; what reads them again stands right behind it.</summary>
    public static IEnumerable<string> ReadsBodies(IEnumerable<SourceFile> files) => files
        .Where(file => !Receivers.Contains(file.Name, StringComparer.Ordinal))
        .SelectMany(file => Found(file, Body()));

    /// <summary>Takes the composition root: what opens the database stands behind what receives bodies.</summary>
    public static IEnumerable<string> ReceivesLate(IEnumerable<SourceFile> files) => files
        .Where(file => file.Text.IndexOf("UseMiddleware<WholeBodies>", StringComparison.Ordinal) is var received
            && (received < 0 || received > file.Text.IndexOf("UseMiddleware<TenantMiddleware>", StringComparison.Ordinal)
                || received > file.Text.IndexOf("UseMiddleware<Idempotency>", StringComparison.Ordinal)))
        .Select(file => $"{file.Path} opens the database before bodies are whole.");

    public static IEnumerable<string> Suppressions(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Found(file, InlineSuppression()));

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files
        .Where(file => file.Length > MaxLines)
        .Select(file => $"{file.Path} has {file.Length} lines, more than {MaxLines}.");

    public static IEnumerable<string> LongAtTheMedian(IReadOnlyCollection<SourceFile> files)
    {
        var median = files.Select(file => file.Length).Order().ElementAt(files.Count / 2);
        return median < MedianBelow ? [] : [$"The median file has {median} lines, not under {MedianBelow}."];
    }

    private static IEnumerable<string> Found(SourceFile file, Regex words) => file.Lines
        .Index()
        .Where(line => words.IsMatch(line.Item))
        .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}");

    [GeneratedRegex(@"\b(IgnoreQueryFilters|FromSql\w*|ExecuteSql\w*|SqlQuery\w*)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OverTheFilter();

    [GeneratedRegex(@"\b(SaveChanges(Async)?|BeginTransaction(Async)?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OwnSave();

    [GeneratedRegex(@"\b[rR]equest\.Body(Reader)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Body();

    [GeneratedRegex(@"^\s*#\s*pragma\b|\bSuppressMessage\s*\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex InlineSuppression();
}
