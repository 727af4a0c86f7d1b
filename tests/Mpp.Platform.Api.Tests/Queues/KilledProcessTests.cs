using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Queues;

public sealed class KilledProcessTests
{
    private const int Issuers = 8;
    private const int KilledAfter = 200;

    [SkippableTheory, Databases]
    public async Task KilledWhileIssuing_KeepsEveryAcknowledgedTicketAndNumbersOn(string database)
    {
        // The host is used to lay the mall out, then the process takes over the database.
        string code;
        Guid service;
        await using var app = await PlatformApp.Start(database);
        var mall = await app.NewMall();
        (_, service, _) = await mall.OpenQueue("A");
        code = mall.Code;

        var acknowledged = new ConcurrentDictionary<Guid, int>();
        await using (var process = await PlatformProcess.Start(app.Database))
        {
            var kiosk = process.As(Roles.Kiosk, code);
            var issuing = Enumerable.Range(0, Issuers).Select(issuer => IssueUntilKilled(kiosk, mall.Path, service, issuer, acknowledged)).ToList();
            while (acknowledged.Count < KilledAfter)
            {
                await Task.Delay(5);
            }

            await process.Kill();
            await Task.WhenAll(issuing);
        }

        await using var restarted = await PlatformProcess.Start(app.Database);
        var admin = restarted.As(Roles.MallAdmin, code);
        for (var i = 0; i < 10; i++)
        {
            var ticket = await (await admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "desk" })).Is(201);
            acknowledged[ticket.Id()] = ticket.Number("sequence")!.Value;
        }

        var stored = await All(admin, mall.Path);
        Assert.All(acknowledged, ticket => Assert.Equal(ticket.Value, stored[ticket.Key]));

        // An unacknowledged ticket may have been kept; a number may be neither skipped nor given twice.
        Assert.Equal(Enumerable.Range(1, stored.Count), stored.Values.Order());
        Assert.InRange(stored.Count, acknowledged.Count, acknowledged.Count + Issuers);
    }

    private static async Task IssueUntilKilled(HttpClient kiosk, string path, Guid service, int issuer, ConcurrentDictionary<Guid, int> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                // Every other tap carries a key, so both ways of issuing are cut off.
                var key = i % 2 == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{issuer}-{i}");
                var answer = await kiosk.Post($"{path}/tickets", new { serviceId = service, channel = "kiosk" }, key);
                if ((int)answer.StatusCode == 201)
                {
                    var ticket = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
                    acknowledged[ticket.Id()] = ticket.Number("sequence")!.Value;
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task<Dictionary<Guid, int>> All(HttpClient client, string path)
    {
        var all = new Dictionary<Guid, int>();
        var next = $"{path}/tickets?limit=200";
        while (true)
        {
            var page = await client.Get(next);
            foreach (var ticket in page.Items())
            {
                all.Add(ticket!.Id(), ticket!.Number("sequence")!.Value);
            }

            if (page["nextCursor"] is null)
            {
                return all;
            }

            next = $"{path}/tickets?limit=200&cursor={Uri.EscapeDataString(page.Text("nextCursor"))}";
        }
    }
}
