using System.Data.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.PostgreSql;
using Npgsql;

namespace Mpp.Platform.Benchmarks.Floors;

internal sealed class PostgreSqlBareDriver : BareDriver
{
    private static readonly string CallRegular = PostgreSqlQueueSql.CallRegular(isOneService: true);

    private readonly List<NpgsqlConnection> _connections = [];

    private PostgreSqlBareDriver(Mall mall)
        : base(mall)
    {
    }

    public static async Task<PostgreSqlBareDriver> Open(string connectionString, Mall mall, int clients, CancellationToken ct)
    {
        // As the product connects: its few statements are planned once per connection.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, Pooling = false };
        var driver = new PostgreSqlBareDriver(mall);
        for (var client = 0; client < clients; client++)
        {
            var connection = new NpgsqlConnection(settings.ConnectionString);
            driver._connections.Add(connection);
            await connection.OpenAsync(ct);
        }

        return driver;
    }

    public override int MostPerSecond(int clients) => Math.Min(3_000 * clients, 6_000);

    public override async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }

    protected override Task Issue(int client, TicketDraft draft, CancellationToken ct) =>
        Run(client, PostgreSqlQueueSql.Issue, PostgreSqlQueueStore.IssueParameters(draft, TicketKeys.New(draft.VisitId)), ct);

    protected override Task CallNext(int client, CallDraft draft, CancellationToken ct) =>
        Run(client, CallRegular, PostgreSqlQueueStore.CallParameters(draft, Now()), ct);

    private async Task Run(int client, string sql, IEnumerable<DbParameter> parameters, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, _connections[client]);
        command.Parameters.AddRange(parameters.ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            throw Refused($"queue {client}");
        }
    }
}
