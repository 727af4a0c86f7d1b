using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>A program this run started; it ends with the run, and nothing else does.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    /// <summary>Runs <c>dotnet</c> with these arguments to its end; any exit code but 0 is a fault.</summary>
    public static async Task Run(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments, CancellationToken ct)
    {
        var command = arguments.ToList();
        await using var child = Start(folder, environment, command);
        await child._process.WaitForExitAsync(ct);
        if (child._process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', command)} ended with {child._process.ExitCode}.");
        }
    }

    public static ChildProcess Start(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the address answers 200.</summary>
    public async Task Answers(string address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartLimit);
        using var http = new HttpClient();
        while (!_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(address), limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
        }

        throw new InvalidOperationException($"The program behind {address} ended with {_process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
