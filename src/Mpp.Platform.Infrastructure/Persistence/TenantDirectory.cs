using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Tenants this node has met; thousands cost nothing until they are asked for.</summary>
internal sealed class TenantDirectory(IServiceScopeFactory scopes, TimeProvider clock) : ITenantDirectory
{
    /// <summary>A last resort, as for prepared answers: whatever changed a mall unheard is known after this.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async ValueTask<TenantInfo?> Find(string code, CancellationToken ct)
    {
        var now = clock.Now();
        if (_known.TryGetValue(code, out var known) && now - known.At < MaxAge)
        {
            return known.Tenant;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(tenant => tenant.Code == code, ct);
        if (tenant is null)
        {
            Forget(code);
            return null;
        }

        return (_known[code] = new Known(tenant.Info(), now)).Tenant;
    }

    public void Forget(string code) => _known.TryRemove(code, out _);

    private sealed record Known(TenantInfo Tenant, DateTimeOffset At);
}
