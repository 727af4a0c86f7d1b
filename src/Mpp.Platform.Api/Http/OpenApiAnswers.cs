using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>What an operation answers: forms, headers, 304 and the refusals of its kind.</summary>
internal sealed class OpenApiAnswers : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        foreach (var (status, response) in operation.Responses.Where(answer => answer.Key[0] == '2'))
        {
            Describe((OpenApiResponse)response, status, operation, context, metadata);
        }

        if (operation.HasETag(context) && context.IsRead())
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "Unchanged since the ETag in If-None-Match", Headers = Headers(("ETag", "Its version")) };
        }

        foreach (var (status, meaning) in Refusals(operation, context, metadata))
        {
            operation.Responses.TryAdd(status, metadata.OfType<SpeaksGeoReport>().Any() ? GeoReport(meaning, context) : Problem(meaning, context));
        }

        var inOrder = operation.Responses.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        inOrder.ForEach(answer => operation.Responses.Add(answer.Key, answer.Value));
    }

    private static void Describe(OpenApiResponse response, string status, OpenApiOperation operation, OperationFilterContext context, IList<object> metadata)
    {
        var headers = new List<(string Name, string Description)>();
        if (operation.HasETag(context))
        {
            headers.Add(("ETag", "Version of what is answered, for If-Match and If-None-Match"));
        }

        // What has no version has no address of its own either: it cannot be read again.
        if (status == "201" && operation.HasETag(context))
        {
            headers.Add(("Location", "Address of what was created"));
        }

        if (metadata.TakesIdempotencyKey())
        {
            headers.Add((Idempotency.ReplayedHeader, "true when this is the kept answer of an earlier request with the same key"));
        }

        if (context.AnswerType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Page<>))
        {
            headers.Add(("Link", "The next page, rel=\"next\"; absent on the last"));
        }

        if (headers.Count > 0)
        {
            response.Headers = Headers([.. headers]);
        }

        foreach (var other in metadata.OfType<AnswersAlsoIn>().SelectMany(forms => forms.MediaTypes))
        {
            response.Content![other] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }

    private static IEnumerable<(string Status, string Meaning)> Refusals(OpenApiOperation operation, OperationFilterContext context, IList<object> metadata)
    {
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var path = context.ApiDescription.RelativePath!;
        var ofMall = path.Contains("{tenant}", StringComparison.Ordinal);
        (bool Applies, string Status, string Meaning)[] all =
        [
            (operation.Parameters is { Count: > 0 } || operation.RequestBody is not null, "400", "The request has the wrong shape"),
            (true, "401", isOpen ? "A token that is not valid" : "No valid token"),
            (!isOpen || ofMall, "403", "Wrong role, or a token of another mall"),
            (path.Contains('{'), "404", "Not there, or another mall's"),
            (metadata.OfType<AnswersAlsoIn>().Any(), "406", "None of the forms asked for"),
            (operation.RequestBody is not null, "408", "The body came too slowly"),
            (!isOpen && !context.IsRead(), "409", "Conflict of state"),
            (metadata.OfType<TakesIfMatch>().Any(), "412", "Changed since it was read"),
            (operation.RequestBody is not null, "413", "Body too large"),
            (operation.RequestBody is not null, "415", "Body is not JSON"),
            (!isOpen && !context.IsRead(), "422", "A rule refuses it"),
            (metadata.OfType<TakesIfMatch>().Any(), "428", "If-Match is missing"),
            (metadata.OfType<DisableRateLimitingAttribute>().FirstOrDefault() is null, "429", "Too many requests; Retry-After says how long to wait"),
            (true, "500", "Our fault"),
            (IsOfApi(path), "503", "The database is away; repeat after Retry-After"),
            (IsOfApi(path) && !context.IsRead(), "507", "No room left to keep it"),
        ];
        return all.Where(refusal => refusal.Applies).Select(refusal => (refusal.Status, refusal.Meaning));
    }

    private static bool IsOfApi(string path) => path.StartsWith("v1/", StringComparison.Ordinal);

    private static OpenApiResponse Problem(string meaning, OperationFilterContext context) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problems.ContentType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository) },
        },
    };

    private static OpenApiResponse GeoReport(string meaning, OperationFilterContext context) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(IReadOnlyList<GeoReportError>), context.SchemaRepository) },
            [SpeaksGeoReport.Xml] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
    };

    private static Dictionary<string, IOpenApiHeader> Headers(params (string Name, string Description)[] headers) => headers.ToDictionary(
        header => header.Name,
        IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        StringComparer.Ordinal);
}

internal static class OpenApiFacts
{
    public static bool IsRead(this OperationFilterContext context) => HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? "");

    /// <summary>What the operation answers when it succeeds; null for nothing.</summary>
    public static Type? AnswerType(this OperationFilterContext context) => context.ApiDescription.ActionDescriptor.EndpointMetadata
        .OfType<IProducesResponseTypeMetadata>().FirstOrDefault(answer => answer.StatusCode is 200 or 201)?.Type;

    /// <summary>Versioned resources carry an ETag, and so do prepared answers, which their handler shows by taking <see cref="Prepared"/>.</summary>
    public static bool HasETag(this OpenApiOperation operation, OperationFilterContext context) =>
        operation.Responses?.ContainsKey("204") != true
        && (context.AnswerType()?.IsAssignableTo(typeof(IVersionedResource)) == true
            || context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>()
                .Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(Prepared))));
}
