using System.Data.Common;
using System.Linq.Expressions;
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

    internal static IReadOnlyList<string> Statements { get; } = [ReserveSql, RecordSql, ExpireSql];

    public async Task<KeptAnswer?> Find(IdempotencyKey key, CancellationToken ct)
    {
        var since = clock.Now() - Housekeeping.KeepAnswers;
        return await db.OverAllTenants<IdempotencyRecord>().AsNoTracking()
            .Where(row => row.TenantId == key.TenantId && row.Caller == key.Caller && row.Key == key.Key && row.CreatedAt >= since)
            .Select(row => new KeptAnswer(row.RequestHash, row.Status, row.Location, row.ETag, row.Body))
            .SingleOrDefaultAsync(ct);
    }

    public Task<bool> Once(IdempotencyKey key, string requestHash, Func<CancellationToken, Task<KeptAnswer?>> effect, CancellationToken ct) => db.InTransaction(
        async token =>
        {
            if (!await Reserve(key, requestHash, token))
            {
                return (false, false);
            }

            var answer = await effect(token);
            if (answer is not null)
            {
                await Record(key, answer, token);
            }

            return (answer is not null, true);
        },
        ct);

    private async Task<bool> Reserve(IdempotencyKey key, string requestHash, CancellationToken ct)
    {
        await using var batch = await db.Command($"{ExpireSql};\n{ReserveSql}", Reservation(db, key, requestHash, clock.Now()), ct);
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

    private Task Record(IdempotencyKey key, KeptAnswer answer, CancellationToken ct) => db.Execute(RecordSql, Answer(db, key, answer), ct);

    /// <summary>What <see cref="Reserve"/> sends; a test reads the types of what our own statements send.</summary>
    internal static IEnumerable<DbParameter> Reservation(AppDbContext db, IdempotencyKey key, string requestHash, DateTimeOffset now) =>
    [
        .. Keys(db, key),
        Parameter(db, "hash", row => row.RequestHash, requestHash),
        Parameter(db, "body", row => row.Body, Array.Empty<byte>()),
        Parameter(db, "now", row => row.CreatedAt, now),
        Parameter(db, "before", row => row.CreatedAt, now - Housekeeping.KeepAnswers),
    ];

    internal static IEnumerable<DbParameter> Answer(AppDbContext db, IdempotencyKey key, KeptAnswer answer) =>
    [
        .. Keys(db, key),
        Parameter(db, "status", row => row.Status, answer.Status),
        Parameter(db, "location", row => row.Location, answer.Location),
        Parameter(db, "etag", row => row.ETag, answer.ETag),
        Parameter(db, "body", row => row.Body, answer.Body),
    ];

    private static IEnumerable<DbParameter> Keys(AppDbContext db, IdempotencyKey key) =>
    [
        Parameter(db, "tenant", row => row.TenantId, key.TenantId),
        Parameter(db, "caller", row => row.Caller, key.Caller),
        Parameter(db, "key", row => row.Key, key.Key),
    ];

    private static DbParameter Parameter(
        AppDbContext db, string name, Expression<Func<IdempotencyRecord, object?>> column, object? value) => db.For(name, column, value);
}
