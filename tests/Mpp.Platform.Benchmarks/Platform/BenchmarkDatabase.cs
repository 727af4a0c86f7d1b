using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Tests.Shared;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>A database for one run alone: a durable PostgreSQL server of its own, or a SQLite file.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const string Name = "mpp";

    private readonly PostgreSqlCluster? _cluster;

    private BenchmarkDatabase(DatabaseSettings settings, PostgreSqlCluster? cluster) => (Settings, _cluster) = (settings, cluster);

    public DatabaseSettings Settings { get; }

    public static async Task<BenchmarkDatabase> Create(string provider, WorkFolder folder, CancellationToken ct)
    {
        if (provider == DatabaseSettings.Sqlite)
        {
            return new BenchmarkDatabase(Of(provider, $"Data Source={folder.Sub("data/mpp.db")}"), cluster: null);
        }

        // Durable: a commit costs its flush, here and for the floor.
        var cluster = await PostgreSqlCluster.Start(durable: true).WaitAsync(ct);
        try
        {
            await cluster.CreateDatabase(Name).WaitAsync(ct);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return new BenchmarkDatabase(Of(provider, cluster.ConnectionString(Name)), cluster);
    }

    /// <summary>The product's own context, for preparing rows in bulk.</summary>
    public AppDbContext Context()
    {
        if (Settings.IsSqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteContext>();
            DatabaseSetup.UseSqlite(sqlite, Settings);
            return new SqliteContext(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgreSqlContext>();
        DatabaseSetup.UsePostgreSql(postgres, Settings);
        return new PostgreSqlContext(postgres.Options);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static DatabaseSettings Of(string provider, string connection) =>
        new(provider, connection, DatabaseSettings.DefaultMaxBatchSize);
}
