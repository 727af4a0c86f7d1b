using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>Asks the marks of the outbox: what is not marked is counted in.</summary>
internal sealed class FigureClock(AppDbContext db, TimeProvider clock) : IFigureClock
{
    public async Task<DateTimeOffset> CountedUntil(IReadOnlyCollection<string>? tenants, CancellationToken ct)
    {
        var now = clock.Now();
        var marks = db.OverAllTenants<OutboxEvent>().AsNoTracking().Where(row => row.UsageDate != null);
        marks = tenants is null ? marks : marks.Where(row => tenants.Contains(row.TenantId));
        var oldest = await marks.Select(row => (DateTimeOffset?)row.OccurredAt).MinAsync(ct);
        return oldest < now ? oldest.Value : now;
    }
}
