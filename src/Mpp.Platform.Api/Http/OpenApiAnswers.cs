using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Http;

/// <summary>What an operation answers: forms, headers and 304.</summary>
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
            response.Content![other] = new OpenApiMediaType();
        }

        // What is no JSON is bytes of its media type, to be saved or shown.
        foreach (var form in response.Content?.Where(form => form.Key != "application/json").Select(form => form.Value).OfType<OpenApiMediaType>() ?? [])
        {
            form.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }
    }

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
