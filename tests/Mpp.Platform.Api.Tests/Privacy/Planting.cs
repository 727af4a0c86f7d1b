using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mpp.Platform.Api.Tests.Privacy;

/// <summary>
/// Marked personal data: a name, a phone number and a citizen number that occur nowhere else, each telling the field it was
/// put into. Bodies are made from the schemas of the document, with a mark in every text that takes one.
/// </summary>
internal sealed partial class Planting(JsonNode document)
{
    private readonly Dictionary<int, string> _where = [];

    /// <summary>Words that a field takes and a mark is not; what is not here is filled as its schema says.</summary>
    public Dictionary<string, JsonNode?> Given { get; } = new(StringComparer.Ordinal)
    {
        ["hours"] = new JsonArray(),
        ["ticketPrefix"] = "Z9",
        ["ticketNumber"] = null,
        ["laporReference"] = null,
        ["parentId"] = null,
        ["outsideAgency"] = null,
        ["role"] = "kiosk",
        ["scores"] = new JsonObject(),
        ["elementKey"] = "fee",
        ["instrumentVersion"] = null,
        ["decision"] = "accepted",
        ["channel"] = null,
        ["groups"] = new JsonArray("users"),
        ["media"] = new JsonArray("website"),
        ["service_code"] = "service-complaint",
        ["media_url"] = null,
        ["lat"] = null,
        ["long"] = null,
        ["attribute[service]"] = null,
        ["attribute[member]"] = null,
        ["attribute[ticket_number]"] = null,
        ["serviceIds"] = new JsonArray(),
        ["interestMemberIds"] = new JsonArray(),
        ["documentId"] = null,
    };

    /// <summary>Where a citizen number is refused.</summary>
    public const int NameAlone = 12;

    /// <summary>A name with a phone and a citizen number behind it.</summary>
    public string Mark(string where, int room = 200)
    {
        var number = _where.Count + 1;
        _where[number] = where;
        var name = string.Create(CultureInfo.InvariantCulture, $"Penanda{number:D5}");
        var whole = string.Create(CultureInfo.InvariantCulture, $"{name} Siti 0812{number:D8} 35240101{number:D8}");
        return whole.Length <= room ? whole : name.Length <= room ? name : "x";
    }

    public string Email(string where) => $"{Mark(where, 20)}@contoh.id";

    public string Phone(string where) => $"0812{Mark(where, 20)["Penanda".Length..].PadLeft(8, '0')}";

    /// <summary>The fields whose marks stand in a text, cursors of pages opened.</summary>
    public IEnumerable<string> Found(string text) => Marks.Matches(text)
        .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        .Where(_where.ContainsKey).Select(number => _where[number])
        .Concat(Cursors.Matches(text).SelectMany(match => Found(Opened(Uri.UnescapeDataString(match.Groups["cursor"].Value)))))
        .Distinct(StringComparer.Ordinal);

    public JsonNode? Body(string operation, JsonNode schema, Func<string, Guid> known) => Value(operation, schema, known, "");

    /// <summary>All wrong at once: words where numbers, dates and choices belong, and keys that nobody knows.</summary>
    public JsonObject Misfilled(string operation, JsonNode schema)
    {
        var body = new JsonObject { [Mark($"{operation}!key", NameAlone)] = Mark($"{operation}!unknown") };
        foreach (var (name, property) in Resolved(schema)["properties"]?.AsObject() ?? [])
        {
            body[name] = Resolved(property!)["additionalProperties"] is JsonObject
                ? new JsonObject { [Mark($"{operation}!{name}.key", NameAlone)] = 1 }
                : Mark($"{operation}!{name}");
        }

        return body;
    }

    private JsonNode? Value(string where, JsonNode schema, Func<string, Guid> known, string name)
    {
        var resolved = Resolved(schema);
        if (Given.TryGetValue(name, out var given))
        {
            return given?.DeepClone();
        }

        if (resolved["enum"] is JsonArray choices)
        {
            return choices[0]?.DeepClone();
        }

        return (resolved["type"]?.GetValue<string>() ?? "object") switch
        {
            "array" => new JsonArray(Value($"{where}[]", resolved["items"]!, known, name.TrimEnd('s'))),
            "integer" or "number" => resolved["minimum"]?.DeepClone() ?? 1,
            "boolean" => false,
            "string" => Text(where, resolved, known, name),
            _ => new JsonObject((resolved["properties"]?.AsObject() ?? []).Select(property =>
                KeyValuePair.Create(property.Key, Value($"{where}.{property.Key}", property.Value!, known, property.Key)))),
        };
    }

    private JsonNode? Text(string where, JsonNode schema, Func<string, Guid> known, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        var format = schema["format"]?.GetValue<string>();
        return format == "uuid" || name.EndsWith("Id", StringComparison.Ordinal) ? known(name).ToString()
            : format == "date" ? now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : format == "date-time" ? now.AddDays(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : schema["pattern"]?.GetValue<string>().Contains("[0-2][0-9]", StringComparison.Ordinal) == true ? "08:00"
            : name is "email" ? Email(where)
            : name is "phone" ? Phone(where)
            : name.StartsWith("staff", StringComparison.Ordinal) || where.StartsWith("AssignEvaluator", StringComparison.Ordinal) ? Mark(where, NameAlone)
            : Mark(where, schema["maxLength"]?.GetValue<int>() ?? 200);
    }

    private JsonNode Resolved(JsonNode schema)
    {
        while (true)
        {
            // What may be null is the first of two.
            if (schema["$ref"] is { } reference)
            {
                schema = document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!;
            }
            else if ((schema["oneOf"] ?? schema["allOf"]) is JsonArray choices)
            {
                schema = choices[0]!;
            }
            else
            {
                return schema;
            }
        }
    }

    private static string Opened(string cursor)
    {
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor.PadRight((cursor.Length + 3) / 4 * 4, '='), bytes, out var length) ? System.Text.Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    [GeneratedRegex("penanda(?<number>[0-9]{5})|0812(?<number>[0-9]{8})|35240101(?<number>[0-9]{8})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Marks { get; }

    [GeneratedRegex("""([?&]cursor=|"nextCursor":")(?<cursor>[^"&>]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Cursors { get; }
}
