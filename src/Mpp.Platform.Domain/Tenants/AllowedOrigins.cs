using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Origins of the web pages that may call a mall's routes from a browser: one row for each mall that has any.</summary>
public sealed class AllowedOrigins : TenantEntity, IAudited
{
    public const int MaxOrigins = 20;
    public const int OriginLength = 200;
    public const int TextLength = MaxOrigins * (OriginLength + 1);

    public static string EventName => "tenants.origins";

    /// <summary>Apart by spaces, in the order they were given.</summary>
    public string Origins { get; private set; } = "";

    public IReadOnlyList<string> All => Of(Origins);

    public static IReadOnlyList<string> Of(string origins) => origins.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Set(IEnumerable<string> origins) => Origins = string.Join(' ', origins);

    /// <summary>As browsers send it: https, host in lower-case ASCII, the port where it is not the usual one, and nothing else.</summary>
    public static bool IsOrigin(string text) =>
        text.Length <= OriginLength
        && Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && origin.Scheme == Uri.UriSchemeHttps
        && origin.Host.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-')
        && text == $"{Uri.UriSchemeHttps}://{origin.Authority}";
}
