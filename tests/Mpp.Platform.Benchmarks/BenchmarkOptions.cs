using System.Globalization;
using Mpp.Platform.Benchmarks.Evaluations;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Benchmarks.National;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Benchmarks;

internal sealed record BenchmarkOptions(string Database, TimeSpan Timed, IReadOnlyList<int> Clients, string? Out, string Scenario)
{
    public const string Usage = "[--scenario queues|deadline-rush|national-reads|tenant-soak] --database postgresql|sqlite [--seconds 5] [--clients 1,8,32] [--out file.json]";

    /// <summary>Until connections are open, statements planned and every client has its rhythm.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private const string Queues = "queues";

    private static readonly TimeSpan AroundEachMeasure = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan AroundTheRun = TimeSpan.FromMinutes(5);

    /// <summary>Two measures per operation and number of clients, and a run-in per operation; nothing runs longer than this.</summary>
    public TimeSpan Limit => AroundTheRun + (BenchmarkRun.OperationCount * ((2 * Clients.Count) + 1) * (Timed + WarmUp + AroundEachMeasure));

    /// <summary>Null when the arguments say something else than <see cref="Usage"/>.</summary>
    public static BenchmarkOptions? Parse(string[] args)
    {
        var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var scenario = given.GetValueOrDefault("--scenario", Queues);
        var database = given.GetValueOrDefault("--database");
        var clients = given.GetValueOrDefault("--clients", "1,8,32").Split(',')
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0).ToList();
        return args.Length % 2 == 0
            && given.Keys.All(name => name is "--scenario" or "--database" or "--seconds" or "--clients" or "--out")
            && scenario is Queues or DeadlineRush.Scenario or NationalReads.Scenario or SoakRun.Scenario
            && database is DatabaseSettings.PostgreSql or DatabaseSettings.Sqlite
            && int.TryParse(given.GetValueOrDefault("--seconds", "5"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= 60
            && clients.TrueForAll(count => count is >= 1 and <= BenchmarkRun.Queues)
            ? new BenchmarkOptions(database, TimeSpan.FromSeconds(seconds), clients, given.GetValueOrDefault("--out"), scenario)
            : null;
    }
}
