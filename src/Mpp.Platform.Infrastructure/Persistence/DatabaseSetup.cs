using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Infrastructure.Outages;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;
using Npgsql;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Chooses the database by <c>Database:Provider</c>.</summary>
internal static class DatabaseSetup
{
    /// <summary>Callers are answered within three seconds, a connection that nobody accepts included.</summary>
    private const int ConnectSeconds = 2;

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DatabaseSettings.From(configuration);
        services.AddSingleton(settings);
        switch (settings.Provider)
        {
            case DatabaseSettings.PostgreSql:
                return services.AddContext<PostgreSqlContext, PostgreSqlQueueStore>(options => UsePostgreSql(options, settings));
            case DatabaseSettings.SqlServer:
                return services.AddContext<SqlServerContext, SqlServerQueueStore>(options => UseSqlServer(options, settings));
            default:
                return services.AddContext<SqliteContext, SqliteQueueStore>(options => UseSqlite(options, settings));
        }
    }

    internal static void UseSqlite(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseSqlite(settings.ConnectionString, sqlite => sqlite.MaxBatchSize(settings.MaxBatchSize));

    internal static void UsePostgreSql(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString);

        // The few statements of the hot path are planned once per connection.
        connection.MaxAutoPrepare = connection.MaxAutoPrepare == 0 ? 100 : connection.MaxAutoPrepare;
        if (!settings.Names("Timeout"))
        {
            connection.Timeout = ConnectSeconds;
        }

        options.UseNpgsql(connection.ConnectionString, postgres => postgres
            .MaxBatchSize(settings.MaxBatchSize).ExecutionStrategy(dependencies => new PostgreSqlRetries(dependencies)));
    }

    internal static void UseSqlServer(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        // The driver's own patience, of 10 s and of a minute, would outlast ours; the gate keeps callers off.
        var connection = new SqlConnectionStringBuilder(settings.ConnectionString) { ConnectRetryCount = 0, PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock };
        if (!settings.Names("Connect Timeout") && !settings.Names("Connection Timeout") && !settings.Names("Timeout"))
        {
            connection.ConnectTimeout = ConnectSeconds;
        }

        options.UseSqlServer(connection.ConnectionString, server => server
            .MaxBatchSize(settings.MaxBatchSize).ExecutionStrategy(dependencies => new SqlServerRetries(dependencies)));
    }

    private static IServiceCollection AddContext<TContext, TQueueStore>(
        this IServiceCollection services, Action<DbContextOptionsBuilder> options)
        where TContext : AppDbContext
        where TQueueStore : class, IQueueStore
    {
        // What a user causes (a code taken twice) is answered, not reported as our fault; and a server's message may hold the value.
        services.AddDbContextPool<TContext>((provider, builder) =>
        {
            options(builder);
            builder.AddInterceptors(provider.GetRequiredService<OutageInterceptor>());
            builder.ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug),

                // Once for each request that is refused while the database is away; the gate says it once for all.
                (RelationalEventId.ConnectionError, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
        });

        // The scope's lease alone gives the context back, however many names it goes by: a context from the pool's factory
        // gives itself back at every disposal, and a scope disposes what it hands out once per registration.
        services.AddScoped<AppDbContext>(provider =>
        {
            var context = provider.GetRequiredService<TContext>();
            context.Enter(new ContextScope(
                provider.GetRequiredService<TenantContext>(),
                provider.GetRequiredService<ICurrentUser>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<CommitListener>().Committed));
            return context;
        });
        services.AddScoped<IAppDbContext>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddScoped<IQueueStore, TQueueStore>();
        services.AddSingleton<CommitListener>();
        return services;
    }
}

/// <summary>What this node does the moment one of its own transactions is committed.</summary>
internal sealed class CommitListener(PreparedAnswers answers, ITenantDirectory directory)
{
    public void Committed(string tenant, bool changesMall)
    {
        // A ticket says nothing new about the mall: forgetting it then would cost the next request a query.
        if (changesMall)
        {
            directory.Forget(tenant);
        }

        answers.Outdate(tenant);
    }
}
