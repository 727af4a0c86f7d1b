using System.Net;
using Mpp.Platform.Benchmarks.Floors;
using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Operations;

/// <summary>A counter per queue calls without ever serving, and never finds its queue empty.</summary>
internal sealed class CallNextOperation(JsonClient http, Mall mall, Backlog backlog, BareDriver bare, BenchmarkOptions options) : IOperation
{
    public string Name => "call-next";

    public Task Prepare(int clients, CancellationToken ct)
    {
        var called = bare.MostPerSecond(clients) * (options.Timed + BenchmarkOptions.WarmUp).TotalSeconds;
        return backlog.Fill(clients, (int)(called / clients), ct);
    }

    public async Task Ask(int client, CancellationToken ct)
    {
        using var request = http.Request(HttpMethod.Post, $"{mall.Path}/counters/{mall.CounterIds[client]}/call-next", mall.OfficerToken);
        await http.Ask(request, HttpStatusCode.OK, ct);
    }

    public Task AskFloor(int client, CancellationToken ct) => bare.CallNext(client, ct);
}
