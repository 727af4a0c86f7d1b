using Mpp.Platform.Application.National;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>One line laid on the week axis, with the look it keeps in plot, gap rows and legend.</summary>
internal sealed record UsageSeries(string Key, string Name, double?[] Values, LineStyle Style)
{
    /// <summary>More lines than this cannot be told apart by eye.</summary>
    private const int MostLines = 10;

    /// <summary>How many remain when there are more; fewer than the most, because the note needs room too.</summary>
    private const int Highest = 8;

    /// <summary>Weeks that have not ended.</summary>
    public bool[] Running { get; init; } = [];

    public bool IsRunning(int index) => index >= 0 && index < Running.Length && Running[index];

    /// <summary>The latest value is of a week that has not ended.</summary>
    public bool EndsRunning => IsRunning(LastIndex);

    public int LastIndex => Array.FindLastIndex(Values, value => value is not null);

    public double? Last => LastIndex < 0 ? null : Values[LastIndex];

    public int Missing => Values.Count(value => value is null);

    public bool Reports(int index) => index >= 0 && index < Values.Length && Values[index] is not null;

    /// <summary>Unbroken runs of weeks that all report, or all do not.</summary>
    public static IEnumerable<(int First, int Last)> Runs(int count, Func<int, bool> belongs)
    {
        for (var first = 0; first < count; first++)
        {
            if (!belongs(first))
                continue;
            var last = first;
            while (last + 1 < count && belongs(last + 1))
                last++;
            yield return (first, last);
            first = last;
        }
    }

    public static IReadOnlyList<UsageSeries> Choose(UsageGraph graph, WeekAxis weeks)
    {
        var all = graph.Lines.Select(line => new UsageSeries(UsageGraphText.Clean(line.Key), UsageGraphText.Clean(line.Name), Lay(line, graph, weeks), LineStyle.Of(0))
        {
            Running = [.. Enumerable.Range(0, weeks.Count).Select(i => line.RunningWeeks.Any(week => weeks.IndexOf(week) == i))],
        });
        var chosen = graph.Lines.Count <= MostLines
            ? all
            : all.OrderByDescending(series => series.Last ?? -1).ThenBy(series => series.Key, StringComparer.Ordinal).Take(Highest);
        return [.. chosen.Select((series, index) => series with { Style = LineStyle.Of(index) })];
    }

    private static double?[] Lay(UsageLine line, UsageGraph graph, WeekAxis weeks)
    {
        if (line.Values.Count != graph.Weeks.Count)
            throw new ArgumentException($"Line '{line.Key}' has {line.Values.Count} values for {graph.Weeks.Count} weeks.", nameof(line));
        if (line.Values.Any(value => value is < 0 || (value is { } number && !double.IsFinite(number))))
            throw new ArgumentException($"Line '{line.Key}' has a negative or infinite value.", nameof(line));
        var values = new double?[weeks.Count];
        for (var i = 0; i < graph.Weeks.Count; i++)
            values[weeks.IndexOf(graph.Weeks[i])] = line.Values[i];
        return values;
    }
}
