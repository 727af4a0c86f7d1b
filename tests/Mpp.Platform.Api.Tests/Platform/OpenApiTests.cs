using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What generated clients rely on. The document does not depend on the database.</summary>
public sealed partial class OpenApiTests
{
    private const string Committed = "openapi/mpp-platform.v1.json";

    [Fact]
    public async Task CommittedDocument_IsWhatTheProgramServes()
    {
        var served = await ServedText();
        var committed = await File.ReadAllTextAsync(SourceTree.File(Committed));

        Assert.True(
            committed.ReplaceLineEndings("\n").TrimEnd() == served.ReplaceLineEndings("\n").TrimEnd(),
            $"{Committed} is stale: dotnet build && openapi/refresh");
    }

    [Fact]
    public async Task Operation_HasNameTagSummaryAndAnswer()
    {
        var operations = Operations(await Served());

        Assert.NotEmpty(operations);
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Node.Text("operationId")), operation.Name);
            Assert.False(string.IsNullOrEmpty(operation.Node.Text("summary")), operation.Name);
            Assert.True(operation.Node["tags"]?.AsArray().Count > 0, operation.Name);
            var answer = Assert.Single(operation.Responses, response => response.Key[0] == '2');
            var content = answer.Value!["content"];
            Assert.True(answer.Key == "204" || content!.AsObject().All(form => form.Value!["schema"] is not null), operation.Name);
        });
        Assert.Equal(operations.Count, operations.Select(operation => operation.Node.Text("operationId")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task Refusal_IsAProblem()
    {
        var refusals = Operations(await Served())
            .SelectMany(operation => operation.Responses.Where(response => response.Key[0] is '4' or '5').Select(response => (operation.Name, response)))
            .Where(refusal => refusal.Name != "get /health/ready" || refusal.response.Key != "503").ToList();

        Assert.All(refusals.Where(refusal => !IsOpen311(refusal.Name)), refusal =>
            Assert.Equal("#/components/schemas/Problem", refusal.response.Value!["content"]!["application/problem+json"]!["schema"]!.Text("$ref")));

        // GeoReport v2 has a shape of its own.
        Assert.All(refusals.Where(refusal => IsOpen311(refusal.Name)), refusal =>
            Assert.Equal("#/components/schemas/GeoReportError", refusal.response.Value!["content"]!["application/json"]!["schema"]!["items"]!.Text("$ref")));

        static bool IsOpen311(string name) => name.Contains("/open311/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task PathParameter_IsDeclaredAndRequired()
    {
        Assert.All(Operations(await Served()), operation =>
        {
            var declared = operation.Parameters.Where(parameter => parameter.Text("in") == "path" && parameter["required"]!.GetValue<bool>()).Select(parameter => parameter.Text("name"));
            Assert.Equal(InPath().Matches(operation.Name).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [InlineData("ListTickets", "status", "waiting,called,serving,parked,completed,no-show,cancelled,transferred")]
    [InlineData("ListRegions", "kind", "province,regency,city")]
    [InlineData("ReadNationalWeeklyUsage", "groupBy", "tenant,province,nation")]
    [InlineData("ListServices", "placement", "mall,back-office,consultation-only,online-only,not-offered")]
    public async Task QueryEnum_ListsItsValues(string operationId, string name, string values)
    {
        var parameter = Assert.Single(Operation(await Served(), operationId).Parameters, parameter => parameter.Text("name") == name);

        Assert.Equal(values, string.Join(',', parameter["schema"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>())));
    }

    [Fact]
    public async Task Reference_Resolves()
    {
        var document = await Served();
        var schemas = document["components"]!["schemas"]!.AsObject();
        var references = Nodes(document).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonValue>().Select(node => node.GetValue<string>()).ToHashSet(StringComparer.Ordinal);

        Assert.All(references, reference =>
        {
            var steps = reference.Split('/');
            Assert.Equal(["#", "components"], steps[..2]);
            Assert.True(document["components"]![steps[2]]!.AsObject().ContainsKey(steps[3]), reference);
        });
        Assert.All(schemas, schema => Assert.True(references.Contains($"#/components/schemas/{schema.Key}"), $"{schema.Key} is not used"));
    }

    [Fact]
    public async Task Shapes_SayWhatMustBeThereAndWhatMayBeNull()
    {
        var schemas = (await Served())["components"]!["schemas"]!;

        var ticket = schemas["Ticket"]!;
        Assert.Equal(string.Join(',', ticket["properties"]!.AsObject().Select(property => property.Key)), string.Join(',', Required(ticket)));
        Assert.True(ticket["properties"]!["calledAt"]!["nullable"]!.GetValue<bool>());
        Assert.Null(ticket["properties"]!["number"]!["nullable"]);
        Assert.Equal(["serviceId", "channel"], Required(schemas["IssueTicket"]!));
        Assert.Equal(["name", "kind"], Required(schemas["MemberFields"]!));
        Assert.Empty(Required(schemas["MemberPatch"]!));
        Assert.Equal(150, schemas["MemberFields"]!["properties"]!["name"]!.Number("maxLength"));
        Assert.DoesNotContain("errors", Required(schemas["Problem"]!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task VersionedResource_ShowsItsHeadersAnd304()
    {
        var document = await Served();

        foreach (var read in new[] { "GetTicket", "GetMember", "GetTenant", "ReadBoard", "ListServices" })
        {
            var operation = Operation(document, read);
            Assert.Contains(operation.Parameters, parameter => parameter.Text("name") == "If-None-Match");
            Assert.NotNull(operation.Node["responses"]!["304"]);
            Assert.NotNull(operation.Node["responses"]!["200"]!["headers"]!["ETag"]);
        }

        var created = Operation(document, "IssueTicket").Node["responses"]!["201"]!["headers"]!;
        Assert.NotNull(created["Location"]);
        Assert.NotNull(created["ETag"]);
        Assert.True(Assert.Single(Operation(document, "ChangeMember").Parameters, parameter => parameter.Text("name") == "If-Match")["required"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("ReadNationalWeeklyUsage")]
    [InlineData("ReadMallWeeklyUsage")]
    public async Task WeeklyUsage_IsAnsweredInEveryForm(string operationId)
    {
        var forms = Operation(await Served(), operationId).Node["responses"]!["200"]!["content"]!.AsObject().Select(form => form.Key);

        Assert.Subset(forms.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "application/json", "text/csv", "image/svg+xml" });
    }

    [Fact]
    public async Task Security_IsAskedForWhereverATokenIs()
    {
        Assert.All(Operations(await Served()), operation =>
        {
            // Nobody needs a token for what is open, and a wrong one is refused there too.
            Assert.Equal(operation.Node.Text("description").StartsWith("Open to everyone", StringComparison.Ordinal), operation.Node["security"]!.AsArray().Any(way => way!.AsObject().Count == 0));
            Assert.NotNull(operation.Node["responses"]!["401"]);
        });
    }

    private static async Task<string> ServedText() =>
        await (await PlatformApp.On(TestDatabase.Sqlite)).As(null).GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));

    private static async Task<JsonNode> Served() => JsonNode.Parse(await ServedText())!;

    private static List<DocumentedOperation> Operations(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new DocumentedOperation($"{operation.Key} {path.Key}", operation.Value!),
    ];

    private static DocumentedOperation Operation(JsonNode document, string operationId) =>
        Assert.Single(Operations(document), operation => operation.Node.Text("operationId") == operationId);

    private static List<string> Required(JsonNode schema) => schema["required"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPath();

    private sealed record DocumentedOperation(string Name, JsonNode Node)
    {
        public JsonObject Responses => Node["responses"]!.AsObject();

        public IEnumerable<JsonNode> Parameters => (Node["parameters"] as JsonArray ?? []).Select(parameter => parameter!);
    }
}
