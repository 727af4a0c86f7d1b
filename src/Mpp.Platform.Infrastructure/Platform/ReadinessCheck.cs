using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Outages;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Platform;

internal sealed class ReadinessCheck(
    AppDbContext db, SchemaMigration schema, DatabaseGate gate, FolderProbe folders, TimeProvider clock, ILogger<ReadinessCheck> log) : IReadinessCheck
{
    public async Task<Readiness> Check(TimeSpan patience, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        var storage = await folders.CanWrite(ct) && !gate.IsWriteInDoubt;
        try
        {
            if (!await schema.IsCurrent(limit.Token))
            {
                return new Readiness(IsReady: false, Database: true, Migrations: false, storage, BacklogAgeSeconds: null);
            }

            var oldest = await db.OverAllTenants<OutboxEvent>()
                .Where(row => row.UsageDate != null)
                .Select(row => (DateTimeOffset?)row.OccurredAt)
                .MinAsync(limit.Token);
            var age = oldest is null ? (int?)null : (int)(clock.Now() - oldest.Value).TotalSeconds;
            return new Readiness(IsReady: storage, Database: true, Migrations: true, storage, age);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // That it is away, the gate has said already.
            log.Log(gate.IsAway ? LogLevel.Debug : LogLevel.Warning, fault, "The database cannot be reached.");
            return new Readiness(IsReady: false, Database: false, Migrations: false, storage, BacklogAgeSeconds: null);
        }
    }
}
