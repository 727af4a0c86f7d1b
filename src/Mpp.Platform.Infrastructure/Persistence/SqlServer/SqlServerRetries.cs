using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Which faults of SQL Server pass by themselves, beside those that EF knows. A few quick repeats; a server that is away is the
/// gate's matter.
/// </summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, Retries.Count, Retries.LongestPause, errorNumbersToAdd: null)
{
    /// <summary>On Linux a killed session and a refused connection carry no number of their own.</summary>
    private const int Unnumbered = 0;

    /// <summary>The server does not offer the encryption that the connection string asks for: no attempt will change that.</summary>
    private const int NoEncryption = 20;

    /// <summary>No answer in time: its caller has waited as long as it will.</summary>
    private const int OutOfTime = -2;

    /// <summary>Whether the fault lies in how the connection is set up, so that a person must act.</summary>
    public static bool IsLasting(Exception fault) => fault is SqlException { Number: NoEncryption };

    /// <summary>Whether another attempt may meet a server that answers.</summary>
    public bool MayPass(Exception fault) => ShouldRetryOn(fault);

    protected override bool ShouldRetryOn(Exception exception) =>
        Retries.MayRepeat(Dependencies)
        && !IsLasting(exception) && exception is not SqlException { Number: OutOfTime }
        && (exception is SqlException { Number: Unnumbered } || base.ShouldRetryOn(exception));
}
