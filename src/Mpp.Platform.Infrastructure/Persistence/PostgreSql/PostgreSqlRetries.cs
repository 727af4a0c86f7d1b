using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql;

/// <summary>A few quick repeats, for a connection that broke and for a deadlock; a server that is away is the gate's matter, and
/// whoever ran out of time has waited as long as its caller does.</summary>
internal sealed class PostgreSqlRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, Retries.Count, Retries.LongestPause, errorCodesToAdd: null)
{
    protected override bool ShouldRetryOn(Exception? exception) =>
        exception is not NpgsqlException { InnerException: TimeoutException } && base.ShouldRetryOn(exception) && Retries.MayRepeat(Dependencies);
}
