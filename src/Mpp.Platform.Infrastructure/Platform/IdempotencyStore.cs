using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Platform;

/// <summary>Speaks SQL itself: provisioning keeps its answer before there is a tenant to be in.</summary>
internal sealed class IdempotencyStore(AppDbContext db, TimeProvider clock) : IIdempotencyStore
{
    /// <summary>How long the same key may be at work on another node before this one says so.</summary>
    private const int SecondsToWait = 3;

    private const string ReserveSql = """
        INSERT INTO "IdempotencyRecords" ("TenantId", "Caller", "Key", "RequestHash", "Status", "Body", "CreatedAt")
        VALUES (@tenant, @caller, @key, @hash, 0, @body, @now)
        """;

    private const string RecordSql = """
        UPDATE "IdempotencyRecords" SET "Status" = @status, "Location" = @location, "ETag" = @etag, "Body" = @body
        WHERE "TenantId" = @tenant AND "Caller" = @caller AND "Key" = @key
        """;

    private const string ExpireSql = """
        DELETE FROM "IdempotencyRecords"
        WHERE "TenantId" = @tenant AND "Caller" = @caller AND "Key" = @key AND "CreatedAt" < @before
        """;

    public async Task<KeptAnswer?> Find(IdempotencyKey key, CancellationToken ct)
    {
        var since = clock.Now() - Housekeeping.KeepAnswers;
        return await db.OverAllTenants<IdempotencyRecord>().AsNoTracking()
            .Where(row => row.TenantId == key.TenantId && row.Caller == key.Caller && row.Key == key.Key && row.CreatedAt >= since)
            .Select(row => new KeptAnswer(row.RequestHash, row.Status, row.Location, row.ETag, row.Body))
            .SingleOrDefaultAsync(ct);
    }

    public async Task<bool> Reserve(IdempotencyKey key, string requestHash, CancellationToken ct)
    {
        var now = clock.Now();
        await using var batch = await db.Command(
            $"{ExpireSql};\n{ReserveSql}",
            [.. Keys(key), Parameter("hash", requestHash), Parameter("body", Array.Empty<byte>()), Instant("now", now), Instant("before", now - Housekeeping.KeepAnswers)],
            ct);
        batch.CommandTimeout = SecondsToWait;
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (DbException fault) when (db.RefusalOf(fault) == SaveRefusal.Duplicate || db.IsWaitingTooLong(fault))
        {
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task Record(IdempotencyKey key, KeptAnswer answer, CancellationToken ct) => db.Execute(
        RecordSql,
        [
            .. Keys(key),
            Parameter("status", answer.Status),
            Parameter("location", answer.Location ?? (object)DBNull.Value),
            Parameter("etag", answer.ETag ?? (object)DBNull.Value),
            Parameter("body", answer.Body),
        ],
        ct);

    private IEnumerable<DbParameter> Keys(IdempotencyKey key) =>
        [Parameter("tenant", key.TenantId), Parameter("caller", key.Caller), Parameter("key", key.Key)];

    /// <summary>Instants go in as the provider's own mapping stores them.</summary>
    private DbParameter Instant(string name, DateTimeOffset value) =>
        Parameter(name, db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? value.ToUnixTimeMilliseconds() : value);

    private DbParameter Parameter(string name, object value)
    {
        var parameter = db.Database.GetDbConnection().CreateCommand().CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        return parameter;
    }
}
