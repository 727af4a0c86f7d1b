using System.Data.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>Looks a fault up: each database tells by its own states what it is about, and so does the file system.</summary>
internal sealed class OutageBook(DatabaseSettings settings, DatabaseGate gate) : IOutages
{
    /// <summary>A database that restarts is back in seconds; a disk waits for somebody to come.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    public Outage? Of(Exception fault)
    {
        NoteWrite(fault);
        return KindOf(fault) switch
        {
            FaultKind.Away or FaultKind.Late => new Outage(PlatformErrors.DatabaseAway, Soon),
            FaultKind.Full => new Outage(PlatformErrors.StorageFull, Later),
            FaultKind.ReadOnly => new Outage(PlatformErrors.StorageReadOnly, Later),
            _ => null,
        };
    }

    /// <summary>A database that found no room, or took no write, has said so of the whole node.</summary>
    public void NoteWrite(Exception fault)
    {
        if (IsOfDatabase(fault) && KindOf(fault) is (FaultKind.Full or FaultKind.ReadOnly))
        {
            gate.WriteFailed(fault);
        }
    }

    /// <summary>The first fault of the chain that says something; a driver wraps what the system told it.</summary>
    public FaultKind KindOf(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            var kind = inner switch
            {
                DatabaseAwayException => FaultKind.Away,
                DbException ofDatabase => KindOf(ofDatabase),
                IOException ofFile => StorageFaults.KindOf(ofFile),
                UnauthorizedAccessException => FaultKind.ReadOnly,
                _ => FaultKind.None,
            };
            if (kind != FaultKind.None || inner is DbException)
            {
                return kind;
            }
        }

        return FaultKind.None;
    }

    private static bool IsOfDatabase(Exception? fault) => fault is DbException || (fault?.InnerException is { } inner && IsOfDatabase(inner));

    private FaultKind KindOf(DbException fault) => settings.Provider switch
    {
        DatabaseSettings.PostgreSql => PostgreSqlFaults.KindOf(fault),
        DatabaseSettings.SqlServer => SqlServerFaults.KindOf(fault),
        _ => SqliteFaults.KindOf(fault),
    };
}
