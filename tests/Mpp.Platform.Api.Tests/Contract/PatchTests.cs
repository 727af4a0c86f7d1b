using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Tests.Shared;

namespace Mpp.Platform.Api.Tests.Contract;

/// <summary>Every PATCH of the document: what is absent stays, null empties what may be empty and is refused elsewhere.</summary>
public sealed class PatchTests
{
    [SkippableTheory, Databases]
    public async Task OneProperty_IsChanged_AndAllOthersStay(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (_, resources) = await Made(app);

        var patched = resources.Select(resource => resource.Operation).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join(' ', (await Patches(app)).Keys.Order(StringComparer.Ordinal)), string.Join(' ', patched));
        foreach (var resource in resources)
        {
            var before = await resource.Who.Get(resource.Address);
            var value = resource.Value.StartsWith('{') ? JsonNode.Parse(resource.Value) : JsonValue.Create(resource.Value);
            var after = await (await resource.Who.Patch(resource.Address, new JsonObject { [resource.Property] = value }, "*")).Is(200);

            Assert.True(PatchedResources.Wrong(before, after, resource.Property) is [], $"{resource.Operation}: {string.Join(", ", PatchedResources.Wrong(before, after, resource.Property))}");
        }
    }

    [SkippableTheory, Databases]
    public async Task Null_EmptiesOrIsRefusedByName_AsTheDocumentSays(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (_, resources) = await Made(app);
        var patches = await Patches(app);
        var wrong = new List<string>();
        foreach (var resource in resources)
        {
            foreach (var (property, schema) in patches[resource.Operation])
            {
                var before = await resource.Who.Get(resource.Address);
                var answer = await resource.Who.Patch(resource.Address, new JsonObject { [property] = null }, "*");
                var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
                var seen = await resource.Who.Get(resource.Address);
                var isNeverNull = schema!.Text("description").EndsWith("Never null.", StringComparison.Ordinal);
                var expected = isNeverNull ? "request.invalid" : Ruled.GetValueOrDefault($"{resource.Operation} {property}", "");
                var isRight = answer.IsSuccessStatusCode
                    ? expected.Length == 0 && IsEmpty(body[property]) && PatchedResources.Others(before, body, property).Count == 0
                    : body.Text("code") == expected && (expected != "request.invalid" || body["errors"]![property] is not null) && PatchedResources.Others(before, seen, property: null).Count == 0;
                if (!isRight)
                {
                    wrong.Add($"{resource.Operation} {property}: {(int)answer.StatusCode} {body.Text("code")} {Text(body["errors"])}, {Text(before[property])} became {Text(seen[property])}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableTheory, Databases]
    public async Task NameInOtherLetters_FollowsTheSameRule(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var counter = await mall.AddCounter(await mall.AddService(await mall.AddMember()));
        var address = $"{mall.Path}/counters/{counter}";

        var refused = await (await mall.Admin.Patch(address, new Dictionary<string, object?>(StringComparer.Ordinal) { ["IsOpen"] = null, ["NAME"] = null }, "*")).IsProblem(400, "request.invalid");
        Assert.Equal("isOpen,name", string.Join(',', refused["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)));
        Assert.Equal("Loket B", (await (await mall.Admin.Patch(address, new { NAME = "Loket B" }, "*")).Is(200)).Text("name"));
    }

    [SkippableTheory, Databases]
    public async Task PartOfAnObject_IsChangedAlone_AndRefusedByItsPath(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (mall, resources) = await Made(app);
        var service = resources.Single(resource => resource.Operation == "ChangeService").Address;

        var changed = await (await mall.Admin.Patch(service, new { completionTime = new { value = 5 } }, "*")).Is(200);
        Assert.Equal("""{"value":5,"unit":"working-days"}""", Text(changed["completionTime"]));
        var refused = await (await mall.Admin.Patch(service, new { completionTime = new { unit = (string?)null } }, "*")).IsProblem(400, "request.invalid");
        Assert.NotNull(refused["errors"]!["completionTime.unit"]);
        var dated = await (await mall.Admin.Patch(mall.Path, new { inaugurated = new { source = (string?)null } }, "*")).Is(200);
        Assert.Equal(("2025-03-03", null), (dated["inaugurated"]!.Text("on"), dated["inaugurated"]!["source"]));
    }

    /// <summary>Where a rule of the area needs the value as the resource stands.</summary>
    private static readonly Dictionary<string, string> Ruled = new(StringComparer.Ordinal)
    {
        ["ChangeService ticketPrefix"] = "request.invalid",
        ["ChangeSurveyPeriod memberId"] = "request.invalid",
        ["ChangeGate memberId"] = "request.invalid",
        ["ChangeGate dueOn"] = "gate.slip-reason-required",
        ["ChangeGate reason"] = "gate.reason-required",
        ["ChangeHoliday region"] = "holiday.region-fits-kind",
    };

    private static async Task<(Mall Mall, IReadOnlyList<PatchedResource> Resources)> Made(PlatformApp app)
    {
        var mall = await app.NewMall();
        return (mall, await new PatchedResources(mall.Admin, app.As(Roles.PlatformAdmin), mall.As(Roles.Evaluator, subject: "evaluator-1"), "evaluator-1", mall.Path).Make());
    }

    /// <summary>Properties of each patch body by the operation's id.</summary>
    private static async Task<Dictionary<string, JsonObject>> Patches(PlatformApp app)
    {
        var document = await app.As(null).Get("/openapi/v1.json");
        return document["paths"]!.AsObject().Select(path => path.Value!["patch"]).OfType<JsonNode>().ToDictionary(
            operation => operation.Text("operationId"),
            operation => Schema(document, operation["requestBody"]!["content"]!["application/json"]!["schema"]!.Text("$ref")),
            StringComparer.Ordinal);
    }

    private static JsonObject Schema(JsonNode document, string reference)
    {
        var schema = document["components"]!["schemas"]![reference.Split('/')[^1]]!;
        Assert.Null(schema["required"]);
        Assert.All(schema["properties"]!.AsObject(), property => Assert.True(
            property.Value!["nullable"]?.GetValue<bool>() == true || property.Value["oneOf"]?[1]!["nullable"]!.GetValue<bool>() == true, $"{reference} {property.Key}"));
        return schema["properties"]!.AsObject();
    }

    private static bool IsEmpty(JsonNode? value) => Text(value) is "null" or "[]" || (value is JsonObject parts && parts.All(part => part.Value is null));

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
