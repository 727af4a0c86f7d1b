namespace Mpp.Platform.Api.Http;

internal static class LoggingSetup
{
    /// <summary>Structured lines with tenant and trace id; nothing of a body or a query ever gets in.</summary>
    public static IServiceCollection AddPlatformLogging(this IServiceCollection services, IHostEnvironment environment) => services
        .AddLogging(logging =>
        {
            logging.Configure(options => options.ActivityTrackingOptions =
                ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);

            // Its lines hold whole addresses, and people look for names. No setting brings them back.
            logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
            if (environment.IsDevelopment())
            {
                logging.AddSimpleConsole(simple => simple.SingleLine = true);
                return;
            }

            logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        });
}
