using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// A named schema that may be null: in OpenAPI 3.0 <c>nullable</c> says nothing without a type beside it, and beside
/// <c>allOf</c> the named schema still refuses null. So null is an alternative of its own, with its type.
/// </summary>
internal sealed class OpenApiNullables : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        foreach (var schema in schemas.Values)
        {
            Mend(schema, schemas);
        }
    }

    private static void Mend(IOpenApiSchema? found, IDictionary<string, IOpenApiSchema> schemas)
    {
        if (found is not OpenApiSchema schema)
        {
            return;
        }

        if (schema is { AllOf: [OpenApiSchemaReference { Reference.Id: { } name } named] } && schema.Type?.HasFlag(JsonSchemaType.Null) == true)
        {
            var none = new OpenApiSchema { Type = schemas[name].Type | JsonSchemaType.Null, Enum = [JsonNullSentinel.JsonNull] };
            (schema.Type, schema.AllOf, schema.OneOf) = (null, null, [named, none]);
        }

        foreach (var part in (schema.Properties?.Values ?? []).Append(schema.Items).Append(schema.AdditionalProperties))
        {
            Mend(part, schemas);
        }
    }
}
