namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

/// <summary>
/// One program at a time migrates a file. The system lets go of this lock however its holder ends, so a program that was
/// killed half-way holds nobody up; EF's own lock is a row, which would stay.
/// </summary>
internal static class MigrationTurn
{
    /// <summary>EAGAIN on Linux and on macOS, ERROR_SHARING_VIOLATION.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IDisposable> Take(string databaseFile, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(databaseFile + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (HeldByAnother.Contains(fault.HResult))
            {
                await Task.Delay(Pause, clock, ct);
            }
        }
    }
}
