using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Identity;

/// <summary>Signs tokens with our own key: for development, and for the <c>token</c> command.</summary>
internal sealed class TokenIssuer(byte[] key, string audience)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly SigningCredentials _credentials = new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    public IssuedToken Issue(TokenRequest request, TimeProvider clock)
    {
        var now = clock.Now();
        var claims = new ClaimsIdentity([new Claim("sub", request.Subject ?? $"dev-{request.Role}")]);
        claims.AddClaims(request.Role.Split(' ').Select(role => new Claim("role", role)));
        foreach (var (name, value) in new[] { ("tenant", request.Tenant), ("member", request.Member), ("province", request.Province) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                claims.AddClaim(new Claim(name, value));
            }
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = IdentitySetup.DevelopmentIssuer,
            Audience = audience,
            Subject = claims,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = _credentials,
        });
        return new IssuedToken(token, now + Lifetime);
    }
}

/// <summary>A token for development.</summary>
public sealed record TokenRequest
{
    /// <summary>One of the platform's roles, such as <c>mall-admin</c>.</summary>
    public string Role { get; init; } = "";

    /// <summary>Region code, for roles of a mall.</summary>
    public string? Tenant { get; init; }

    /// <summary>Member id, for <c>member-officer</c>.</summary>
    public string? Member { get; init; }

    /// <summary>Province code, for <c>province-analyst</c>.</summary>
    public string? Province { get; init; }

    /// <summary>Who it is; <c>dev-{role}</c> when absent.</summary>
    public string? Subject { get; init; }
}

/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresAt">Instant in UTC.</param>
public sealed record IssuedToken(string AccessToken, DateTimeOffset ExpiresAt);
