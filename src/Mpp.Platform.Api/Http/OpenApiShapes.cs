using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Mpp.Platform.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Puts into the schemas what the program really does: answers write every property, and bodies keep to the bounds that
/// their validators check.
/// </summary>
internal sealed class OpenApiShapes : ISchemaFilter
{
    private static readonly ILookup<Type, IValidationRule> Rules = typeof(TenantContext).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true }
            && type.BaseType.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            && type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not null)
        .SelectMany(type => ((IValidator)Activator.CreateInstance(type, nonPublic: true)!).CreateDescriptor().Rules,
            (type, rule) => (Body: type.BaseType!.GetGenericArguments()[0], Rule: rule))
        .ToLookup(pair => pair.Body, pair => pair.Rule);

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } body)
        {
            return;
        }

        // Unknown fields are ignored, and answers may grow: nobody should refuse them.
        body.AdditionalPropertiesAllowed = true;
        body.Required = body.Properties.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var property in context.Type.GetProperties().Where(property =>
            property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            body.Required.Remove(name);
            NotNull(body.Properties[name]);
        }

        foreach (var rule in Rules[context.Type].Where(rule => !rule.HasCondition && !string.IsNullOrEmpty(rule.PropertyName)))
        {
            if (body.Properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(rule.PropertyName), out var property)
                && property is OpenApiSchema found && found.Type?.HasFlag(JsonSchemaType.Array) != true)
            {
                foreach (var component in rule.Components.Where(component => !component.HasCondition && !component.HasAsyncCondition))
                {
                    Bound(found, component.Validator);
                }
            }
        }
    }

    private static void Bound(OpenApiSchema property, IPropertyValidator validator)
    {
        switch (validator)
        {
            case INotNullValidator or INotEmptyValidator:
                NotNull(property);
                property.MinLength = validator is INotEmptyValidator && property is { Type: JsonSchemaType.String, Format: null } ? 1 : property.MinLength;
                break;
            case ILengthValidator length:
                property.MaxLength = length.Max > 0 ? length.Max : null;
                break;
            case IRegularExpressionValidator pattern:
                property.Pattern = Ecma(pattern.Expression);
                break;
            case IBetweenValidator between:
                property.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                property.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
            default:
                break;
        }
    }

    /// <summary>Begin and end as ECMA-262 writes them; without the multi-line flag they are the same.</summary>
    private static string Ecma(string expression) =>
        expression.Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);

    private static void NotNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type } found)
        {
            found.Type = type == JsonSchemaType.Null ? null : type & ~JsonSchemaType.Null;
        }
    }
}

/// <summary>In a body only what cannot be null must be sent; in an answer every property is there.</summary>
internal sealed class OpenApiRequests : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var sent = new HashSet<string>(StringComparer.Ordinal);
        var bodies = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values)
            .SelectMany(operation => operation.RequestBody?.Content?.Values ?? []);
        foreach (var body in bodies)
        {
            Collect(body.Schema, schemas, sent);
        }

        // Fields that are only ever patched have their patch schema alone.
        foreach (var name in schemas.Keys.Where(name => name.EndsWith("Fields", StringComparison.Ordinal) && !sent.Contains(name)).ToList())
        {
            schemas.Remove(name);
        }

        foreach (var name in sent)
        {
            if (schemas[name] is OpenApiSchema { Required: { } required, Properties: { } properties })
            {
                required.ExceptWith([.. required.Where(property => properties[property].Type?.HasFlag(JsonSchemaType.Null) == true)]);
            }
        }
    }

    private static void Collect(IOpenApiSchema? schema, IDictionary<string, IOpenApiSchema> schemas, HashSet<string> sent)
    {
        if (schema is null)
        {
            return;
        }

        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            if (sent.Add(name))
            {
                Collect(schemas[name], schemas, sent);
            }

            return;
        }

        foreach (var part in (schema.Properties?.Values ?? []).Concat(schema.AllOf ?? []).Append(schema.Items).Append(schema.AdditionalProperties))
        {
            Collect(part, schemas, sent);
        }
    }
}
