using Microsoft.OpenApi;
using Mpp.Platform.Api.Contract;

namespace Mpp.Platform.Api.Http;

/// <summary>The OpenAPI document that clients are generated from, and the page to try it on.</summary>
internal static class OpenApiSetup
{
    public const string Scheme = "bearer";

    private const string Conventions = """
        Public service malls (Mal Pelayanan Publik): services, queues and the ministry's weekly usage.

        - A mall is named by its Kemendagri region code with the dot, as text: `35.24`.
        - Dates and times of day (`08:00`) are local to the mall, instants are UTC, ISO weeks are `2026-W47`, money is rupiah; `null` is unknown, never 0.
        - Every error is `application/problem+json`; branch on `code`. `Accept-Language: id` (default) or `en` chooses its words.
        - Lists answer `items` and `nextCursor`; pass it as `cursor`, or follow `Link`, until it is null.
        - A resource carries an `ETag`: `If-None-Match` answers 304, a change needs `If-Match`.
        - `Idempotency-Key` makes it safe to send a POST again.
        - Calls are counted: `RateLimit-Policy` and `RateLimit` say how many are left; 429 comes with `Retry-After`.
        - The events that changes write are described at `/asyncapi/v1.json`.
        """;

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSingleton<PlatformDocuments>()
        .AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Mpp.Platform",
                Version = "v1",
                Description = Conventions,
                Contact = new OpenApiContact { Name = "Whoever operates this platform" },
            });
            options.AddServer(new OpenApiServer { Url = "/", Description = "The server that this document was read from" });
            options.AddSecurityDefinition(Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
            options.MapType<TimeOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-2][0-9]:[0-5][0-9]$" });
            options.MapType<TimeOnly?>(() => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Pattern = "^[0-2][0-9]:[0-5][0-9]$" });
            options.SupportNonNullableReferenceTypes();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomSchemaIds(SchemaId);
            options.SchemaFilter<OpenApiShapes>();
            options.OperationFilter<OpenApiOperations>();
            options.OperationFilter<OpenApiParameters>();
            options.OperationFilter<OpenApiAnswers>();
            options.OperationFilter<OpenApiRefusals>();
            options.DocumentFilter<OpenApiRequests>();
            options.DocumentFilter<OpenApiNullables>();
            options.DocumentFilter<OpenApiTags>();
            options.DocumentFilter<OpenApiExamples>();
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "Mpp.Platform.*.xml").Order(StringComparer.Ordinal))
            {
                options.IncludeXmlComments(file);
            }
        });

    public static void UseOpenApiPage(this IApplicationBuilder app) => app
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
