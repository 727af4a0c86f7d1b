using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Contract;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>Says what parameters mean and may be, each as its own route declares it.</summary>
internal sealed class OpenApiParameters : IOperationFilter
{
    /// <summary>The middleware takes it from the address, whether or not the handler asks for it.</summary>
    private const string Tenant = "Region code of the mall with its dot, as text: 35.24";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        DeclareTenant(operation, context);
        foreach (var tenant in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter is { Name: TenantMiddleware.RouteKey, In: ParameterLocation.Path }))
        {
            tenant.Description = Tenant;
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= ParameterTexts.Of(parameter.Name!, context);
            var type = context.ApiDescription.ParameterDescriptions
                .FirstOrDefault(described => described.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            parameter.Schema = parameter.Name switch
            {
                "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(PageRequest.MaxLimit), Default = PageRequest.DefaultLimit },
                "from" or "to" when type == typeof(string) => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}-W[0-9]{2}$" },
                "format" when type == typeof(string) => Choices(UsageFormats.Names),
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
                Description = Tenant,
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
