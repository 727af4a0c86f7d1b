using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Mpp.Platform.Api.Doors;

/// <summary>
/// Forwarded headers count when a proxy of the setting sent them, and from nobody else: whoever could write them would
/// choose the address that limits are counted by. The host is never taken from them.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "TrustedProxies";

    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            var proxies = Of(configuration);
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                options.KnownIPNetworks.Add(proxy);
            }

            // As many proxies as there are one behind another; the first that is not ours ends the walk.
            options.ForwardLimit = null;

            // An empty list would mean everybody to the framework.
            options.ForwardedHeaders =
                proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        });

    public static void UseTrustedProxies(this WebApplication app)
    {
        if (Of(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Addresses and networks such as <c>10.0.0.0/8</c>, apart by commas or spaces.</summary>
    private static List<IPNetwork> Of(IConfiguration configuration) =>
    [
        .. (configuration[Setting] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(text =>
            IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException($"{Setting} names '{text}'; it takes addresses and networks such as 10.0.0.0/8.")),
    ];
}
