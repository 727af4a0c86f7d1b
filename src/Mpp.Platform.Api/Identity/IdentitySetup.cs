using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Identity;

/// <summary>Bearer tokens of the configured issuer; in Development of our own.</summary>
internal static class IdentitySetup
{
    public const string DevelopmentIssuer = "mpp-platform-development";
    public const string DefaultAudience = "mpp-platform";

    private const string OwnKeyScheme = "OwnKey";

    private const int KeyBytes = 64;

    /// <summary>Who calls, for use cases; nobody outside a request.</summary>
    public static IServiceCollection AddCaller(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<ICurrentUser, CurrentUser>();

    /// <summary>
    /// Each scheme knows one issuer and its keys alone: a token of the one is never judged by the key of the other. In Development
    /// our own key counts beside an issuer, unless <c>Auth:DevelopmentKey</c> is false.
    /// </summary>
    public static IServiceCollection AddIdentity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, string dataDirectory)
    {
        var audience = configuration["Auth:Audience"] ?? DefaultAudience;
        var authority = configuration["Auth:Authority"] is { Length: > 0 } given ? given : null;
        var key = authority is null || (environment.IsDevelopment() && configuration.GetValue("Auth:DevelopmentKey", true))
            ? SigningKey(configuration, environment, dataDirectory)
            : null;
        var schemes = services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme);
        if (key is not null)
        {
            services.AddSingleton(new TokenIssuer(key, audience));
            schemes.AddJwtBearer(authority is null ? JwtBearerDefaults.AuthenticationScheme : OwnKeyScheme, options =>
            {
                options.Judge(audience);
                options.TokenValidationParameters.ValidIssuer = DevelopmentIssuer;
                options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(key);
                options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            });
        }

        if (authority is not null)
        {
            schemes.AddJwtBearer(options =>
            {
                options.Judge(audience);
                options.Authority = authority;
                options.Audience = audience;
                options.RefreshInterval = TokenRules.KeysAskedForAgain;
                options.AutomaticRefreshInterval = TokenRules.KeysHold;

                // An issuer on this very machine is asked without leaving it; on a developer's network few have a certificate.
                options.RequireHttpsMetadata = !environment.IsDevelopment()
                    && !(Uri.TryCreate(authority, UriKind.Absolute, out var issuer) && issuer.IsLoopback);
                options.ForwardDefaultSelector = context => key is not null && IsOwn(context.Request) ? OwnKeyScheme : null;
            });
        }

        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => TokenRules.ForgetOldKeys(options.ConfigurationManager));
        services.AddAuthorization();
        return services;
    }

    /// <summary>What holds for every token, whoever signed it.</summary>
    private static void Judge(this JwtBearerOptions options, string audience)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters.NameClaimType = "sub";
        options.TokenValidationParameters.RoleClaimType = "role";
        options.TokenValidationParameters.ValidAudience = audience;
        options.TokenValidationParameters.ClockSkew = TokenRules.ClockSkew;
        options.Events = TokenRules.Events();
    }

    /// <summary>Whether the token says that it is ours; the scheme it is sent to then judges it.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";
        try
        {
            return token.Length > 0 && new JsonWebToken(token).Issuer == DevelopmentIssuer;
        }
        catch (ArgumentException)
        {
            // No token at all: the issuer's scheme refuses it.
            return false;
        }
    }

    /// <summary>Our own key; outside Development it must be given, never made up.</summary>
    private static byte[] SigningKey(IConfiguration configuration, IHostEnvironment environment, string dataDirectory)
    {
        if (configuration["Auth:SigningKey"] is { Length: > 0 } given)
        {
            var key = Convert.FromBase64String(given);
            return key.Length >= 32 ? key : throw new InvalidOperationException("Auth:SigningKey must be at least 32 bytes, base64.");
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                $"Refusing to start in {environment.EnvironmentName}: set Auth__Authority to the OIDC issuer, or Auth__SigningKey to a key of your own.");
        }

        var file = Path.Combine(dataDirectory, "development-signing.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return Convert.FromBase64String(File.ReadAllText(file));
    }
}
