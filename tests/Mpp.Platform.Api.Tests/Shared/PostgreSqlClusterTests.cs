using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using Mpp.Platform.Tests.Shared;
using Npgsql;

namespace Mpp.Platform.Api.Tests;

/// <summary>What every test on PostgreSQL relies on: its server is its own and leaves nothing behind.</summary>
public sealed class PostgreSqlClusterTests
{
    [SkippableFact]
    public async Task TwoAtOnce_DoNotDisturbEachOther()
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var why), why);
        var starting = PostgreSqlCluster.Start();
        await using var first = await PostgreSqlCluster.Start();
        await using (var second = await starting)
        {
            await first.CreateDatabase("mall");
            await second.CreateDatabase("mall");
            await Execute(first, "mall", "CREATE TABLE ticket (number text)");
            await Execute(second, "mall", "CREATE TABLE ticket (number text)");
            await Execute(first, "mall", "INSERT INTO ticket VALUES ('A-001')");

            Assert.Equal("0", await Execute(second, "mall", "SELECT count(*)::text FROM ticket"));
        }

        Assert.Equal("1", await Execute(first, "mall", "SELECT count(*)::text FROM ticket"));
    }

    [SkippableFact]
    public async Task Disposed_LeavesNeitherProcessNorFolder()
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var why), why);
        var cluster = await PostgreSqlCluster.Start();
        Assert.True(IsRunning(cluster.ServerProcessId));
        Assert.True(Directory.Exists(cluster.Folder));

        await cluster.DisposeAsync();

        Assert.False(IsRunning(cluster.ServerProcessId));
        Assert.False(Directory.Exists(cluster.Folder));
    }

    [SkippableFact]
    public async Task Started_ListensOnLoopbackAlone()
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var why), why);
        await using var cluster = await PostgreSqlCluster.Start();

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(endpoint => endpoint.Port == cluster.Port)
            .Select(endpoint => endpoint.Address.ToString());

        Assert.Equal("127.0.0.1", Assert.Single(listening));
    }

    [SkippableFact]
    public async Task DatabaseFromTemplateStillConnected_IsACopy()
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var why), why);
        await using var cluster = await PostgreSqlCluster.Start();
        await cluster.CreateDatabase("migrated");
        await Execute(cluster, "migrated", "CREATE TABLE ticket (number text); INSERT INTO ticket VALUES ('A-001')");

        await cluster.CreateDatabase("copy", template: "migrated");

        Assert.Equal("1", await Execute(cluster, "copy", "SELECT count(*)::text FROM ticket"));
    }

    [SkippableTheory]
    [InlineData(false, "off")]
    [InlineData(true, "on")]
    public async Task Durable_KeepsTheFlushesOfProduction(bool durable, string expected)
    {
        Skip.IfNot(PostgreSqlCluster.IsAvailable(out var why), why);
        await using var cluster = await PostgreSqlCluster.Start(durable);

        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
            Assert.Equal(expected, await Execute(cluster, "postgres", $"SHOW {setting}"));
    }

    private static bool IsRunning(int processId) =>
        Process.GetProcesses().Any(process => process.Id == processId && !process.HasExited);

    private static async Task<string?> Execute(PostgreSqlCluster cluster, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
