using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mpp.Platform.Benchmarks.Floors;
using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Operations;

/// <summary>A kiosk per queue takes numbers from an empty hall on.</summary>
internal sealed class IssueOperation(JsonClient http, Mall mall, Backlog backlog, BareDriver bare) : IOperation
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly List<byte[]> _bodies =
        [.. mall.ServiceIds.Select(service => JsonSerializer.SerializeToUtf8Bytes(new { serviceId = service, channel = "kiosk" }))];

    public string Name => "issue";

    public Task Prepare(int clients, CancellationToken ct) => backlog.Clear(ct);

    public async Task Ask(int client, CancellationToken ct)
    {
        using var request = http.Request(HttpMethod.Post, $"{mall.Path}/tickets", mall.KioskToken);
        request.Content = new ByteArrayContent(_bodies[client]) { Headers = { ContentType = Json } };
        await http.Ask(request, HttpStatusCode.Created, ct);
    }

    public Task AskFloor(int client, CancellationToken ct) => bare.Issue(client, ct);
}
