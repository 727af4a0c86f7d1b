using System.Globalization;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>
/// Calls every operation of the OpenAPI document as every role, on its own mall and on another, and compares with the
/// table. The table is written by hand, so a permission that slips is seen; an operation without a row fails.
/// </summary>
public sealed class MatrixTests
{
    [SkippableTheory, Databases]
    public async Task EveryOperationAsEveryRole_DoesWhatTheTableSays(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());
        var document = await app.As(null).Get("/openapi/v1.json");
        var wrong = new List<string>();
        foreach (var operation in Operations(document))
        {
            if (!MatrixTable.Rows.TryGetValue(operation.Id, out var allowed))
            {
                wrong.Add($"{operation.Id} has no row in the table");
                continue;
            }

            foreach (var role in Roles.All.Append(null))
            {
                var isPlatform = role is not null && Roles.OfPlatform.Contains(role);
                var client = app.As(role, role is null || isPlatform ? null : mine.Code, Guid.CreateVersion7().ToString(), isPlatform ? "35" : null);
                var may = allowed == MatrixTable.Everyone || (role is not null && allowed.Split(' ').Contains(role, StringComparer.Ordinal));
                await Check(client, operation, mine.Code, role, may, "own");
                if (operation.Path.Contains("{tenant}", StringComparison.Ordinal))
                {
                    // Those above malls belong to none; everybody else's token opens its own mall alone.
                    await Check(client, operation, theirs.Code, role, may && (role is null || isPlatform), "foreign");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(MatrixTable.Rows.Keys.Except(Operations(document).Select(operation => operation.Id), StringComparer.Ordinal));

        async Task Check(HttpClient client, Operation operation, string tenant, string? role, bool may, string whose)
        {
            var status = await Call(client, operation, tenant);
            var expected = may ? "neither 401 nor 403" : role is null ? "401" : "403";
            var isRight = may ? status is not (401 or 403 or 500) : status == (role is null ? 401 : 403);
            if (!isRight)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{operation.Id} as {role ?? "nobody"} ({whose}): {status}, not {expected}"));
            }
        }
    }

    /// <summary>Bodies and ids lead nowhere: who may gets a 400 or 404, who may not never gets that far.</summary>
    private static async Task<int> Call(HttpClient client, Operation operation, string tenant)
    {
        var path = operation.Path.Replace("{tenant}", tenant, StringComparison.Ordinal).Replace("{code}", "35.24", StringComparison.Ordinal);
        while (path.Contains('{'))
        {
            var start = path.IndexOf('{', StringComparison.Ordinal);
            path = path[..start] + Guid.CreateVersion7() + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        var request = new HttpRequestMessage(HttpMethod.Parse(operation.Method), path);
        if (operation.Method is "POST" or "PATCH" && operation.Id is not ("SuspendTenant" or "ActivateTenant"))
        {
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        }

        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        return operation.Id is "SuspendTenant" or "ActivateTenant" && client.DefaultRequestHeaders.Authorization is not null
            ? await SuspendAndBack(client, request, tenant)
            : (int)(await client.SendAsync(request)).StatusCode;
    }

    /// <summary>A mall that was really suspended is taken back, or every later write would be refused for that.</summary>
    private static async Task<int> SuspendAndBack(HttpClient client, HttpRequestMessage request, string tenant)
    {
        var status = (int)(await client.SendAsync(request)).StatusCode;
        if (status == 200)
        {
            await client.Post($"/v1/tenants/{tenant}/activate");
        }

        return status;
    }

    private static IEnumerable<Operation> Operations(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()
            .Where(method => method.Value is JsonObject operation && operation.ContainsKey("operationId"))
            .Select(method => new Operation(method.Value!.Text("operationId"), method.Key.ToUpperInvariant(), path.Key)));

    private sealed record Operation(string Id, string Method, string Path);
}
