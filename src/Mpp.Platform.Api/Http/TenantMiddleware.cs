using Microsoft.AspNetCore.Authorization;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Enters the tenant that the route names, once the token agrees with it. A token of one mall never opens another's
/// route, public or not; staff of a mall need a token that names it.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next, ITenantDirectory directory, ILogger<TenantMiddleware> log)
{
    public const string RouteKey = "tenant";

    public async Task Invoke(HttpContext context, TenantContext scope, ICurrentUser user)
    {
        if (context.GetEndpoint() is not { } endpoint || context.GetRouteValue(RouteKey) is not string code)
        {
            await next(context);
            return;
        }

        if (user.Tenant is { } own ? own != code : !MayWithoutMall(endpoint, user))
        {
            await context.Refuse(TenantErrors.Mismatch);
            return;
        }

        var tenant = await directory.Find(code, context.RequestAborted);
        if (tenant is null)
        {
            await context.Refuse(TenantErrors.NotFound);
            return;
        }

        scope.Enter(tenant);
        var isWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (isWrite && tenant.Status == TenantStatus.Suspended && endpoint.Metadata.GetMetadata<AllowedWhenSuspended>() is null)
        {
            await context.Refuse(TenantErrors.Suspended);
            return;
        }

        using (log.BeginScope(new KeyValuePair<string, object>[] { new("Tenant", tenant.Code) }))
        {
            await next(context);
        }
    }

    /// <summary>
    /// A token that names no mall opens what is public, and what a role above malls is granted; a mall's role beside it
    /// counts for nothing, or it would count in every mall.
    /// </summary>
    private static bool MayWithoutMall(Endpoint endpoint, ICurrentUser user) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || (endpoint.Metadata.GetMetadata<RequiredPermission>() is { } required
            && Permissions.Granted[required.Permission].Any(role => Roles.OfPlatform.Contains(role) && user.IsIn(role)));
}

/// <summary>An endpoint that also works on a suspended mall.</summary>
internal sealed class AllowedWhenSuspended;
