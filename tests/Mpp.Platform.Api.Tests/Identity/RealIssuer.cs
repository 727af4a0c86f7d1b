using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Api.Tests.Hosting;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>An OpenID Connect issuer of a library that others run, on a real port: discovery, keys and tokens come over HTTP.</summary>
internal sealed class RealIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private RealIssuer(WebApplication app)
    {
        _app = app;
        _client = new HttpClient { BaseAddress = new Uri(Authority) };
    }

    public string Authority => _app.Urls.Single();

    public static async Task<RealIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowClientCredentialsFlow().SetTokenEndpointUris("connect/token");
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(SignIn));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        await app.StartAsync();
        return new RealIssuer(app);
    }

    /// <summary>An access token for claims, as a client with a secret of its own would get it.</summary>
    public async Task<string> Token(string role, string? tenant = null, string? audience = "mpp-platform", int lifetimeSeconds = 300, string? subject = "petugas")
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "tests",
            ["client_secret"] = "tests",
            ["as_role"] = role,
            ["as_lifetime"] = lifetimeSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in new[] { ("as_tenant", tenant), ("as_audience", audience), ("as_subject", subject) })
        {
            if (value is not null)
            {
                fields[name] = value;
            }
        }

        var answer = await _client.PostAsync("/connect/token", new FormUrlEncodedContent(fields));
        return (await answer.Is(200)).Text("access_token");
    }

    /// <summary>Another key takes the place of the one before, at once and without a restart.</summary>
    public void RotateKey()
    {
        var options = _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.CreateVersion7().ToString("N") };
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private static ValueTask SignIn(HandleTokenRequestContext context)
    {
        var identity = new ClaimsIdentity("tests", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Asked("as_subject") ?? "nobody");
        identity.SetClaim(Claims.Role, Asked("as_role"));
        identity.SetClaim("tenant", Asked("as_tenant"));
        if (Asked("as_audience") is { } audience)
        {
            identity.SetResources(audience);
        }

        identity.SetAccessTokenLifetime(TimeSpan.FromSeconds(int.Parse(Asked("as_lifetime")!, System.Globalization.CultureInfo.InvariantCulture)));
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return default;

        string? Asked(string name) => (string?)context.Request[name];
    }
}
