using Microsoft.Extensions.Primitives;

namespace Mpp.Platform.Api.Doors;

/// <summary>What every answer tells a browser. An answer that says more itself keeps its word.</summary>
internal static class SecurityHeaders
{
    /// <summary>Data and files: nothing is run, loaded or framed.</summary>
    public const string Closed = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The page to try the API: its own files, the styles it writes into itself, and calls to this very server.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Graphs and printed pages opened on their own carry their styles and fonts in themselves.</summary>
    private const string Picture = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

    /// <summary>A year.</summary>
    private const string StayOnHttps = "max-age=31536000";

    private const string NoDevices =
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment: a fault on the way takes away whatever was set before.
        context.Response.OnStarting(static state => Set((HttpContext)state), context);
        return next(context);
    });

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        Default("X-Content-Type-Options", "nosniff");
        Default("Content-Security-Policy", PolicyOf(context));
        Default("X-Frame-Options", "DENY");
        Default("Referrer-Policy", "no-referrer");
        Default("Permissions-Policy", NoDevices);

        // Nobody's own machine is bound to https for a year by a certificate of its own.
        if (context.Request.IsHttps && !PublicAddress.LoopbackNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            Default("Strict-Transport-Security", StayOnHttps);
        }

        return Task.CompletedTask;

        void Default(string name, StringValues value) => headers.TryAdd(name, value);
    }

    private static string PolicyOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase) ? Page
        : IsPicture(context.Response.ContentType ?? "") ? Picture : Closed;

    private static bool IsPicture(string type) =>
        type.StartsWith("image/svg", StringComparison.Ordinal) || type.StartsWith("application/pdf", StringComparison.Ordinal);
}
