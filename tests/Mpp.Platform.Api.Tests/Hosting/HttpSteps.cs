using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>HTTP in the words of a test.</summary>
internal static class HttpSteps
{
    public static Task<HttpResponseMessage> Post(this HttpClient client, string address, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostRaw(this HttpClient client, string address, string body, string mediaType = "application/json") =>
        client.PostAsync(address, new StringContent(body, Encoding.UTF8, mediaType));

    public static Task<HttpResponseMessage> Patch(this HttpClient client, string address, object body, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Delete(this HttpClient client, string address, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, address);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return client.SendAsync(request);
    }

    public static async Task<JsonNode> Get(this HttpClient client, string address) => await (await client.GetAsync(address)).Is(200);

    /// <summary>Asserts the status and gives the body.</summary>
    public static async Task<JsonNode> Is(this HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}: {(int)response.StatusCode} instead of {status}: {text}");
        return text.Length > 0 && response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true
            ? JsonNode.Parse(text)!
            : new JsonObject();
    }

    /// <summary>Asserts a problem of the one shape, with its code.</summary>
    public static async Task<JsonNode> IsProblem(this HttpResponseMessage response, int status, string code)
    {
        var problem = await response.Is(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        foreach (var field in new[] { "type", "title", "detail", "traceId" })
        {
            Assert.False(string.IsNullOrEmpty(problem.Text(field)), field);
        }

        return problem;
    }

    public static string Text(this JsonNode node, string field) => node[field]?.GetValue<string>() ?? "";

    public static Guid Id(this JsonNode node) => Guid.Parse(node.Text("id"));

    public static int? Number(this JsonNode node, string field) => node[field] is { } value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<int>() : null;

    public static JsonArray Items(this JsonNode node) => node["items"]!.AsArray();
}
