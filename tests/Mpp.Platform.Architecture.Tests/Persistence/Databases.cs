using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>The three contexts, built without a database.</summary>
internal static class Databases
{
    public static AppDbContext Context(string provider) => provider switch
    {
        DatabaseSettings.Sqlite => new DesignTimeSqlite().CreateDbContext([]),
        DatabaseSettings.SqlServer => new DesignTimeSqlServer().CreateDbContext([]),
        _ => new DesignTimePostgreSql().CreateDbContext([]),
    };

    /// <summary>The same context with services replaced, against the same migrations.</summary>
    public static AppDbContext Context(string provider, Action<DbContextOptionsBuilder> change)
    {
        switch (provider)
        {
            case DatabaseSettings.Sqlite:
                return new SqliteContext(Options<SqliteContext>(provider, change));
            case DatabaseSettings.SqlServer:
                return new SqlServerContext(Options<SqlServerContext>(provider, change));
            default:
                return new PostgreSqlContext(Options<PostgreSqlContext>(provider, change));
        }
    }

    public static DbContextOptions<T> Options<T>(string provider, Action<DbContextOptionsBuilder>? change = null)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        switch (provider)
        {
            case DatabaseSettings.Sqlite:
                DatabaseSetup.UseSqlite(options, new DatabaseSettings(provider, "Data Source=:memory:", DatabaseSettings.DefaultMaxBatchSize));
                break;
            case DatabaseSettings.SqlServer:
                DatabaseSetup.UseSqlServer(options, new DatabaseSettings(provider, "Server=.", DatabaseSettings.DefaultMaxBatchSize));
                break;
            default:
                DatabaseSetup.UsePostgreSql(options, new DatabaseSettings(provider, "Host=localhost", DatabaseSettings.DefaultMaxBatchSize));
                break;
        }

        change?.Invoke(options);
        return options.Options;
    }
}
