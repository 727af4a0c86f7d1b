using Microsoft.AspNetCore.Authentication;

namespace Mpp.Platform.Api.Identity;

/// <summary>
/// Whoever shows a token and is not known by it is told so with 401, on public routes too: taken silently for nobody, an
/// officer whose token has expired would see less than there is and never learn why.
/// </summary>
internal sealed class InvalidTokens(RequestDelegate next)
{
    public Task Invoke(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true || context.Request.Headers.Authorization is []
            ? next(context)
            : context.ChallengeAsync();
}
