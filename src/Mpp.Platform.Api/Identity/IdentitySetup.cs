using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Identity;

/// <summary>Bearer tokens of the configured issuer; in Development of our own.</summary>
internal static class IdentitySetup
{
    public const string DevelopmentIssuer = "mpp-platform-development";
    public const string DefaultAudience = "mpp-platform";

    private const int KeyBytes = 64;

    /// <summary>Who calls, for use cases; nobody outside a request.</summary>
    public static IServiceCollection AddCaller(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<ICurrentUser, CurrentUser>();

    public static IServiceCollection AddIdentity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, string dataDirectory)
    {
        var key = SigningKey(configuration, environment, dataDirectory);
        if (key is not null)
        {
            services.AddSingleton(new TokenIssuer(key, configuration["Auth:Audience"] ?? DefaultAudience));
        }

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.RoleClaimType = "role";
            options.TokenValidationParameters.ValidAudience = configuration["Auth:Audience"] ?? DefaultAudience;
            options.TokenValidationParameters.ClockSkew = TokenRules.ClockSkew;
            options.Events = TokenRules.Events();
            if (key is null)
            {
                options.Authority = configuration["Auth:Authority"];
                options.Audience = options.TokenValidationParameters.ValidAudience;
                options.RefreshInterval = TokenRules.KeysAskedForAgain;
                options.AutomaticRefreshInterval = TokenRules.KeysHold;

                // An issuer on this very machine is asked without leaving it.
                options.RequireHttpsMetadata = !(Uri.TryCreate(options.Authority, UriKind.Absolute, out var issuer) && issuer.IsLoopback);
            }
            else
            {
                options.TokenValidationParameters.ValidIssuer = DevelopmentIssuer;
                options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(key);
                options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            }
        });
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => TokenRules.ForgetOldKeys(options.ConfigurationManager));
        services.AddAuthorization();
        return services;
    }

    /// <summary>Our own key where there is no issuer; outside Development it must be given, never made up.</summary>
    private static byte[]? SigningKey(IConfiguration configuration, IHostEnvironment environment, string dataDirectory)
    {
        if (!string.IsNullOrWhiteSpace(configuration["Auth:Authority"]))
        {
            return null;
        }

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
