using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mpp.Platform.Clients;
using Mpp.Platform.Tests.Shared;

// Usage: Mpp.Platform.Clients ADDRESS DOCUMENT
var (address, document) = (new Uri(args[0]), JsonNode.Parse(await File.ReadAllTextAsync(args[1]))!);
var routes = document["paths"]!.AsObject().Where(path => path.Value!["patch"] is not null)
    .ToDictionary(path => path.Value!["patch"]!["operationId"]!.GetValue<string>(), path => path.Key, StringComparer.Ordinal);
(string Name, string Mall, Func<HttpClient, IGeneratedClient> Make)[] clients =
[
    ("NSwag with Newtonsoft.Json", "35.24", http => new NSwagClient(typeof(NewtonsoftClient.Client), http)),
    ("NSwag with System.Text.Json", "35.25", http => new NSwagClient(typeof(SystemTextClient.Client), http)),
    ("Kiota", "35.22", http => new KiotaFluentClient(http)),
];
var faults = new List<string>();
foreach (var (name, mall, make) in clients)
{
    var platform = await As("platform-admin", null);
    await platform.PostAsync("/v1/tenants", JsonContent.Create(new { code = mall }));
    var admin = await As("mall-admin", mall);
    var resources = await new PatchedResources(admin, platform, await As("evaluator", mall, "evaluator-1"), "evaluator-1", $"/v1/tenants/{mall}").Make();
    faults.AddRange(routes.Keys.Except(resources.Select(resource => resource.Operation), StringComparer.Ordinal).Select(missing => $"{missing} is not tried."));
    foreach (var resource in resources)
    {
        var before = await Read(resource.Who, resource.Address);
        try
        {
            await make(resource.Who).Change(new Change(resource, routes[resource.Operation], before.ETag));
        }
        catch (Exception fault)
        {
            faults.Add($"{name}, {resource.Operation}: {(fault.InnerException ?? fault).Message}");
            continue;
        }

        var after = await Read(resource.Who, resource.Address);
        faults.AddRange(PatchedResources.Wrong(before.Body, after.Body, resource.Property).Select(wrong => $"{name}, {resource.Operation}: {wrong}"));
    }

    Console.WriteLine($"{name}: {resources.Count} resources changed in one property each.");
}

faults.ForEach(Console.Error.WriteLine);
return faults.Count == 0 ? 0 : 1;

async Task<HttpClient> As(string role, string? tenant, string? subject = null)
{
    var http = new HttpClient { BaseAddress = address };
    var token = (await (await http.PostAsJsonAsync("/dev/token", new { role, tenant, subject })).Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!;
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetValue<string>());
    return http;
}

static async Task<(JsonNode Body, string ETag)> Read(HttpClient http, string address)
{
    var answer = await http.GetAsync(address);
    answer.EnsureSuccessStatusCode();
    return (JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, answer.Headers.ETag!.ToString());
}
