using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Scopes for work that no request started.</summary>
internal static class Scopes
{
    public static async Task<T> Within<T>(this IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public static async Task<T> WithinTenant<T>(this IServiceScopeFactory scopes, TenantInfo tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        return await work(scope.ServiceProvider);
    }
}
