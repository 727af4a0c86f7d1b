using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Contexts for <c>dotnet ef</c>, which needs a model and never connects.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>();
        DatabaseSetup.UseSqlite(options, new DatabaseSettings(DatabaseSettings.Sqlite, "Data Source=:memory:", DatabaseSettings.DefaultMaxBatchSize));
        return new SqliteContext(options.Options);
    }
}

internal sealed class DesignTimeSqlServer : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>();
        DatabaseSetup.UseSqlServer(options, new DatabaseSettings(DatabaseSettings.SqlServer, "Server=.", DatabaseSettings.DefaultMaxBatchSize));
        return new SqlServerContext(options.Options);
    }
}

internal sealed class DesignTimePostgreSql : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlContext>();
        DatabaseSetup.UsePostgreSql(options, new DatabaseSettings(DatabaseSettings.PostgreSql, "Host=localhost", DatabaseSettings.DefaultMaxBatchSize));
        return new PostgreSqlContext(options.Options);
    }
}
