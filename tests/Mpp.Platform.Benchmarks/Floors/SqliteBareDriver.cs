using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;

namespace Mpp.Platform.Benchmarks.Floors;

/// <summary>SQLite has one writer: as in the product, clients wait for their turn here and not in the file.</summary>
internal sealed class SqliteBareDriver : BareDriver
{
    private readonly List<SqliteConnection> _connections = [];
    private readonly SemaphoreSlim _writer = new(1, 1);

    private SqliteBareDriver(Mall mall)
        : base(mall)
    {
    }

    public static async Task<SqliteBareDriver> Open(string connectionString, Mall mall, int clients, CancellationToken ct)
    {
        var driver = new SqliteBareDriver(mall);
        for (var client = 0; client < clients; client++)
        {
            var connection = new SqliteConnection(connectionString + ";Pooling=False");
            driver._connections.Add(connection);
            await connection.OpenAsync(ct);
        }

        return driver;
    }

    public override int MostPerSecond(int clients) => Math.Min(1_500 * clients, 4_000);

    public override async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        _writer.Dispose();
    }

    protected override Task Issue(int client, TicketDraft draft, CancellationToken ct) => InTurn(client, async transaction =>
    {
        var parameters = SqliteQueueStore.IssueParameters(draft, TicketKeys.New(draft.VisitId));
        var allowed = await Row(transaction, SqliteQueueSql.Allowed, parameters, ["MemberId", "TicketPrefix", "PointId"], ct);
        parameters =
        [
            .. parameters.Select(SqliteQueueStore.Copy),
            new SqliteParameter("member", allowed[0]),
            new SqliteParameter("prefix", allowed[1]),
            new SqliteParameter("place", allowed[2]),
        ];
        var drawn = await Row(transaction, SqliteQueueSql.Draw, parameters, ["Last"], ct);
        await Execute(transaction, SqliteQueueSql.Insert, [.. parameters.Select(SqliteQueueStore.Copy), new SqliteParameter("sequence", drawn[0])], ct);
    }, ct);

    protected override Task CallNext(int client, CallDraft draft, CancellationToken ct) => InTurn(client, async transaction =>
    {
        var now = Now();
        var called = await Row(transaction, SqliteQueueSql.CallNext, SqliteQueueStore.CallParameters(draft, now), ["Id"], ct);
        await Execute(transaction, SqliteQueueSql.CallEvent, SqliteQueueStore.EventParameters(draft, Guid.Parse((string)called[0]), now), ct);
    }, ct);

    private async Task InTurn(int client, Func<SqliteTransaction, Task> work, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var transaction = _connections[client].BeginTransaction(IsolationLevel.Serializable);
            await work(transaction);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    private static async Task<object[]> Row(
        SqliteTransaction transaction, string sql, IEnumerable<DbParameter> parameters, string[] columns, CancellationToken ct)
    {
        await using var command = Command(transaction, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Array.ConvertAll(columns, column => reader[column]) : throw Refused("SQLite");
    }

    private static async Task Execute(SqliteTransaction transaction, string sql, IEnumerable<DbParameter> parameters, CancellationToken ct)
    {
        await using var command = Command(transaction, sql, parameters);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, IEnumerable<DbParameter> parameters)
    {
        var command = new SqliteCommand(sql, transaction.Connection, transaction);
        command.Parameters.AddRange(parameters.ToArray());
        return command;
    }
}
