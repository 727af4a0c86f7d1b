using Microsoft.Extensions.Primitives;
using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Doors;

/// <summary>
/// Answers for our own name alone: the one of <c>PublicUrl</c> and this machine's. Where <c>AllowedHosts</c> is set, the
/// framework filters by it and this stands aside. Probes name a node by its number, and learn nothing but its health.
/// </summary>
internal sealed class HostFilter(RequestDelegate next, PublicAddress address, IConfiguration configuration)
{
    private readonly List<StringSegment>? _ours = Ours(address, configuration);

    public Task Invoke(HttpContext context) =>
        _ours is null || !context.Request.Host.HasValue || HostString.MatchesAny(context.Request.Host.Value, _ours)
        || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : context.Refuse(HttpErrors.HostUnknown);

    /// <summary>Null lets all in: we listen to others and were told no name.</summary>
    private static List<StringSegment>? Ours(PublicAddress address, IConfiguration configuration) =>
        configuration["AllowedHosts"] is { Length: > 0 } || (!address.IsSet && !address.IsLoopbackAlone)
            ? null
            : [address.Host, .. PublicAddress.LoopbackNames.Select(name => new StringSegment(name))];
}
