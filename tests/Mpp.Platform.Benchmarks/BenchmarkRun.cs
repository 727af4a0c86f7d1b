using Mpp.Platform.Benchmarks.Floors;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Benchmarks.Operations;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Benchmarks.Reports;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Benchmarks;

/// <summary>One run: a database of its own, the published API before it, and each operation beside its floor.</summary>
internal static class BenchmarkRun
{
    /// <summary>Services, counters and so queues of the mall; the most clients there can be.</summary>
    public const int Queues = 32;

    public const int OperationCount = 5;

    private const int WeeksRead = 8;

    public static async Task<Report> Run(BenchmarkOptions options, CancellationToken ct)
    {
        await using var folder = new WorkFolder();
        await using var database = await BenchmarkDatabase.Create(options.Database, folder, ct);
        Console.WriteLine("publishing the API");
        await using var api = await ApiProcess.Start(folder, database, ct);
        using var http = new JsonClient(api.Address);
        Console.WriteLine("preparing the mall");
        var mall = await Mall.Prepare(http, Queues, ct);
        var backlog = new Backlog(database, mall);
        var rows = new List<ReportRow>();

        await using (var bare = await BareDriver.Open(database, mall, Queues, ct))
        {
            rows.AddRange(await Measure(new IssueOperation(http, mall, backlog, bare), options, ct));
            rows.AddRange(await Measure(new CallNextOperation(http, mall, backlog, bare, options), options, ct));
        }

        await backlog.Clear(ct);
        await mall.OpenBoard(http, ct);
        var to = IsoWeek.Of(mall.Today);
        var weekly = $"/v1/national/usage/weekly?from={to.Plus(1 - WeeksRead)}&to={to}&groupBy=tenant";
        foreach (var (name, path, token, ifNoneMatch) in new (string, string, string?, bool)[]
        {
            ("board (ETag match)", $"{mall.Path}/board", null, true),
            ("catalogue list", $"{mall.Path}/services", null, false),
            ("national weekly", weekly, await http.Token("ministry-analyst", tenant: null, ct), false),
        })
        {
            await using var read = await ReadOperation.Open(name, new ReadRequest(http, path, token, ifNoneMatch), ct);
            rows.AddRange(await Measure(read, options, ct));
        }

        return await Report.Of(options.Database, rows, ct);
    }

    /// <summary>The floor follows at once on the API's figure: what else the machine does is then much the same for both.</summary>
    private static async Task<List<ReportRow>> Measure(IOperation operation, BenchmarkOptions options, CancellationToken ct)
    {
        // Not counted: else the first figure would be of the compiler, at work on the code the operation runs through.
        var most = options.Clients.Max();
        await operation.Prepare(most, ct);
        await ClosedLoop.Measure(most, options.Timed, operation.Ask, ct);

        var rows = new List<ReportRow>();
        foreach (var clients in options.Clients)
        {
            await operation.Prepare(clients, ct);
            var reached = await ClosedLoop.Measure(clients, options.Timed, operation.Ask, ct);
            await operation.Prepare(clients, ct);
            var floor = await ClosedLoop.Measure(clients, options.Timed, operation.AskFloor, ct);
            var row = new ReportRow(operation.Name, clients, reached, floor);
            Console.WriteLine(row);
            rows.Add(row);
        }

        return rows;
    }
}
