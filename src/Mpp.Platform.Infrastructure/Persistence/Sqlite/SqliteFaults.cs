using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mpp.Platform.Infrastructure.Outages;

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

/// <summary>What SQLite's result codes say about its file.</summary>
internal static class SqliteFaults
{
    public static FaultKind KindOf(DbException fault) => fault is SqliteException sqlite
        ? sqlite.SqliteErrorCode switch
        {
            // SQLITE_FULL
            13 => FaultKind.Full,

            // SQLITE_READONLY
            8 => FaultKind.ReadOnly,

            // SQLITE_IOERR, SQLITE_CANTOPEN
            10 or 14 => FaultKind.Away,

            // SQLITE_BUSY, SQLITE_LOCKED
            5 or 6 => FaultKind.Late,
            _ => FaultKind.None,
        }
        : FaultKind.None;
}
