using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>The platform as its own process on a real port, to be killed.</summary>
internal sealed class PlatformProcess : IAsyncDisposable
{
    /// <summary>Folder, beside the database, where bodies lie until they are whole.</summary>
    public const string Bodies = "bodies";

    private readonly Process _process;

    private PlatformProcess(Process process, string url)
    {
        _process = process;
        Url = url;
    }

    public string Url { get; }

    /// <summary>Threads of the process now.</summary>
    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <param name="launcher">What the command line begins with, where the program is not to run as this one does.</param>
    public static async Task<PlatformProcess> Start(TestDatabase database, params string[] launcher)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var process = Run(database, url, "serve", launcher);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return new PlatformProcess(process, url);
                }
            }
            catch (HttpRequestException)
            {
                Assert.False(process.HasExited, "The platform ended before it served.");
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The platform did not get ready within 30 s.");
    }

    /// <summary>Runs a command to its end and gives exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> Command(TestDatabase database, string environment, params string[] arguments)
    {
        using var process = Run(database, "http://127.0.0.1:0", arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public HttpClient As(string role, string tenant)
    {
        var client = new HttpClient(new DocumentedCalls { InnerHandler = new HttpClientHandler() }) { BaseAddress = new Uri(Url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlatformApp.Token(role, tenant));
        return client;
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said goodbye to.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static Process Run(TestDatabase database, string url, string command, string[] launcher)
    {
        var process = Run(database, url, [command], "Development", launcher);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Process Run(TestDatabase database, string url, string[] arguments, string environment, params string[] launcher)
    {
        string[] line = [.. launcher, "dotnet", typeof(Program).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.Folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["Database__Provider"] = database.Provider;
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["DataDirectory"] = database.Folder;
        start.Environment["Bodies__Folder"] = Path.Combine(database.Folder, Bodies);
        start.Environment["Demo__Seed"] = "false";
        start.Environment["RateLimits__Enabled"] = "false";
        if (environment == "Development")
        {
            start.Environment["Auth__SigningKey"] = PlatformApp.SigningKey;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
