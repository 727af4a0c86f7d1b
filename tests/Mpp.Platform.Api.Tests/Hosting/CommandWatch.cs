using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>Sees what the platform asks of its database through EF, and may let a statement fail.</summary>
internal sealed class CommandWatch : DbCommandInterceptor
{
    /// <summary>Statements that ended, with the rows they read or changed.</summary>
    public ConcurrentQueue<(string Sql, int Rows)> Done { get; } = new();

    /// <summary>Asked before every statement; what it gives is thrown.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    /// <summary>Done before every statement.</summary>
    public Func<DbCommand, Task> Before { get; set; } = _ => Task.CompletedTask;

    public void AddTo(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgreSqlContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(this));
    }

    public int Count(params string[] words) => Done.Count(statement => Holds(statement.Sql, words));

    public static bool Holds(string sql, params string[] words) => words.All(word => sql.Contains(word, StringComparison.Ordinal));

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Before(command);
        Throw(command);
        return await base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Throw(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Done.Enqueue((command.CommandText, result));
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Done.Enqueue((command.CommandText, eventData.ReadCount));
        return base.DataReaderDisposing(command, eventData, result);
    }

    private void Throw(DbCommand command)
    {
        if (Fault(command.CommandText) is { } fault)
        {
            throw fault;
        }
    }
}
