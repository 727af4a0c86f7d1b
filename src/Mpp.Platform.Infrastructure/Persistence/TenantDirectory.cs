using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Tenants this node has met; thousands cost nothing until they are asked for.</summary>
internal sealed class TenantDirectory(IServiceScopeFactory scopes) : ITenantDirectory
{
    private readonly ConcurrentDictionary<string, TenantInfo> _known = new(StringComparer.Ordinal);

    public async ValueTask<TenantInfo?> Find(string code, CancellationToken ct)
    {
        if (_known.TryGetValue(code, out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(tenant => tenant.Code == code, ct);
        return tenant is null ? null : _known[code] = tenant.Info();
    }

    public void Forget(string code) => _known.TryRemove(code, out _);
}
