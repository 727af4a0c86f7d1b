using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>Says what parameters mean and may be; a name means the same in every route.</summary>
internal sealed class OpenApiParameters : IOperationFilter
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["tenant"] = "Region code of the mall with its dot, as text: 35.24",
        ["code"] = "Region code with its dot, as text: 35.24, or 35 for a province",
        ["province"] = "Code of a province: 35",
        ["from"] = "First ISO week, such as 2026-W40; seven weeks before the last when absent",
        ["to"] = "Last ISO week, such as 2026-W47; the present one when absent. At most 160 weeks are read at once",
        ["groupBy"] = "What a row stands for; tenant when absent",
        ["date"] = "Local date; today when absent",
        ["q"] = "Words to look for",
        ["limit"] = "Items on a page",
        ["cursor"] = "nextCursor of the page before",
        ["format"] = "The same as Accept, for links",
        ["form"] = "json or xml",
        ["serviceCode"] = "A service_code of the list",
        ["serviceRequestId"] = "Public number: P-2026-000123",
        ["token"] = "As given when the request was sent",
        ["service_request_id"] = "Public numbers, apart by commas; every other condition is then left aside",
        ["service_code"] = "Codes, apart by commas",
        ["start_date"] = "Sent at this instant or later, such as 2026-11-24T08:00:00+07:00; 90 days before the end when absent",
        ["end_date"] = "Sent at this instant or before, at most 90 days after the start",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        DeclareTenant(operation, context);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= Meanings.GetValueOrDefault(parameter.Name!);
            var type = context.ApiDescription.ParameterDescriptions
                .FirstOrDefault(described => described.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            parameter.Schema = parameter.Name switch
            {
                "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(PageRequest.MaxLimit), Default = PageRequest.DefaultLimit },
                "from" or "to" => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}-W[0-9]{2}$" },
                "format" => Choices(UsageFormats.Names),
                _ => Kebab(type) is { } choices ? Choices(choices) : parameter.Schema,
            };
        }
    }

    /// <summary>Most handlers leave the tenant to the middleware, but whoever calls the route must fill it in.</summary>
    private static void DeclareTenant(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.RelativePath!.Contains($"{{{TenantMiddleware.RouteKey}}}", StringComparison.Ordinal)
            && operation.Parameters!.All(parameter => parameter.Name != TenantMiddleware.RouteKey))
        {
            operation.Parameters!.Insert(0, new OpenApiParameter
            {
                Name = TenantMiddleware.RouteKey,
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }
    }

    private static IEnumerable<string>? Kebab(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Kebab<>)
            ? Enum.GetNames(type.GetGenericArguments()[0]).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)
            : null;
    }

    private static OpenApiSchema Choices(IEnumerable<string> choices) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. choices.Select(choice => (JsonNode)choice)],
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
