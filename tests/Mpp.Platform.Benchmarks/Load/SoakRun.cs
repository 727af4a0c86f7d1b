using System.Net.Http.Headers;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Tests.Shared;

namespace Mpp.Platform.Benchmarks.Load;

/// <summary>The soak of several malls against the published API: no row of another mall, no status but the expected.</summary>
internal static class SoakRun
{
    public const string Scenario = "tenant-soak";

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    /// <summary>Whether every answer was right.</summary>
    public static async Task<bool> Run(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await using var folder = new WorkFolder();
        await using var database = await BenchmarkDatabase.Create(options.Database, folder, ct);
        output.WriteLine("publishing the API");
        await using var api = await ApiProcess.Start(folder, database, ct);
        using var http = new JsonClient(api.Address);
        var (codes, platform) = (new List<string>(), await http.Token("platform-admin", tenant: null, ct));
        var regions = await http.Send(HttpMethod.Get, "/v1/regions?limit=200", body: null, platform, ct);
        foreach (var region in regions.GetProperty("items").EnumerateArray().Where(region => region.GetProperty("mayBeTenant").GetBoolean()).Take(TenantSoak.Malls))
        {
            codes.Add(region.GetProperty("code").GetString()!);
            await http.Post("/v1/tenants", new { code = codes[^1] }, platform, ct);
        }

        var clients = new List<HttpClient>();
        var soak = new TenantSoak(async code =>
        {
            var client = new HttpClient { BaseAddress = new Uri(api.Address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await http.Token("mall-admin", code, ct));
            clients.Add(client);
            return client;
        });
        await soak.Run(codes, Time, ct);
        clients.ForEach(client => client.Dispose());
        output.WriteLine($"{options.Database}: {soak.Requests} requests of {codes.Count} malls in {Time.TotalSeconds} s, {soak.Rows} ids and names looked at: {soak.Mix}");
        output.WriteLine(soak.Faults.Count == 0 ? "every row belongs to the mall that was asked" : string.Join(Environment.NewLine, soak.Faults));
        return soak.Faults.Count == 0;
    }
}
