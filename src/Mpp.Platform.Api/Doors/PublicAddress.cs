using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Doors;

/// <summary>
/// Where the public reaches us. Links that are handed out lead here: the Host header is the sender's, and a link made of
/// it would lead a visitor, with his secret, wherever the sender liked.
/// </summary>
internal sealed class PublicAddress
{
    public const string Setting = "PublicUrl";

    public PublicAddress(IConfiguration configuration)
    {
        var listening = (configuration["urls"] ?? StartText.DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries);
        Listening = [.. listening.Select(BindingAddress.Parse)];
        var given = configuration[Setting];
        IsSet = !string.IsNullOrWhiteSpace(given);
        Url = IsSet ? Checked(given!) : Listened(Listening[0]);
    }

    /// <summary>Without a setting it is where we listen, which is right on one's own machine alone.</summary>
    public bool IsSet { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    public string Host => new Uri(Url).Host;

    /// <summary>Nobody but this machine reaches us directly.</summary>
    public bool IsLoopbackAlone => Listening.All(address => LoopbackNames.Contains(address.Host, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyList<string> LoopbackNames { get; } = ["localhost", "127.0.0.1", "[::1]"];

    private IReadOnlyList<BindingAddress> Listening { get; }

    private static string Checked(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
        && url is { Query: "", Fragment: "", UserInfo: "" }
            ? url.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new InvalidOperationException(
                $"{Setting} is '{given}'; it must be an address such as https://mpp.example.go.id, without a query.");

    private static string Listened(BindingAddress address)
    {
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }
}
