namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>The settings of the database itself that the platform depends on.</summary>
internal static class SqlServerSettings
{
    public const string ReadsSnapshots = """
        SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()
        """;

    /// <summary>The change waits for all sessions to leave; those that stay are ended, and their work is repeated by its callers.</summary>
    public const string ReadSnapshots = """
        ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK AFTER 5 SECONDS
        """;
}
