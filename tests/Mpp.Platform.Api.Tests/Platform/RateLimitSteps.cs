using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Rate limits in the words of a test.</summary>
internal static class RateLimitSteps
{
    private const string AddressHeader = "Test-Address";

    /// <summary>A platform that counts calls, with the settings that are named and the usual ones besides.</summary>
    public static Task<PlatformApp> Limited(string database, Action<IServiceCollection>? services = null, params (string Name, string Value)[] settings) => PlatformApp.Start(
        database,
        services: all =>
        {
            all.AddSingleton<IStartupFilter, AddressOfHeader>();
            services?.Invoke(all);
        },
        settings: settings.Prepend(("RateLimits:Enabled", "true")).ToDictionary(setting => setting.Item1, setting => setting.Item2, StringComparer.Ordinal));

    /// <summary>A caller at an address of its own.</summary>
    public static HttpClient At(this HttpClient client, string address)
    {
        client.DefaultRequestHeaders.Add(AddressHeader, address);
        return client;
    }

    public static Task<HttpResponseMessage> Track(this HttpClient client, string mallPath) =>
        client.Post($"{mallPath}/complaints/track", new { trackingCode = "AAAAAAAAAAAAAAAAAAAAAAAAAAA", pin = "000000" });

    public static async Task<int> Status(this Task<HttpResponseMessage> answer) => (int)(await answer).StatusCode;

    public static string Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private sealed class AddressOfHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[AddressHeader], out var address) ? address : IPAddress.Loopback;
                return rest(context);
            });
            next(app);
        };
    }
}
