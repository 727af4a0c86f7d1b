using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What another request does between a statement of one and the next; a race that always ends the same way.</summary>
internal sealed class InBetween : DbCommandInterceptor
{
    private string _table = "";

    private Func<Task>? _act;

    public void Put(IServiceCollection services) => services
        .ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<PostgreSqlContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(this));

    /// <summary>Once, right after the next time a table is read.</summary>
    public void After(string table, Func<Task> act) => (_table, _act) = (table, act);

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
            && command.CommandText.Contains($"FROM \"{_table}\"", StringComparison.Ordinal)
            && Interlocked.Exchange(ref _act, null) is { } act)
        {
            await act();
        }

        return result;
    }
}
