using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Platform;

namespace Mpp.Platform.Api.Endpoints;

internal static class HealthEndpoints
{
    private const string Tag = "Operations";

    /// <summary>A load balancer wants an answer, not our retries.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok(new Liveness("live"))).AllowAnonymous().DisableRateLimiting()
            .Named("ReadLiveness", Tag, "The process runs").Answers<Liveness>();
        app.MapGet("/health/ready", Ready).AllowAnonymous().DisableRateLimiting()
            .Named("ReadReadiness", Tag, "Database, migrations, storage and age of the work not yet counted in; 503 when not ready")
            .Answers<Readiness>().Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(IReadinessCheck check, PlatformLimiter limiter, CancellationToken ct)
    {
        var readiness = await check.Check(Patience, ct) with { RateLimits = limiter.Counting };
        return Results.Json(readiness, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <param name="Status">Always <c>live</c>.</param>
public sealed record Liveness(string Status);
