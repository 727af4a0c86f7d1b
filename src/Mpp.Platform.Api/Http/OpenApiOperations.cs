using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Domain.Documents;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>Who may call an operation and what it takes besides its own parameters.</summary>
internal sealed class OpenApiOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        if (metadata.TakesIdempotencyKey())
        {
            operation.Parameters.Add(Header(Idempotency.Header, "1 to 100 visible characters, kept 24 hours: the same key and body replays the first answer"));
        }

        if (metadata.OfType<TakesIfMatch>().Any())
        {
            operation.Parameters.Add(Header("If-Match", "The ETag that was read, or *; 428 without it, 412 when it is stale", required: true));
        }

        if (operation.HasETag(context) && context.IsRead())
        {
            operation.Parameters.Add(Header("If-None-Match", "The ETag that was read; 304 while it still stands"));
        }

        if (metadata.OfType<PatchOf>().FirstOrDefault() is { } patch)
        {
            operation.RequestBody = OpenApiPatches.Body(patch, context);
        }

        if (metadata.OfType<TakesForm>().FirstOrDefault() is { } form)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/x-www-form-urlencoded"] = new() { Schema = context.SchemaGenerator.GenerateSchema(form.Fields, context.SchemaRepository) },
                },
            };
        }

        Files(operation, metadata);
        var bearer = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OpenApiSetup.Scheme, context.Document)] = [] };
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            // No token is needed; one that is sent must be valid.
            operation.Description = "Open to everyone.";
            operation.Security = [new OpenApiSecurityRequirement(), bearer];
        }
        else if (metadata.OfType<RequiredPermission>().FirstOrDefault() is { } required)
        {
            operation.Description = $"For {string.Join(", ", Permissions.Granted[required.Permission])}.";
            operation.Security = [bearer];
        }
    }

    /// <summary>Bodies and answers that are files.</summary>
    private static void Files(OpenApiOperation operation, IList<object> metadata)
    {
        var kinds = metadata.OfType<TakesFile>().Any() ? DocumentKinds.All : metadata.OfType<TakesSheet>().Any() ? [SheetHttp.Csv, SheetHttp.Xlsx] : [];
        if (kinds.Count > 0)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = metadata.OfType<TakesFile>().Any()
                    ? "The bytes of the file, at most 25 MB"
                    : "A table, at most 5 MB and 5,000 rows; its first line names the columns as the export does",
                Required = true,
                Content = kinds.ToDictionary(kind => kind, _ => new OpenApiMediaType { Schema = Bytes() }, StringComparer.Ordinal),
            };
        }
    }

    private static OpenApiSchema Bytes() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiParameter Header(string name, string description, bool required = false) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
