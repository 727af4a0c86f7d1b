using Microsoft.Data.SqlClient;
using Mpp.Platform.Tests.Shared;
using Npgsql;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>An empty database of its own for one host, gone with it where that is cheap.</summary>
internal sealed record TestDatabase(string Provider, string ConnectionString, string Folder) : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";
    public const string SqlServer = "sqlserver";

    private const string SqliteFile = "mpp.db";

    private const string SqlServerVariable = "MPP_TEST_SQLSERVER";

    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(() => PostgreSqlCluster.Start());

    private static int _count;

    public static Task<TestDatabase> Create(string provider) => Create(provider, template: null);

    /// <summary>A database with all that another holds, which nobody uses any more.</summary>
    public static async Task<TestDatabase> Copy(TestDatabase template)
    {
        var copy = await Create(template.Provider, template);
        if (template.Provider == Sqlite)
        {
            File.Copy(Path.Combine(template.Folder, SqliteFile), Path.Combine(copy.Folder, SqliteFile));
        }

        return copy;
    }

    private static async Task<TestDatabase> Create(string provider, TestDatabase? template)
    {
        var name = $"mpp_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        var folder = Directory.CreateTempSubdirectory("mpp-test-").FullName;

        // Hosts that all tests share live as long as the process.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        switch (provider)
        {
            case PostgreSql:
                Skip.IfNot(PostgreSqlCluster.IsAvailable(out var reason), reason);
                var cluster = await Cluster.Value;
                await cluster.CreateDatabase(name, template is null ? null : new NpgsqlConnectionStringBuilder(template.ConnectionString).Database);

                // A hundred hosts come and go: what one leaves idle must not keep the next out.
                // And a machine that is busy with all tests at once is no absent server.
                return new TestDatabase(provider, cluster.ConnectionString(name) + ";Connection Idle Lifetime=20;Connection Pruning Interval=5;Timeout=20", folder);
            case SqlServer:
                var server = Environment.GetEnvironmentVariable(SqlServerVariable);
                Skip.If(string.IsNullOrEmpty(server), $"{SqlServerVariable} is not set.");
                var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = name };
                return new TestDatabase(provider, connection.ConnectionString, folder);
            default:
                return new TestDatabase(provider, $"Data Source={Path.Combine(folder, SqliteFile)}", folder);
        }
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Remove(Folder);
        return ValueTask.CompletedTask;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
