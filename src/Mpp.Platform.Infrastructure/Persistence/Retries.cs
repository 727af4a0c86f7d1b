using Microsoft.EntityFrameworkCore.Storage;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>How often and how long a database may be asked again: all of it takes less than a caller's patience.</summary>
internal static class Retries
{
    public const int Count = 5;

    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A statement that changes rows outside a transaction may have been done when its answer was lost.</summary>
    public static bool MayRepeat(ExecutionStrategyDependencies dependencies) =>
        dependencies.CurrentContext.Context is not AppDbContext { IsDoneOnce: true };
}
