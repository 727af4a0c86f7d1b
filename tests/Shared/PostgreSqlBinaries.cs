using System.Diagnostics;
using System.Globalization;

namespace Mpp.Platform.Tests.Shared;

/// <summary>Where this machine keeps the PostgreSQL server programs, and as whom they may run.</summary>
internal static class PostgreSqlBinaries
{
    private static readonly string[] VersionedRoots =
    [
        "/usr/lib/postgresql",
        "/Applications/Postgres.app/Contents/Versions",
        "/opt/homebrew/opt",
        "/usr/local/opt",
    ];

    private static readonly string[] RunUserPlaces = ["/usr/sbin/runuser", "/sbin/runuser", "/usr/bin/runuser"];

    /// <summary>The folder that holds <c>initdb</c> and <c>postgres</c>, or null when there is none.</summary>
    public static string? FindFolder() => Candidates().FirstOrDefault(IsServerFolder);

    /// <summary>What to put in front of a command so that it does not run as root, which the server refuses.</summary>
    /// <returns>Nothing for an ordinary user; null when root has no way to become one.</returns>
    public static IReadOnlyList<string>? UnprivilegedPrefix()
    {
        if (!Environment.IsPrivilegedProcess)
            return [];

        var runUser = Array.Find(RunUserPlaces, File.Exists);
        var users = File.Exists("/etc/passwd")
            ? File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal)
            : [];
        var user = users.Contains("postgres") ? "postgres" : users.Contains("nobody") ? "nobody" : null;
        return runUser is null || user is null ? null : [runUser, "-u", user, "--"];
    }

    private static IEnumerable<string> Candidates()
    {
        // A wrong setting must not fall through to another installation unnoticed.
        if (Environment.GetEnvironmentVariable("MPP_TEST_PG_BIN") is { Length: > 0 } chosen)
            return [chosen];

        var installed = VersionedRoots
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .OrderByDescending(folder => VersionOf(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "bin"));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(onPath.SelectMany(WithPgConfig));
    }

    // Distributions put only the client programs on the path; pg_config beside them knows where the server is.
    private static IEnumerable<string> WithPgConfig(string folder)
    {
        yield return folder;
        var pgConfig = Path.Combine(folder, "pg_config");
        if (!File.Exists(pgConfig))
            yield break;

        using var process = Process.Start(
            new ProcessStartInfo(pgConfig, "--bindir") { RedirectStandardOutput = true, UseShellExecute = false });
        if (process is not null)
            yield return process.StandardOutput.ReadToEnd().Trim();
    }

    private static bool IsServerFolder(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    private static int VersionOf(string folder) =>
        int.TryParse(folder.Replace("postgresql@", "", StringComparison.Ordinal).Split('.')[0],
            NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
