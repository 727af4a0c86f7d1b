namespace Mpp.Platform.Architecture.Tests.Shared;

/// <summary>How a test and its twin read what a rule found.</summary>
internal static class Verdict
{
    /// <summary>The product keeps the rule. An empty subject would keep every rule, so it is refused.</summary>
    public static void Kept<T>(IReadOnlyCollection<T> subject, Func<IReadOnlyCollection<T>, IEnumerable<string>> rule)
    {
        Assert.NotEmpty(subject);
        Kept(rule(subject));
    }

    public static void Kept(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    /// <summary>The twin's one bad example is the one thing the rule reports, and it is named.</summary>
    public static void Reported(IEnumerable<string> violations, string named) =>
        Assert.Contains(named, Assert.Single(violations), StringComparison.Ordinal);
}
