using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>
/// Lets one run of one node do a piece of work for one tenant. A run that was killed loses its lease by time; one that
/// was only slow finds out when it renews, before it writes.
/// </summary>
internal sealed class Leases(AppDbContext db, TenantContext tenant, TimeProvider clock)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(1);

    public async Task<bool> Take(string work, Guid run, CancellationToken ct)
    {
        if (await TakeOver(work, run, ct))
        {
            return true;
        }

        if (await db.WorkLeases.AnyAsync(lease => lease.Work == work, ct))
        {
            return false;
        }

        await db.AddUnlessThere(new WorkLease(tenant.Tenant.Code, work), ct);
        return await TakeOver(work, run, ct);
    }

    /// <summary>Prolongs the lease; false when another run has taken it over. Inside a transaction it also keeps others out.</summary>
    public async Task<bool> Renew(string work, Guid run, CancellationToken ct)
    {
        var until = clock.Now() + Term;
        return await db.WorkLeases.Where(lease => lease.Work == work && lease.Holder == run)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.Until, until), ct) == 1;
    }

    public async Task Release(string work, Guid run, CancellationToken ct)
    {
        using var writer = await db.EnterWriter(ct);
        await db.WorkLeases.Where(lease => lease.Work == work && lease.Holder == run)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.Until, DateTimeOffset.UnixEpoch), ct);
    }

    private async Task<bool> TakeOver(string work, Guid run, CancellationToken ct)
    {
        var now = clock.Now();
        var until = now + Term;
        using var writer = await db.EnterWriter(ct);
        return await db.WorkLeases.Where(lease => lease.Work == work && lease.Until < now)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.Until, until).SetProperty(row => row.Holder, run), ct) == 1;
    }
}
