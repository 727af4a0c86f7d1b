using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>The event catalogue as an AsyncAPI document, made from the types themselves.</summary>
internal static class EventDocument
{
    private const string Conventions = """
        Every change of the platform writes an event in the same transaction: it is there when the change is, and only then.
        An event names its mall, its type and the id of what it is about; facts beyond that are in `data`. No event carries
        personal data. Delivery is at least once and in no promised order: use `id` to tell a repeat.
        """;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text() => Document().ToJsonString(Indented).ReplaceLineEndings("\n");

    private static JsonObject Document() => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = new JsonObject { ["title"] = "Mpp.Platform events", ["version"] = "v1", ["description"] = Conventions },
        ["defaultContentType"] = "application/json",
        ["channels"] = new JsonObject
        {
            ["events"] = new JsonObject
            {
                ["description"] = "All events of one mall.",
                ["messages"] = Each(type => Reference($"#/components/messages/{type.Name}")),
            },
        },
        ["operations"] = new JsonObject
        {
            ["sendEvents"] = new JsonObject { ["action"] = "send", ["channel"] = Reference("#/channels/events") },
        },
        ["components"] = new JsonObject
        {
            ["messages"] = Each(Message),
            ["schemas"] = new JsonObject { ["Event"] = Event() },
        },
    };

    private static JsonObject Each(Func<EventType, JsonObject> make) =>
        new(EventCatalogue.All.Select(type => KeyValuePair.Create(type.Name, (JsonNode?)make(type))));

    private static JsonObject Message(EventType type)
    {
        var payload = Reference("#/components/schemas/Event");
        return new JsonObject
        {
            ["name"] = type.Name,
            ["summary"] = type.Summary,
            ["payload"] = type.Data is null
                ? payload
                : new JsonObject
                {
                    ["allOf"] = new JsonArray(payload, new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject { ["data"] = Shape.GetJsonSchemaAsNode(type.Data) },
                        ["required"] = new JsonArray("data"),
                    }),
                },
        };
    }

    private static JsonObject Event() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("id", "type", "tenantId", "subjectId", "occurredAt"),
        ["properties"] = new JsonObject
        {
            ["id"] = Property("uuid", "Tells a repeat."),
            ["type"] = Property(null, "One of the message names."),
            ["tenantId"] = Property(null, "Region code of the mall, with its dot."),
            ["subjectId"] = Property("uuid", "What it is about; all zeros for the mall itself."),
            ["occurredAt"] = Property("date-time", "UTC."),
        },
    };

    private static JsonObject Property(string? format, string description)
    {
        var property = new JsonObject { ["type"] = "string", ["description"] = description };
        if (format is not null)
        {
            property["format"] = format;
        }

        return property;
    }

    private static JsonObject Reference(string path) => new() { ["$ref"] = path };
}
