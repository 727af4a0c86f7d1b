using System.Net;
using System.Net.Http.Headers;
using Mpp.Platform.Benchmarks.Floors;
using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Operations;

/// <param name="IfNoneMatch">The caller has seen the answer: it sends its ETag and expects 304.</param>
internal sealed record ReadRequest(JsonClient Http, string Path, string? Token, bool IfNoneMatch);

/// <summary>A read, beside an empty API that answers a prepared body of the same size.</summary>
internal sealed class ReadOperation : IOperation, IAsyncDisposable
{
    private readonly ReadRequest _read;
    private readonly FloorApi _floor;
    private EntityTagHeaderValue? _seen;

    private ReadOperation(string name, ReadRequest read, FloorApi floor) => (Name, _read, _floor) = (name, read, floor);

    public string Name { get; }

    public static async Task<ReadOperation> Open(string name, ReadRequest read, CancellationToken ct)
    {
        var (size, _) = await read.Http.Look(read.Path, read.Token, ct);
        return new ReadOperation(name, read, await FloorApi.Start(size, ct));
    }

    public async Task Prepare(int clients, CancellationToken ct) => (_, _seen) = await _read.Http.Look(_read.Path, _read.Token, ct);

    public async Task Ask(int client, CancellationToken ct)
    {
        using var request = _read.Http.Request(HttpMethod.Get, _read.Path, _read.Token);
        if (_read.IfNoneMatch)
        {
            request.Headers.IfNoneMatch.Add(_seen!);
        }

        await _read.Http.Ask(request, _read.IfNoneMatch ? HttpStatusCode.NotModified : HttpStatusCode.OK, ct);
    }

    public async Task AskFloor(int client, CancellationToken ct)
    {
        using var request = _floor.Http.Request(HttpMethod.Get, "/", token: null);
        await _floor.Http.Ask(request, HttpStatusCode.OK, ct);
    }

    public ValueTask DisposeAsync() => _floor.DisposeAsync();
}
