using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Tenants;

namespace Mpp.Platform.Api.Doors;

/// <summary>
/// Which web pages may call us from a browser: those of the setting everywhere, those of a mall's own list on its routes,
/// and in Development any page of this machine. Tokens travel in a header, so no page is ever trusted with cookies.
/// </summary>
internal sealed class CrossOrigins(IOriginDirectory malls, IConfiguration configuration, IHostEnvironment environment) : ICorsPolicyProvider
{
    public const string Setting = "Cors:Origins";

    private const string OfMalls = "/v1/tenants";

    /// <summary>A list of its own would be read by no page: browsers hide every other header.</summary>
    private static readonly string[] Exposed =
    [
        HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter,
        Idempotency.ReplayedHeader, "Deprecation", LimitHeaders.State, LimitHeaders.Policy,
    ];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly TimeSpan PreflightHolds = TimeSpan.FromMinutes(10);

    private static readonly CorsPolicy Nobody = new CorsPolicyBuilder().Build();

    private readonly HashSet<string> _everywhere = (configuration[Setting] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Select(origin => origin.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (!_everywhere.Contains(origin) && !IsDevelopers(origin) && !await IsOfTheMall(context, origin))
        {
            return Nobody;
        }

        return new CorsPolicyBuilder(origin).WithMethods(Methods).AllowAnyHeader().WithExposedHeaders(Exposed).SetPreflightMaxAge(PreflightHolds).Build();
    }

    private bool IsDevelopers(string origin) =>
        environment.IsDevelopment() && Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && page.IsLoopback;

    private async ValueTask<bool> IsOfTheMall(HttpContext context, string origin) =>
        context.Request.Path.StartsWithSegments(OfMalls, StringComparison.Ordinal, out var rest)
        && rest.Value?.Split('/') is [_, { Length: > 0 } mall, ..]
        && await malls.Allows(mall, origin, context.RequestAborted);
}

internal static class CrossOriginsSetup
{
    public static IServiceCollection AddCrossOrigins(this IServiceCollection services) =>
        services.AddSingleton<ICorsPolicyProvider, CrossOrigins>().AddCors();

    /// <summary>An answer depends on the origin even where it names none: a cache must not give one page what it kept for another.</summary>
    public static IApplicationBuilder UseCrossOrigins(this IApplicationBuilder app) => app
        .Use((context, next) =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    ((HttpResponse)state).Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                    return Task.CompletedTask;
                },
                context.Response);
            return next(context);
        })
        .UseCors();
}
