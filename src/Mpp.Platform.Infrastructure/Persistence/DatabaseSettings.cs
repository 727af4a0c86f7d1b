using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Settings under <c>Database</c>.</summary>
internal sealed record DatabaseSettings(string Provider, string ConnectionString, int MaxBatchSize)
{
    public const string Sqlite = "sqlite";
    public const string SqlServer = "sqlserver";
    public const string PostgreSql = "postgresql";

    /// <summary>Sharded databases commit many small batches better than one large one, so it can be set.</summary>
    public const int DefaultMaxBatchSize = 42;

    public bool IsSqlite => Provider == Sqlite;

    /// <summary>The file of the embedded database; null for a server, and in memory.</summary>
    public string? EmbeddedFile =>
        IsSqlite && new SqliteConnectionStringBuilder(ConnectionString).DataSource is { Length: > 0 } file && file != ":memory:" ? file : null;

    /// <summary>Whether the connection string says this itself; what it does not say, we may set.</summary>
    public bool Names(string keyword) => new DbConnectionStringBuilder { ConnectionString = ConnectionString }.ContainsKey(keyword);

    public static DatabaseSettings From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"]?.ToLowerInvariant() ?? Sqlite;
        if (provider is not (Sqlite or SqlServer or PostgreSql))
        {
            throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be sqlite, sqlserver or postgresql.");
        }

        var connection = configuration["Database:ConnectionString"];
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = provider == Sqlite
                ? $"Data Source={Path.Combine(DataDirectory(configuration), "mpp.db")}"
                : throw new InvalidOperationException($"Database:ConnectionString is missing for {provider}.");
        }

        return new DatabaseSettings(provider, connection, configuration.GetValue("Database:MaxBatchSize", DefaultMaxBatchSize));
    }

    /// <summary>
    /// Where the embedded database and the development key live: <c>data</c> at the top of a source checkout, whatever
    /// folder the program was started from, else below the working directory.
    /// </summary>
    public static string DataDirectory(IConfiguration configuration)
    {
        if (configuration["DataDirectory"] is { Length: > 0 } given)
        {
            return Path.GetFullPath(given);
        }

        var top = new DirectoryInfo(Environment.CurrentDirectory);
        while (top is not null && !File.Exists(Path.Combine(top.FullName, "Mpp.Platform.sln")))
        {
            top = top.Parent;
        }

        return Path.Combine(top?.FullName ?? Environment.CurrentDirectory, "data");
    }
}
