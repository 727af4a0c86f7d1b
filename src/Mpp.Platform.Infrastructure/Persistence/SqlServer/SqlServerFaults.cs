using System.Data.Common;
using Microsoft.Data.SqlClient;
using Mpp.Platform.Infrastructure.Outages;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>What SQL Server's numbers and its driver say about the server.</summary>
internal static class SqlServerFaults
{
    public static FaultKind KindOf(DbException fault) => fault is SqlException server ? KindOf(server.Number) : FaultKind.None;

    private static FaultKind KindOf(int number) => number switch
    {
        // The driver's own: a refused or broken connection (0 on Linux), no such server, closed by the other side.
        0 or -1 or 2 or 26 or 40 or 53 or 64 or 121 or 233 or 10053 or 10054 or 10060 or 10061 or 11001 or 11002 => FaultKind.Away,

        // Session killed, shutdown under way, paused, script upgrade, database not yet there, moved or in recovery.
        596 or 6005 or 17142 or 18401 or 4060 or 922 or 927 or 942 or 945 or 40197 or 40501 or 40613 => FaultKind.Away,

        // Command time-out, lock time-out, no memory, too many workers or requests.
        -2 or 258 or 1222 or 701 or 8645 or 10928 or 10929 or 49918 or 49919 or 49920 => FaultKind.Late,

        // No room in a filegroup, in a file, in the log, in tempdb.
        1101 or 1105 or 9002 or 3958 or 3967 => FaultKind.Full,
        3906 or 3908 => FaultKind.ReadOnly,
        _ => FaultKind.None,
    };
}
