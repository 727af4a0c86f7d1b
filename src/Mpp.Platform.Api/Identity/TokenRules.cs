using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Identity;

/// <summary>What a token must say besides being signed, for us and in its time.</summary>
internal static class TokenRules
{
    public const int SubjectLength = Subjects.Length;

    /// <summary>Clocks of servers that are looked after differ by less.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>A token with an unknown key makes us ask the issuer again, and so often at most.</summary>
    public static readonly TimeSpan KeysAskedForAgain = TimeSpan.FromSeconds(5);

    /// <summary>A key that the issuer withdrew opens nothing after this, even if nobody shows a newer one.</summary>
    public static readonly TimeSpan KeysHold = TimeSpan.FromMinutes(10);

    private static readonly string[] Read = ["sub", "tenant", "member", "province"];

    /// <summary>By itself the library lets keys of an earlier document count for another hour: withdrawn ones are most often stolen.</summary>
    public static void ForgetOldKeys(object? configurations)
    {
        if (configurations is BaseConfigurationManager manager)
        {
            manager.UseLastKnownGoodConfiguration = false;
        }
    }

    public static JwtBearerEvents Events() => new()
    {
        OnTokenValidated = context =>
        {
            if (Fault(context.Principal!) is { } fault)
            {
                context.Fail(fault);
            }

            return Task.CompletedTask;
        },
    };

    /// <summary>Without a subject nobody could be held to what is done; control characters stop at some databases and forge log lines.</summary>
    private static string? Fault(ClaimsPrincipal principal)
    {
        var subject = principal.FindFirstValue("sub");
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > SubjectLength)
        {
            return $"The token names no subject of 1 to {SubjectLength} characters.";
        }

        return Read.SelectMany(principal.FindAll).FirstOrDefault(claim => claim.Value.Any(char.IsControl)) is { } claim
            ? $"The claim {claim.Type} has characters that are none."
            : null;
    }
}
