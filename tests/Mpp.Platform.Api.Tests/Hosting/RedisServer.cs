using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>A Redis of a test's own, to be stopped and started again at the same address.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";

    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"127.0.0.1:{_port}";

    public static async Task<RedisServer> Start()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Skip.IfNot(folders.Any(folder => File.Exists(Path.Combine(folder, Program))), $"{Program} is not installed.");
        var server = new RedisServer();
        await server.StartAgain();
        return server;
    }

    public async Task StartAgain()
    {
        string[] arguments = ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath()];
        _process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException)
            {
                Assert.False(_process.HasExited, "Redis ended before it served.");
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("Redis did not listen within 15 s.");
    }

    public async Task Stop()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Stop();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
