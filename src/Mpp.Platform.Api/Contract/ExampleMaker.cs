using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Mpp.Platform.Api.Contract;

/// <summary>A body as somebody might send or get it, made from its schema: what the schema allows is what it shows.</summary>
internal sealed class ExampleMaker(IDictionary<string, IOpenApiSchema> schemas)
{
    /// <summary>Deeper than any body; a schema that holds itself ends here.</summary>
    private const int Deepest = 6;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["tenant"] = "35.24",
        ["code"] = "35.24",
        ["tenantId"] = "35.24",
        ["mallCode"] = "35.24",
        ["provinceCode"] = "35",
        ["province"] = "35",
        ["timeZone"] = "Asia/Jakarta",
        ["name"] = "Dinas Kependudukan",
        ["shortName"] = "Disdukcapil",
        ["mallName"] = "Mal Pelayanan Publik Kabupaten Lamongan",
        ["memberName"] = "Dinas Kependudukan",
        ["title"] = "Nota kesepakatan",
        ["number"] = "A-001",
        ["prefix"] = "A",
        ["ticketPrefix"] = "A",
        ["reason"] = "Menunggu jaringan",
        ["evidence"] = "Foto ruang",
        ["owner"] = "DPMPTSP",
        ["address"] = "Jalan Veteran 1",
        ["phone"] = "0321 123456",
        ["hotline"] = "14000",
        ["email"] = "seksi@example.go.id",
        ["label"] = "Loket 5",
        ["description"] = "Antrean terlalu lama",
        ["subject"] = "Antrean",
        ["text"] = "Terima kasih atas laporannya",
        ["note"] = "Dilihat di tempat",
        ["url"] = "https://mpp.example.go.id/maklumat",
        ["week"] = "2026-W47",
        ["from"] = "2026-W40",
        ["to"] = "2026-W47",
        ["role"] = "mall-admin",
        ["nextCursor"] = "MjAw",
        ["version"] = "2022",
        ["pin"] = "482913",
        ["plan"] = "Tambah satu loket",
        ["output"] = "Papan maklumat",
        ["source"] = "Berita daerah",
        ["staffSubject"] = "sari",
        ["staffName"] = "Sari",
    };

    public JsonNode? Of(IOpenApiSchema schema, string name = "", int depth = 0)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            return Of(schemas[id], name, depth);
        }

        if ((schema.AllOf ?? schema.OneOf) is [var whole, ..])
        {
            return Of(whole, name, depth);
        }

        if (schema.Enum is [var word, ..])
        {
            return word.DeepClone();
        }

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => new JsonArray(depth < Deepest && schema.Items is { } item ? [Of(item, Single(name), depth + 1)] : []),
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => (long)Number(schema),
            JsonSchemaType.Number => Number(schema),
            JsonSchemaType.String => Text(schema, name),
            _ => Object(schema, depth),
        };
    }

    private JsonObject Object(IOpenApiSchema schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            if (depth < Deepest || schema.Required?.Contains(name) == true)
            {
                made[name] = Of(property, name, depth + 1);
            }
        }

        if (made.Count == 0 && schema.AdditionalProperties is { } value)
        {
            made["requirements"] = Of(value, "text", depth + 1);
        }

        return made;
    }

    private static decimal Number(IOpenApiSchema schema)
    {
        var least = schema.Minimum is { } minimum ? decimal.Parse(minimum, CultureInfo.InvariantCulture) : 1;
        return least == 0 ? 1 : least;
    }

    private static string Text(IOpenApiSchema schema, string name) => (schema.Format, schema.Pattern) switch
    {
        ("uuid", _) => "0193a5c0-7d1e-7cc2-9b1a-3f2d6a4b8c10",
        ("date", _) => "2026-11-23",
        ("date-time", _) => "2026-11-23T02:00:00.000Z",
        (_, "^[0-2][0-9]:[0-5][0-9]$") => "08:00",
        (_, "^[0-9]{6,8}$") => "482913",
        (_, "^[A-Za-z0-9]{1,10}-[0-9]{1,9}$") => "A-001",
        (_, "^[A-Za-z0-9-]{1,40}$") => "1234567",
        (_, { }) when name == "code" => "KTP-EL",
        _ => Cut(Words.GetValueOrDefault(name, name.Length == 0 ? "text" : name), schema),
    };

    private static string Cut(string text, IOpenApiSchema schema) => schema.MaxLength is { } most && text.Length > most ? text[..most] : text;

    private static string Single(string name) => name.EndsWith('s') ? name[..^1] : name;
}
