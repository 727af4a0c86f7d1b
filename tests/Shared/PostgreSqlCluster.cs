using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Mpp.Platform.Tests.Shared;

/// <summary>
/// A throw-away PostgreSQL server of its own: own folder, own port on 127.0.0.1, gone with the process that started it.
/// It never touches a cluster that the machine already runs.
/// </summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    // A shell owns the server, and its standard input is a pipe from this process. The system closes that pipe however this
    // process ends, kill -9 included, so the server always stops and its folder always goes. The server is the shell's child,
    // so the process id cannot have become somebody else's before it is signalled (QUIT is PostgreSQL's immediate stop).
    private const string Keeper = """
        trap '' INT TERM HUP
        umask 077
        bin=$1 dir=$2; shift 2
        read -r password
        mkdir "$dir" && cd "$dir" || exit 1
        fail() { cat log >&2; cd /; rm -rf "$dir"; exit 1; }
        printf '%s\n' "$password" >password
        "$bin/initdb" -D data -U postgres -A scram-sha-256 --pwfile=password -E UTF8 --locale=C --no-sync >log 2>&1 || fail
        rm password
        serve() {
            "$bin/postgres" -D data -k "$dir" "$@" </dev/null >>log 2>&1 &
            server=$!
            until [ "$(head -n 1 data/postmaster.pid 2>/dev/null)" = $server ] && grep -q '^ready' data/postmaster.pid; do
                kill -0 $server 2>/dev/null || fail
                sleep 0.05
            done
        }
        stop() { kill -$1 $server 2>/dev/null && wait $server; }
        serve "$@"
        echo $server
        while read -r word; do
            case $word in
                start) serve "$@" ;;
                *) stop $word ;;
            esac
            echo $server
        done
        stop QUIT
        cd /
        rm -rf "$dir"
        """;

    private static readonly string[] TestSettings =
        ["-c", "max_connections=500", "-c", "shared_buffers=256MB", "-c", "listen_addresses=127.0.0.1"];

    private static readonly string[] NotDurable =
        ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

    private readonly Process keeper;
    private readonly string password;

    private PostgreSqlCluster(Process keeper, string folder, int port, string password, int serverProcessId)
    {
        this.keeper = keeper;
        this.password = password;
        Folder = folder;
        Port = port;
        ServerProcessId = serverProcessId;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>The folder with everything the server writes; removed when it stops.</summary>
    public string Folder { get; }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The process id of the server itself.</summary>
    public int ServerProcessId { get; private set; }

    /// <summary>Whether this machine can start a cluster; if not, <paramref name="reason"/> says what is missing.</summary>
    public static bool IsAvailable(out string reason)
    {
        reason = OperatingSystem.IsWindows() ? "PostgreSQL clusters for tests need a POSIX shell"
            : PostgreSqlBinaries.FindFolder() is null ? "PostgreSQL server programs not found; set MPP_TEST_PG_BIN to their folder"
            : PostgreSqlBinaries.UnprivilegedPrefix() is null ? "PostgreSQL refuses root, and runuser or a user for it is missing"
            : "";
        return reason.Length == 0;
    }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="durable">Keep every flush to disk, as in production: for measuring. Tests do without.</param>
    public static async Task<PostgreSqlCluster> Start(bool durable = false)
    {
        if (!IsAvailable(out var reason))
            throw new InvalidOperationException(reason);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOn(FreePort(), durable);
            }
            // Between choosing a free port and binding it somebody else may take it.
            catch (IOException e) when (attempt < 5 && e.Message.Contains("could not bind", StringComparison.Ordinal))
            {
            }
        }
    }

    /// <summary>The connection string of one database of this cluster, for its superuser.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = Port,
        Username = "postgres",
        Password = password,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Creates a database, empty or as a copy of <paramref name="template"/> (migrating once, copying per test).</summary>
    public async Task CreateDatabase(string name, string? template = null)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        if (template is not null)
        {
            // Pooled connections of whoever migrated the template would make the copy fail.
            command.CommandText = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
            command.Parameters.AddWithValue(template);
            await command.ExecuteNonQueryAsync();
            command.Parameters.Clear();
        }

        command.CommandText = $"CREATE DATABASE {Quoted(name)}" + (template is null ? "" : $" TEMPLATE {Quoted(template)}");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops the server: fast (open transactions are rolled back, files closed) or immediate (as after a crash).</summary>
    public Task Stop(bool immediate) => Tell(immediate ? "QUIT" : "INT");

    /// <summary>Starts a stopped server on the same folder and port, and waits until it answers.</summary>
    public Task Restart() => Tell("start");

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private static async Task<PostgreSqlCluster> StartOn(int port, bool durable)
    {
        // A socket path has at most 107 bytes, and some systems have a long temp folder.
        var parent = Path.GetTempPath() is { Length: <= 60 } temp ? temp : "/tmp";
        var folder = Path.Combine(parent, $"mpp-pg-{Guid.CreateVersion7():N}");
        var secret = RandomNumberGenerator.GetHexString(32);
        string[] command =
        [
            .. PostgreSqlBinaries.UnprivilegedPrefix()!, "/bin/sh", "-c", Keeper, "sh", PostgreSqlBinaries.FindFolder()!, folder,
            "-p", port.ToString(CultureInfo.InvariantCulture), .. TestSettings, .. durable ? [] : NotDurable,
        ];
        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The caller's folder may be closed to the user the server runs as.
            WorkingDirectory = "/",
        })!;
        await shell.StandardInput.WriteLineAsync(secret);
        await shell.StandardInput.FlushAsync();

        if (int.TryParse(await shell.StandardOutput.ReadLineAsync(), CultureInfo.InvariantCulture, out var serverProcessId))
            return new PostgreSqlCluster(shell, folder, port, secret, serverProcessId);

        using (shell)
            throw new IOException($"PostgreSQL did not start in {folder}: {await shell.StandardError.ReadToEndAsync()}");
    }

    private async Task Tell(string word)
    {
        await keeper.StandardInput.WriteLineAsync(word);
        await keeper.StandardInput.FlushAsync();
        ServerProcessId = int.Parse(await keeper.StandardOutput.ReadLineAsync() ?? throw new IOException("The cluster's keeper has ended."), CultureInfo.InvariantCulture);
    }

    // The closed pipe would be enough; waiting makes sure that nothing is left when the caller looks.
    private void OnProcessExit(object? sender, EventArgs e)
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Quoted(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
