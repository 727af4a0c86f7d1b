using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>HTTP with as little of its own work as possible; it shares the machine's cores with what it measures.</summary>
internal sealed class JsonClient(string address) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
    });

    private readonly Uri _address = new(address);

    public async Task<string> Token(string role, string? tenant, CancellationToken ct, string? subject = null) =>
        (await Post("/dev/token", new { role, tenant, subject }, token: null, ct)).GetProperty("accessToken").GetString()!;

    public Task<JsonElement> Post(string path, object body, string? token, CancellationToken ct) => Send(HttpMethod.Post, path, body, token, ct);

    public async Task<JsonElement> Send(HttpMethod method, string path, object? body, string? token, CancellationToken ct)
    {
        using var request = Request(method, path, token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await _http.SendAsync(request, ct);
        await Expect(response, response.IsSuccessStatusCode, path, ct);
        return await response.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    /// <summary>One measured request: any other status is an error, and the body is read to its end.</summary>
    public async Task Ask(HttpRequestMessage request, HttpStatusCode expected, CancellationToken ct)
    {
        using var response = await _http.SendAsync(request, ct);
        await Expect(response, response.StatusCode == expected, request.RequestUri!.AbsolutePath, ct);
        await response.Content.CopyToAsync(Stream.Null, ct);
    }

    /// <summary>The answer's size and its ETag.</summary>
    public async Task<(int Size, EntityTagHeaderValue? ETag)> Look(string path, string? token, CancellationToken ct)
    {
        using var request = Request(HttpMethod.Get, path, token);
        using var response = await _http.SendAsync(request, ct);
        await Expect(response, response.IsSuccessStatusCode, path, ct);
        return ((await response.Content.ReadAsByteArrayAsync(ct)).Length, response.Headers.ETag);
    }

    public HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, new Uri(_address, path));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return request;
    }

    public void Dispose() => _http.Dispose();

    private static async Task Expect(HttpResponseMessage response, bool isExpected, string path, CancellationToken ct)
    {
        if (!isExpected)
        {
            throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(ct)}");
        }
    }
}
