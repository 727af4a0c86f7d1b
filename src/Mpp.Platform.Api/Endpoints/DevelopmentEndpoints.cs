using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Endpoints;

internal static class DevelopmentEndpoints
{
    /// <summary>Tokens without an identity provider; mapped in Development alone.</summary>
    public static void MapDevelopment(this IEndpointRouteBuilder app) => app
        .MapPost("/dev/token", Issue).AllowAnonymous()
        .Named("IssueDevelopmentToken", "Development", "A token for trying the platform out; exists in Development alone")
        .Answers<IssuedToken>().AnswersSecret().TakesNoKey("a token for trying out makes nothing that lasts").CountedAs(LimitKind.Tokens);

    private static IResult Issue(TokenRequest body, TokenIssuer issuer, TimeProvider clock)
    {
        if (!Roles.All.Contains(body.Role, StringComparer.Ordinal))
        {
            var roles = string.Join(", ", Roles.All);
            return new Refused(RequestErrors.Invalid("role", $"salah satu dari {roles}", $"one of {roles}"));
        }

        if (body.Subject?.Length > TokenRules.SubjectLength)
        {
            return new Refused(RequestErrors.Invalid(
                "subject", $"paling banyak {TokenRules.SubjectLength} karakter", $"at most {TokenRules.SubjectLength} characters"));
        }

        return Results.Ok(issuer.Issue(body, clock));
    }
}
