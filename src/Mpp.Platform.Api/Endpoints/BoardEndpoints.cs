using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Queues;

namespace Mpp.Platform.Api.Endpoints;

internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder app) => app
        .MapGet("/v1/tenants/{tenant}/board", Read).AllowAnonymous()
        .Named("ReadBoard", "Queues", "What the hall display shows: numbers and counters alone. Poll it with If-None-Match")
        .Answers<Board>();

    private static Task<IResult> Read(Guid? servicePointId, HttpContext http, Prepared prepared, CancellationToken ct) =>
        prepared.Answer(http, new ReadBoard(servicePointId), ct, timeless: board => board with { AsOf = default });
}
