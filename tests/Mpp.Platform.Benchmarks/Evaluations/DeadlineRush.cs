using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Benchmarks.Reports;

namespace Mpp.Platform.Benchmarks.Evaluations;

/// <summary>
/// The last evening of an evaluation: every region that may have a mall saves its drafts and submits both forms, each
/// submit twice as impatient people do. Afterwards the rows are counted: nothing lost, nothing double.
/// </summary>
internal sealed class DeadlineRush(JsonClient http, BenchmarkDatabase database)
{
    public const string Scenario = "deadline-rush";

    /// <summary>Bounded, as the connections of real offices are.</summary>
    public const int MostClients = 32;

    private const int IndicatorsPerSave = 8;
    private const int SubmitsPerForm = 2;

    private static readonly string[] Forms = ["f01", "f02"];

    public static async Task<RushReport> Run(BenchmarkOptions options, CancellationToken ct)
    {
        await using var folder = new WorkFolder();
        await using var database = await BenchmarkDatabase.Create(options.Database, folder, ct);
        Console.WriteLine("publishing the API");
        await using var api = await ApiProcess.Start(folder, database, ct);
        using var http = new JsonClient(api.Address);
        return await new DeadlineRush(http, database).Run(options.Database, Math.Min(MostClients, options.Clients.Max()), ct);
    }

    private async Task<RushReport> Run(string provider, int clients, CancellationToken ct)
    {
        var codes = await Regions(ct);
        Console.WriteLine($"preparing {codes.Count} malls, each with an open evaluation");
        var admin = await http.Token("platform-admin", tenant: null, ct);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = ct };
        var rushes = new System.Collections.Concurrent.ConcurrentBag<MallInRush>();
        await Parallel.ForEachAsync(codes, limit, async (code, token) => rushes.Add(await MallInRush.Prepare(http, code, admin, token)));

        Console.WriteLine($"rushing with {clients} clients");
        var (saves, submits) = (new Latencies(), new Latencies());
        var from = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(rushes, limit, async (mall, token) =>
        {
            foreach (var form in Forms)
            {
                foreach (var part in mall.Keys.Chunk(IndicatorsPerSave))
                {
                    var indicators = part.ToDictionary(key => key, _ => new { score = 4, note = "Bukti terlampir" }, StringComparer.Ordinal);
                    await saves.Time(() => http.Send(HttpMethod.Put, $"{mall.Path}/forms/{form}", new { indicators }, mall.Writer(form), token));
                }

                await Task.WhenAll(Enumerable.Range(0, SubmitsPerForm).Select(_ =>
                    submits.Time(() => http.Send(HttpMethod.Post, $"{mall.Path}/forms/{form}/submit", body: null, mall.Writer(form), token))));
            }
        });
        var elapsed = Stopwatch.GetElapsedTime(from);
        var expected = new RushCounts(codes.Count, codes.Count * 2 * rushes.First().Keys.Count, codes.Count, codes.Count);
        return new RushReport(provider, Machine.This(), clients, codes.Count, elapsed, saves, submits, expected, await Count(ct));
    }

    private async Task<List<string>> Regions(CancellationToken ct)
    {
        var codes = new List<string>();
        string? cursor = null;
        do
        {
            var page = await http.Send(HttpMethod.Get, $"/v1/regions?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", body: null, token: null, ct);
            codes.AddRange(page.GetProperty("items").EnumerateArray().Where(region => region.GetProperty("mayBeTenant").GetBoolean())
                .Select(region => region.GetProperty("code").GetString()!));
            cursor = page.GetProperty("nextCursor") is { ValueKind: JsonValueKind.String } next ? next.GetString() : null;
        }
        while (cursor is not null);

        return codes;
    }

    private async Task<RushCounts> Count(CancellationToken ct)
    {
        await using var db = database.Context();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
        await connection.OpenAsync(ct);
        return new RushCounts(
            await Rows("\"Evaluations\" WHERE \"Status\" = 'Scored' AND \"F02\" = 4 AND \"Index\" = 3"),
            await Rows("\"IndicatorScores\" WHERE \"Score\" = 4 AND \"Note\" = 'Bukti terlampir'"),
            await Rows("\"OutboxEvents\" WHERE \"Type\" = 'evaluations.self-report-submitted'"),
            await Rows("\"OutboxEvents\" WHERE \"Type\" = 'evaluations.evaluation-scored'"));

        async Task<int> Rows(string of)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {of}";
            return Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>What must be there afterwards, and what is.</summary>
internal sealed record RushCounts(int Scored, int Indicators, int SelfReports, int Scorings);

/// <summary>What a rush gave.</summary>
internal sealed record RushReport(
    string Database, Machine Machine, int Clients, int Malls, TimeSpan Elapsed, Latencies Saves, Latencies Submits, RushCounts Expected, RushCounts Found)
{
    public bool IsWhole => Expected == Found;

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Database}, {Machine}: {Malls} malls, both forms, {Clients} clients, {Elapsed.TotalSeconds:F1} s, {(Saves.Count + Submits.Count) / Elapsed.TotalSeconds:F0} requests per s"));
        output.WriteLine($"draft saves  {Saves}");
        output.WriteLine($"submits      {Submits}");
        output.WriteLine($"expected {Expected}");
        output.WriteLine($"found    {Found}: {(IsWhole ? "nothing lost, nothing double" : "NOT WHOLE")}");
    }
}
