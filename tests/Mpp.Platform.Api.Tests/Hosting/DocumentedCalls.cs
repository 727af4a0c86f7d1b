using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Xunit.Sdk;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>
/// Holds each call of every test to the committed document: it must know the route, the status and, of a problem, the
/// code. What it does not know fails the test that made the call.
/// </summary>
internal sealed partial class DocumentedCalls : DelegatingHandler
{
    private static readonly Lazy<Dictionary<string, List<DocumentedPath>>> Committed = new(() =>
        Paths(JsonNode.Parse(File.ReadAllText(SourceTree.File("openapi", "mpp-platform.v1.json")))!));

    /// <summary>Pages and documents, which the document of the API leaves out.</summary>
    private static readonly string[] Pages = ["/", "/openapi/", "/asyncapi/", "/swagger"];

    /// <summary>What no operation answers: an address that is none, and a caller who left.</summary>
    private static readonly string[] OfNoOperation = ["request.route-not-found", "request.host-unknown", "request.text", "auth.required", "platform.fault"];

    /// <summary>What the document does not know of a call; null when it knows all.</summary>
    public static Task<string?> Unknown(HttpResponseMessage answer) => Unknown(answer, Committed.Value);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        return await Unknown(answer) is { } unknown ? throw new XunitException(unknown) : answer;
    }

    private static async Task<string?> Unknown(HttpResponseMessage answer, Dictionary<string, List<DocumentedPath>> paths)
    {
        var (method, path) = (answer.RequestMessage!.Method.Method, answer.RequestMessage.RequestUri!.AbsolutePath);
        var status = (int)answer.StatusCode;
        if (method == "OPTIONS" || Array.Exists(Pages, page => page == "/" ? path == page : path.StartsWith(page, StringComparison.Ordinal)))
        {
            return null;
        }

        var code = await Code(answer);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            // The router answers so, for an address whose operations are all of other methods.
            return code == "request.method-not-allowed" ? null : $"{method} {path} is refused as {code}.";
        }

        var name = method == "HEAD" ? "get" : method.ToLowerInvariant();
        var known = paths.GetValueOrDefault(name)?.Find(known => known.Address.IsMatch(path));
        if (known is null)
        {
            return code is not null && OfNoOperation.Contains(code, StringComparer.Ordinal) ? null : $"The document knows no {method} {path}, which answered {status} {code}.";
        }

        if (known.Responses[$"{status}"] is not { } response)
        {
            return $"The document gives {method} {known.Template} no {status} {code}.";
        }

        return code is null || response["x-codes"] is not JsonArray codes || codes.Any(listed => listed!.GetValue<string>() == code)
            ? null
            : $"The document gives {method} {known.Template} no {code} with {status}.";
    }

    private static async Task<string?> Code(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json" || answer.RequestMessage!.Method == HttpMethod.Head)
        {
            return null;
        }

        await answer.Content.LoadIntoBufferAsync();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["code"]?.GetValue<string>();
    }

    private static Dictionary<string, List<DocumentedPath>> Paths(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject(), (path, operation) => (Method: operation.Key, Path: Documented(path.Key, operation.Value!)))
        .GroupBy(operation => operation.Method, StringComparer.Ordinal)

        // An address in words goes before one with a parameter in the same place.
        .ToDictionary(group => group.Key, group => group.Select(found => found.Path).OrderBy(found => found.Template.Count(letter => letter == '{')).ToList(), StringComparer.Ordinal);

    private static DocumentedPath Documented(string template, JsonNode operation) => new(
        template,
        new Regex($"^{InPath().Replace(template.Replace(".", "\\.", StringComparison.Ordinal), "[^/]+")}/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
        operation["responses"]!.AsObject());

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPath();

    private sealed record DocumentedPath(string Template, Regex Address, JsonObject Responses);
}
