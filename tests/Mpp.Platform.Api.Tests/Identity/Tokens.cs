using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>Tokens as somebody would make them who has the key, or who has not.</summary>
internal static class Tokens
{
    public static string With(
        string? sub = "somebody", string role = Roles.PlatformAdmin, DateTimeOffset? expires = null, DateTimeOffset? notBefore = null,
        string audience = IdentitySetup.DefaultAudience, string issuer = IdentitySetup.DevelopmentIssuer, byte[]? key = null, params Claim[] more)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new ClaimsIdentity([new Claim("role", role), .. more]);
        if (sub is not null)
        {
            claims.AddClaim(new Claim("sub", sub));
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = claims,
            IssuedAt = now.UtcDateTime.AddHours(-1),
            NotBefore = (notBefore ?? now.AddHours(-1)).UtcDateTime,
            Expires = (expires ?? now.AddHours(1)).UtcDateTime,
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(key ?? Convert.FromBase64String(PlatformApp.SigningKey)), SecurityAlgorithms.HmacSha256),
        });
    }

    public static HttpClient Bearing(this PlatformApp app, string token)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
