using System.Data.Common;
using System.Net.Sockets;
using Mpp.Platform.Infrastructure.Outages;
using Npgsql;

namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql;

/// <summary>What PostgreSQL's states and its driver say about the server.</summary>
internal static class PostgreSqlFaults
{
    public static FaultKind KindOf(DbException fault) => fault switch
    {
        PostgresException told => KindOf(told.SqlState),
        NpgsqlException { InnerException: TimeoutException } => FaultKind.Late,
        NpgsqlException { InnerException: SocketException or IOException } => FaultKind.Away,
        NpgsqlException { IsTransient: true } => FaultKind.Away,
        _ => FaultKind.None,
    };

    private static FaultKind KindOf(string state) => state switch
    {
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => FaultKind.Away,
        PostgresErrorCodes.IoError or PostgresErrorCodes.SystemError or PostgresErrorCodes.DatabaseDropped => FaultKind.Away,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory => FaultKind.Late,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => FaultKind.Late,
        PostgresErrorCodes.DiskFull => FaultKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => FaultKind.ReadOnly,
        _ => state.StartsWith("08", StringComparison.Ordinal) ? FaultKind.Away : FaultKind.None,
    };
}
