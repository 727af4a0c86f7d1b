using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Npgsql;

namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql;

/// <summary>PostgreSQL, 15 and later.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : AppDbContext(options)
{
    internal override string HoldReferenceDataSql => """LOCK TABLE "ReferenceEditions" IN SHARE ROW EXCLUSIVE MODE""";

    internal override bool IsWaitingTooLong(DbException fault) =>
        fault.InnerException is TimeoutException || fault is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable };

    internal override SaveRefusal RefusalOf(DbException fault) => fault is PostgresException postgres
        ? postgres.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => SaveRefusal.Duplicate,
            PostgresErrorCodes.ForeignKeyViolation => SaveRefusal.Reference,
            _ => SaveRefusal.None,
        }
        : SaveRefusal.None;
}
