using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

/// <summary>The embedded default: one file, many readers, one writer.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : AppDbContext(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Writers = new(StringComparer.Ordinal);

    /// <summary>SQLITE_BUSY, SQLITE_LOCKED</summary>
    internal override bool IsWaitingTooLong(DbException fault) => fault is SqliteException { SqliteErrorCode: 5 or 6 };

    internal override Task LetReadersPass(CancellationToken ct) => this.Execute("PRAGMA journal_mode = WAL", [], ct);

    internal override SaveRefusal RefusalOf(DbException fault) => fault is SqliteException sqlite
        ? sqlite.SqliteExtendedErrorCode switch
        {
            // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
            2067 or 1555 => SaveRefusal.Duplicate,

            // SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER (a restrict)
            787 or 1811 => SaveRefusal.Reference,
            _ => SaveRefusal.None,
        }
        : SaveRefusal.None;

    internal override async ValueTask<IDisposable?> EnterWriter(CancellationToken ct)
    {
        var writer = Writers.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await writer.WaitAsync(ct);
        return new Turn(writer);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <summary>SQLite has no type for instants; whole milliseconds sort and compare as they should.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
