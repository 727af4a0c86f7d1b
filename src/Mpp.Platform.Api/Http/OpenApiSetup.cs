using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Api.Identity;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>The OpenAPI document that clients are generated from, and the page to try it on.</summary>
internal static class OpenApiSetup
{
    public const string Scheme = "bearer";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Mpp.Platform",
                Version = "v1",
                Description = "Public service malls (Mal Pelayanan Publik): services, queues and the ministry's weekly usage.",
            });
            options.AddSecurityDefinition(Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
            options.SupportNonNullableReferenceTypes();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomSchemaIds(SchemaId);
            options.OperationFilter<OperationText>();
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "Mpp.Platform.*.xml").Order(StringComparer.Ordinal))
            {
                options.IncludeXmlComments(file);
            }
        });

    public static void UseOpenApiDocument(this IApplicationBuilder app) => app
        .UseSwagger(options => options.RouteTemplate = "openapi/{documentName}.json")
        .UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.SwaggerEndpoint("/openapi/v1.json", "Mpp.Platform v1");
            options.DocumentTitle = "Mpp.Platform";
        });

    /// <summary>The page of members is <c>PageOfMember</c>: names a generated client can live with.</summary>
    private static string SchemaId(Type type)
    {
        var name = type.Name.Split('`')[0].Replace("Resource", "", StringComparison.Ordinal);
        return type.IsGenericType ? $"{name}Of{string.Concat(type.GetGenericArguments().Select(SchemaId))}" : name;
    }
}

/// <summary>What every operation of a kind says alike: headers, errors, permission.</summary>
internal sealed class OperationText : IOperationFilter
{
    private static readonly (string Status, string Meaning)[] Always = [("400", "The request has the wrong shape"), ("500", "Our fault")];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        operation.Parameters ??= [];
        foreach (var (status, meaning) in Always.Concat(Refusals(metadata, context.ApiDescription.RelativePath!)))
        {
            operation.Responses.TryAdd(status, Problem(meaning, context));
        }

        if (metadata.OfType<TakesIdempotencyKey>().Any())
        {
            operation.Parameters.Add(Header(Idempotency.Header, "1 to 100 visible characters, kept 24 hours: the same key and body replays the first answer"));
        }

        if (metadata.OfType<TakesIfMatch>().Any())
        {
            operation.Parameters.Add(Header("If-Match", "The ETag that was read, or *; 428 without it, 412 when it is stale"));
        }

        if (metadata.OfType<PatchOf>().FirstOrDefault() is { } patch)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "JSON Merge Patch: what is absent stays, null clears",
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new() { Schema = context.SchemaGenerator.GenerateSchema(patch.Fields, context.SchemaRepository) },
                },
            };
        }

        foreach (var parameter in context.ApiDescription.ParameterDescriptions)
        {
            NameChoices(operation, parameter.Name, parameter.ParameterDescriptor?.ParameterType);
        }

        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Description = "Open to everyone.";
        }
        else if (metadata.OfType<RequiredPermission>().FirstOrDefault() is { } required)
        {
            operation.Description = $"For {string.Join(", ", Permissions.Granted[required.Permission])}.";
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OpenApiSetup.Scheme, context.Document)] = [] }];
        }
    }

    private static IEnumerable<(string Status, string Meaning)> Refusals(IList<object> metadata, string path)
    {
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        if (!isOpen)
        {
            yield return ("401", "No valid token");
        }

        if (!isOpen || path.Contains("{tenant}", StringComparison.Ordinal))
        {
            yield return ("403", "Wrong role, or a token of another mall");
        }

        if (path.Contains('{'))
        {
            yield return ("404", "Not there, or another mall's");
        }

        if (!isOpen && !metadata.OfType<HttpMethodMetadata>().Any(method => method.HttpMethods.Contains("GET", StringComparer.Ordinal)))
        {
            yield return ("409", "Conflict of state");
            yield return ("413", "Body too large");
            yield return ("415", "Body is not JSON");
            yield return ("422", "A rule refuses it");
        }

        if (metadata.OfType<TakesIfMatch>().Any())
        {
            yield return ("412", "Changed since it was read");
            yield return ("428", "If-Match is missing");
        }
    }

    private static OpenApiResponse Problem(string meaning, OperationFilterContext context) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problems.ContentType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository) },
        },
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void NameChoices(OpenApiOperation operation, string name, Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type is not { IsGenericType: true } || type.GetGenericTypeDefinition() != typeof(Kebab<>)
            || operation.Parameters!.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) is not { } found)
        {
            return;
        }

        found.Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetNames(type.GetGenericArguments()[0]).Select(choice => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(choice))],
        };
    }
}
