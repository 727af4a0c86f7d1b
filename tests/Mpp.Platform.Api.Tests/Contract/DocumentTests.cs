using System.Text.Json.Nodes;
using Mpp.Platform.Api.Contract;
using Mpp.Platform.Api.Tests.Hosting;
using NJsonSchema;

namespace Mpp.Platform.Api.Tests.Contract;

/// <summary>The committed document, as generators and linters read it.</summary>
public sealed class DocumentTests
{
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(SourceTree.File("openapi", "mpp-platform.v1.json")))!;

    [Fact]
    public void Parameter_SaysWhatItMeans() => Assert.Empty(
        from operation in Operations()
        from parameter in operation.Node["parameters"] as JsonArray ?? []
        where parameter!.Text("description").Length == 0
        select $"{operation.Id} {parameter!.Text("name")}");

    [Theory]
    [InlineData("ReadAgreementCoverage", "from", "date", "four weeks before `to` when absent")]
    [InlineData("CompareAgreementVersions", "from", "int32", "Number of the older version")]
    [InlineData("ListAuditEntries", "to", "date-time", "without this instant")]
    [InlineData("ReadNationalWeeklyUsage", "from", null, "ISO week")]
    public void ParameterOfACommonName_SaysWhatItIsInItsOwnRoute(string id, string name, string? format, string words)
    {
        var parameter = Operations().Single(operation => operation.Id == id).Node["parameters"]!.AsArray().Single(parameter => parameter!.Text("name") == name)!;

        Assert.Contains(words, parameter.Text("description"), StringComparison.Ordinal);
        Assert.Equal(format ?? "", parameter["schema"]!.Text("format"));
    }

    [Fact]
    public async Task Body_HasOneExampleThatItsSchemaAllows()
    {
        var wrong = new List<string>();
        var checkedOnes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, node) in Operations())
        {
            foreach (var (form, body) in Bodies(node))
            {
                if (body!["schema"] is not { } schema || schema.Text("format") == "binary")
                {
                    continue;
                }

                var example = body["example"] ?? Shared(body);
                if (example is null)
                {
                    wrong.Add($"{id} {form} has no example.");
                }
                else if (checkedOnes.Add(schema.ToJsonString()))
                {
                    wrong.AddRange((await Examples.Faults(Document, schema, example)).Select(fault => $"{id} {form}: {fault}"));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(checkedOnes.Count > 100, "The bodies are not the document's.");
    }

    [Theory]
    [InlineData("""{ "kind": "bank" }""", "name")]
    [InlineData("""{ "name": "Bank", "kind": "moon" }""", "kind")]
    public async Task ExampleThatItsSchemaForbids_IsReported(string example, string field)
    {
        var schema = JsonNode.Parse("""{ "$ref": "#/components/schemas/MemberFields" }""")!;

        Assert.Contains(await Examples.Faults(Document, schema, JsonNode.Parse(example)!), fault => fault.Contains(field, StringComparison.Ordinal));
    }

    [Fact]
    public void Nullable_StandsBesideItsType() => Assert.Empty(
        Nodes(Document).OfType<JsonObject>().Where(node => node["nullable"] is JsonValue && node["type"] is null).Select(node => node.ToJsonString()));

    [Fact]
    public void Pattern_IsEcma262() => Assert.DoesNotContain(
        Nodes(Document).OfType<JsonObject>().Select(node => node["pattern"]).OfType<JsonValue>().Select(node => node.GetValue<string>()),
        pattern => pattern.Contains(@"\A", StringComparison.Ordinal) || pattern.Contains(@"\z", StringComparison.Ordinal) || pattern.Contains(@"\Z", StringComparison.Ordinal));

    [Fact]
    public void ChangeText_SpeaksOfChanging() => Assert.Empty(
        from schema in Document["components"]!["schemas"]!.AsObject()
        where schema.Key.EndsWith("Patch", StringComparison.Ordinal)
        from property in schema.Value!["properties"]!.AsObject()
        where property.Value!.Text("description").Contains("absent", StringComparison.OrdinalIgnoreCase) || property.Value!.Text("description").Length == 0
        select $"{schema.Key} {property.Key}: {property.Value!.Text("description")}");

    [Fact]
    public void TableAndFile_AreBytesOfTheirMediaType() => Assert.All(
        from operation in Operations()
        from answer in operation.Node["responses"]!.AsObject()
        where answer.Key[0] == '2' && answer.Value!["content"] is not null
        from form in answer.Value!["content"]!.AsObject()
        where form.Key != "application/json"
        select (operation.Id, form),
        body =>
        {
            Assert.False(body.form.Key == "application/octet-stream", body.Id);
            Assert.Equal(("string", "binary"), (body.form.Value!["schema"]!.Text("type"), body.form.Value!["schema"]!.Text("format")));
        });

    [Fact]
    public void Refusal_ListsItsCodes() => Assert.Empty(
        from operation in Operations()
        from answer in operation.Node["responses"]!.AsObject()
        where (answer.Value!["content"] as JsonObject)?.ContainsKey("application/problem+json") == true && answer.Value!["x-codes"] is not JsonArray { Count: > 0 }
        select $"{operation.Id} {answer.Key}");

    [Fact]
    public void Code_IsListedAtSomeOperation()
    {
        // GeoReport has refusals of its own shape; another method is no operation.
        var listed = Operations().SelectMany(operation => operation.Node["responses"]!.AsObject())
            .SelectMany(answer => answer.Value!["x-codes"] as JsonArray ?? []).Select(code => code!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(
            ErrorCatalogue.All.Select(error => error.Code),
            code => !listed.Contains(code) && code != "request.method-not-allowed" && !code.StartsWith("georeport.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/v1/tenants/35.24", 200, null, null)]
    [InlineData("HEAD", "/v1/tenants/35.24", 200, null, null)]
    [InlineData("GET", "/v1/tenants/35.24", 404, "tenant.not-found", null)]
    [InlineData("GET", "/v1/nowhere", 404, "request.route-not-found", null)]
    [InlineData("GET", "/v1/tenants/35.24", 418, null, "no 418")]
    [InlineData("GET", "/v1/tenants/35.24", 404, "teapot.short", "no teapot.short with 404")]
    [InlineData("GET", "/v1/nowhere", 200, null, "knows no GET /v1/nowhere")]
    [InlineData("PUT", "/v1/tenants/35.24", 200, null, "knows no PUT")]
    public async Task CallTheDocumentDoesNotKnow_IsReported(string method, string path, int status, string? code, string? told)
    {
        using var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status)
        {
            RequestMessage = new HttpRequestMessage(new HttpMethod(method), new Uri($"http://localhost{path}")),
            Content = code is null ? null : new StringContent($$"""{"code":"{{code}}"}""", System.Text.Encoding.UTF8, "application/problem+json"),
        };

        var unknown = await DocumentedCalls.Unknown(answer);

        Assert.Equal(told is null, unknown is null);
        Assert.Contains(told ?? "", unknown ?? "", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Id, JsonNode Node)> Operations() =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Value!.Text("operationId"), operation.Value!);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Bodies(JsonNode operation) =>
        (operation["requestBody"]?["content"]?.AsObject() ?? []).Concat(operation["responses"]!.AsObject().SelectMany(answer => answer.Value!["content"]?.AsObject() ?? []));

    /// <summary>Bodies of the same schema share their one example.</summary>
    private static JsonNode? Shared(JsonNode body) => body["examples"] is JsonObject { Count: 1 } examples
        ? Document["components"]!["examples"]![examples.First().Value!["$ref"]!.GetValue<string>().Split('/')[^1]]!["value"] : null;

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);

    /// <summary>Checks an example as JSON Schema does, which writes null as a type where OpenAPI 3.0 writes a flag.</summary>
    private static class Examples
    {
        public static async Task<IReadOnlyList<string>> Faults(JsonNode document, JsonNode schema, JsonNode example)
        {
            // Nothing beside a reference counts, so the schema is one of a list.
            var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()) };
            whole["definitions"] = document["components"]!["schemas"]!.DeepClone();
            foreach (var node in Nodes(whole).OfType<JsonObject>().ToList())
            {
                if (node["nullable"] is JsonValue flag && flag.TryGetValue<bool>(out var isNullable) && isNullable && node["type"] is JsonValue type)
                {
                    node["type"] = new JsonArray(type.GetValue<string>(), "null");
                }

                node.Remove("example");
            }

            var text = whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
            var found = (await JsonSchema.FromJsonAsync(text)).Validate(example.ToJsonString());
            return [.. found.Select(fault => $"{fault.Path} {fault.Kind}")];
        }
    }
}
