using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Bodies of PATCH. Every property is optional and nullable, so that a generated client has a way to leave it out: a
/// property that cannot be null is always sent by one, with a default that nobody chose.
/// </summary>
internal static class OpenApiPatches
{
    private const string MediaType = "application/merge-patch+json";

    public static OpenApiRequestBody Body(PatchOf patch, OperationFilterContext context)
    {
        var schema = Schema(patch.Fields, patch.Resource, context);
        return new OpenApiRequestBody
        {
            Description = "JSON Merge Patch: what is absent stays, null empties what may be empty and is 400 elsewhere",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = schema },
                [MediaType] = new() { Schema = schema },
            },
        };
    }

    private static OpenApiSchemaReference Schema(Type fields, Type resource, OperationFilterContext context)
    {
        var (taken, read) = (Whole(fields, context), Whole(resource, context));
        var name = taken.Name.EndsWith("Fields", StringComparison.Ordinal) ? taken.Name[..^"Fields".Length] + "Patch" : taken.Name + "Patch";
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
        {
            var shape = PatchShape.Of(fields, resource);
            var patch = (OpenApiSchema)taken.Schema.CreateShallowCopy();
            patch.Required = null;
            patch.Description = $"A change of `{read.Name}`: what is absent stays.";
            patch.Properties = taken.Schema.Properties!.ToDictionary(
                property => property.Key,
                property => Property(property.Value, shape.Find(property.Key)!, read.Schema.Properties!.TryGetValue(property.Key, out var shown) ? shown : null, context),
                StringComparer.Ordinal);
            context.SchemaRepository.AddDefinition(name, patch);
        }

        return new OpenApiSchemaReference(name, context.Document);
    }

    private static (string Name, OpenApiSchema Schema) Whole(Type type, OperationFilterContext context)
    {
        var name = ((OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository)).Reference.Id!;
        return (name, (OpenApiSchema)context.SchemaRepository.Schemas[name]);
    }

    private static IOpenApiSchema Property(IOpenApiSchema whole, PatchField field, IOpenApiSchema? read, OperationFilterContext context)
    {
        var property = (OpenApiSchema)whole.CreateShallowCopy();
        property.Type = (property.Type ?? default) | JsonSchemaType.Null;
        property.Default = null;
        property.Description = Text(whole.Description, read?.Description, field);
        if (field.Parts is not null)
        {
            property.AllOf = [Schema(field.Type, field.Type, context)];
        }

        return property;
    }

    /// <summary>What a text of a creation says of absent values is not said of a change: there they stay.</summary>
    private static string Text(string? taken, string? read, PatchField field)
    {
        var lasting = (taken ?? "").Split(". ").SelectMany(sentence => sentence.TrimEnd('.').Split("; "))
            .Where(part => part.Length > 0 && !part.Contains("absent", StringComparison.OrdinalIgnoreCase)).ToList();
        var meaning = lasting.Count > 0 ? string.Join("; ", lasting) : read?.TrimEnd('.');
        var rule = field.MayBeEmptied ? "null empties it." : "Never null.";
        return string.IsNullOrEmpty(meaning) ? rule : $"{meaning}. {rule}";
    }
}
