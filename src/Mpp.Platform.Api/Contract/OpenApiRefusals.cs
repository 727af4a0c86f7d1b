using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Tenants;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Contract;

/// <summary>Every status and code that an operation refuses with: those of its kind of route, and those of its use case.</summary>
internal sealed class OpenApiRefusals : IOperationFilter
{
    /// <summary>Where a response lists its codes for programs.</summary>
    public const string Codes = "x-codes";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var errors = OfKind(operation, context, metadata).Concat(metadata.OfType<MethodInfo>().Concat(metadata.OfType<CarriesOut>().Select(made => made.UseCase)).SelectMany(ReachableErrors.Of))
            .DistinctBy(error => error.Code, StringComparer.Ordinal).ToLookup(error => error.Status());
        var speaksGeoReport = metadata.OfType<SpeaksGeoReport>().Any();
        foreach (var (status, refusals) in errors.Select(group => (group.Key, group)))
        {
            var key = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var response = speaksGeoReport ? GeoReport(context) : Problem(context);
            response.Description = Meaning(status, metadata);
            if (!speaksGeoReport)
            {
                var codes = refusals.Select(error => error.Code).Order(StringComparer.Ordinal).ToList();
                response.Description += $": {string.Join(", ", codes.Select(code => $"`{code}`"))}";
                response.Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
                {
                    [Codes] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code)])),
                };
            }

            operation.Responses!.TryAdd(key, response);
        }

        var inOrder = operation.Responses!.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        inOrder.ForEach(answer => operation.Responses.Add(answer.Key, answer.Value));
    }

    /// <summary>What stands before every handler refuses by the kind of the route.</summary>
    private static IEnumerable<Error> OfKind(OpenApiOperation operation, OperationFilterContext context, IList<object> metadata)
    {
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var path = context.ApiDescription.RelativePath!;
        var ofMall = path.Contains($"{{{TenantMiddleware.RouteKey}}}", StringComparison.Ordinal);
        var hasBody = operation.RequestBody is not null;
        var isJson = hasBody && operation.RequestBody!.Content?.ContainsKey("application/json") == true;
        (bool Applies, Error[] Errors)[] all =
        [
            (true, [HttpErrors.HostUnknown, HttpErrors.Text, HttpErrors.Unauthorized]),
            (operation.Parameters is { Count: > 0 } || hasBody, [HttpErrors.Malformed, RequestErrors.WrongShape]),
            (isJson, [HttpErrors.DuplicateKey, HttpErrors.TooDeep]),
            (!isOpen, [HttpErrors.Forbidden]),
            (path.Contains('{'), [HttpErrors.RouteNotFound]),
            (ofMall, [TenantErrors.Mismatch, TenantErrors.NotFound]),
            (ofMall && !context.IsRead() && !metadata.OfType<AllowedWhenSuspended>().Any(), [TenantErrors.Suspended]),
            (metadata.OfType<AnswersAlsoIn>().Any(), [HttpErrors.NotAcceptable]),
            (metadata.TakesIdempotencyKey(), [HttpErrors.IdempotencyKey, HttpErrors.IdempotencyInFlight, HttpErrors.IdempotencyMismatch]),
            (metadata.OfType<TakesIfMatch>().Any(), [PlatformErrors.Stale, PlatformErrors.VersionRequired]),
            (hasBody, [HttpErrors.TooLarge, HttpErrors.TooSlow]),
            (hasBody && !metadata.OfType<TakesSheet>().Any(), [HttpErrors.MediaType]),
            (!metadata.OfType<DisableRateLimitingAttribute>().Any(), [HttpErrors.TooManyRequests]),
            (true, [HttpErrors.Fault]),
            (path.StartsWith("v1/", StringComparison.Ordinal), [.. OfOurs]),
        ];
        return all.Where(kind => kind.Applies).SelectMany(kind => kind.Errors);
    }

    /// <summary>What we stand on may be away on every route but those that tell of it.</summary>
    private static IEnumerable<Error> OfOurs => ErrorCatalogue.Declared.Where(error => error.Status() >= 500);

    private static string Meaning(int status, IList<object> metadata) => status switch
    {
        400 => "The request has the wrong shape",
        401 => metadata.OfType<IAllowAnonymous>().Any() ? "A token that is not valid" : "No valid token",
        403 => "Wrong role, or not this mall",
        404 => "Not there, or another mall's",
        406 => "None of the forms asked for",
        408 => "The body came too slowly",
        409 => "Conflict of state",
        410 => "Gone",
        412 => "Changed since it was read",
        413 => "Body too large",
        415 => "Body of another media type",
        422 => "A rule refuses it",
        428 => "If-Match is missing",
        429 => "Too many requests; Retry-After says how long to wait",
        503 => "Not ready; Retry-After says how long to wait",
        507 => "No room on the disk",
        _ => "Our fault",
    };

    private static OpenApiResponse Problem(OperationFilterContext context) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problems.ContentType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository) },
        },
    };

    private static OpenApiResponse GeoReport(OperationFilterContext context) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(IReadOnlyList<GeoReportError>), context.SchemaRepository) },
            [SpeaksGeoReport.Xml] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
    };
}
