using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Limits;

/// <summary>Limits by the framework's middleware; <c>RateLimits__Enabled=false</c> takes it out of the way.</summary>
internal static class LimitsSetup
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LimitSettings.From(configuration));
        services.AddSingleton<PlatformLimiter>();
        services.AddRateLimiter(options => options.OnRejected = (rejected, _) =>
            new ValueTask(rejected.HttpContext.Refuse(HttpErrors.TooManyRequests)));
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider => new ConfigureNamedOptions<RateLimiterOptions>(
            Options.DefaultName, options => options.GlobalLimiter = provider.GetRequiredService<PlatformLimiter>()));
        return services;
    }

    public static void UseLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PlatformLimiter>().IsEnabled)
        {
            app.UseRateLimiter();
        }
    }
}
