using Mpp.Platform.Api.Contract;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Endpoints;

internal static class ErrorEndpoints
{
    public static void MapErrors(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/errors", () => Results.Ok(new ErrorList(ErrorCatalogue.All))).AllowAnonymous()
            .Named("ListErrors", "Documents", "Every code of a refusal, with its status, its texts and what a client should do").Answers<ErrorList>();
}

/// <summary>All errors at once, by code.</summary>
/// <param name="Items">As they stand in this version of the program.</param>
public sealed record ErrorList(IReadOnlyList<KnownError> Items);
