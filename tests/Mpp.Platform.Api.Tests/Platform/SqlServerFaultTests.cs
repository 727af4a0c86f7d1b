using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What the driver of SQL Server does before any server answers rightly; none is needed for it.</summary>
public sealed class SqlServerFaultTests
{
    [Fact]
    public async Task ClosedPort_IsAFaultOfTheConnection_ThatMayPass()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var connection = new SqlConnection($"Server=127.0.0.1,{port};User Id=mpp;Password=x;Connect Timeout=2;ConnectRetryCount=0");

        // With the invariant globalization mode the driver refuses before it connects, by another exception.
        var fault = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync());

        Assert.True(new Retries(port).Passes(fault), $"{fault.Number}: {fault.Message}");
    }

    [Fact]
    public async Task ServerWithoutEncryption_IsToldInOneLine_AtOnce()
    {
        using var server = new PlainServer();
        var database = new TestDatabase(
            TestDatabase.SqlServer, $"Server=127.0.0.1,{server.Port};Database=mpp;User Id=mpp;Password=x;Encrypt=true", Path.GetTempPath());
        var watch = Stopwatch.StartNew();

        var (exit, output) = await PlatformProcess.Command(database, "Development", "migrate");

        Assert.Equal(1, exit);
        Assert.Contains("does not support encryption", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    /// <summary>Shows which faults the product's own strategy repeats.</summary>
    private sealed class Retries(int port)
    {
        public bool Passes(Exception fault)
        {
            var options = new DbContextOptionsBuilder<SqlServerContext>();
            DatabaseSetup.UseSqlServer(options, new DatabaseSettings(DatabaseSettings.SqlServer, $"Server=127.0.0.1,{port}", 42));
            using var db = new SqlServerContext(options.Options);
            return ((SqlServerRetries)db.GetService<IExecutionStrategyFactory>().Create()).MayPass(fault);
        }
    }

    /// <summary>Speaks as much TDS as it takes to say that it cannot encrypt.</summary>
    private sealed class PlainServer : IDisposable
    {
        // Header: response, last packet, 26 bytes. Options: version at 11 of 6, encryption at 17 of 1, end; version 16, not supported (2).
        private static readonly byte[] Answer = [4, 1, 0, 26, 0, 0, 1, 0, 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2];

        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public PlainServer()
        {
            _listener.Start();
            _ = Serve();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Stop();

        private async Task Serve()
        {
            while (_listener.Server.IsBound)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var question = new byte[512];
                if (await client.GetStream().ReadAtLeastAsync(question, 1) > 0)
                {
                    await client.GetStream().WriteAsync(Answer);
                }
            }
        }
    }
}
