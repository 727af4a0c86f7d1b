using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Limits;

/// <summary>By what a call is counted: calls that are equal in this share a limit.</summary>
/// <param name="Kind">Which limit.</param>
/// <param name="By">Subject of the token, or else address.</param>
/// <param name="Mall">The mall that is called; empty where a limit is not counted by malls.</param>
internal readonly record struct CountedCall(LimitKind Kind, string By, string Mall)
{
    /// <summary>Bits of an IPv6 address that its owner does not choose: below, one subscriber has as many as he likes.</summary>
    private const int NetworkBytes = 8;

    public static CountedCall Of(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        var subject = context.User.FindFirstValue("sub");
        var kind = endpoint?.Metadata.GetMetadata<CountedAs>()?.Kind
            ?? (TakesUpload(endpoint) ? LimitKind.Uploads : subject is null ? LimitKind.Public : LimitKind.Caller);
        var by = subject is null ? $"a {Network(context.Connection.RemoteIpAddress)}" : $"s {subject}";
        return new CountedCall(kind, by, kind == LimitKind.Caller ? "" : MallOf(context));
    }

    /// <summary>As it stands outside this process: addresses and subjects are personal data and leave it as a hash.</summary>
    public string Sealed() => $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{By}\n{Mall}")).AsSpan(0, 16))}";

    private static bool TakesUpload(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<TakesFile>() is not null || endpoint?.Metadata.GetMetadata<TakesSheet>() is not null;

    /// <summary>Names that can be no mall's share one limit: whoever makes them up gets no more calls by it, and takes no memory.</summary>
    private static string MallOf(HttpContext context) =>
        context.GetRouteValue(TenantMiddleware.RouteKey) is string { Length: 2 or 5 } mall
        && mall.All(character => char.IsAsciiDigit(character) || character == '.') ? mall : "";

    private static IPAddress? Network(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        return address.IsIPv4MappedToIPv6
            ? address.MapToIPv4()
            : new IPAddress([.. address.GetAddressBytes().AsSpan(0, NetworkBytes), .. new byte[NetworkBytes]]);
    }
}
