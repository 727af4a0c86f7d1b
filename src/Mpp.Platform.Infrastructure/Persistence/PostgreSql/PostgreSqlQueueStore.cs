using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Queues;
using Npgsql;
using NpgsqlTypes;

namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql;

internal sealed class PostgreSqlQueueStore(AppDbContext db, TimeProvider clock) : IQueueStore
{
    private static readonly string[] RegularSql = [PostgreSqlQueueSql.CallRegular(false), PostgreSqlQueueSql.CallRegular(true)];

    private static readonly string[] InTurnSql = [PostgreSqlQueueSql.CallInTurn(false), PostgreSqlQueueSql.CallInTurn(true)];

    public async Task<NumberedTicket?> Issue(TicketDraft draft, CancellationToken ct)
    {
        var keys = TicketKeys.New(draft.VisitId);
        await using var command = await db.Command(PostgreSqlQueueSql.Issue, IssueParameters(draft, keys), ct);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (!await reader.ReadAsync(ct))
            {
                return null;
            }

            var ticket = Ticket.Issue(keys.Ticket(draft, reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetInt32(3),
                await reader.IsDBNullAsync(5, ct) ? null : reader.GetDecimal(5)));
            return new NumberedTicket(ticket, reader.GetInt32(4));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            db.CommittedUnlessOpen();
        }
    }

    public async Task<Ticket?> CallNext(CallDraft draft, CancellationToken ct)
    {
        var one = draft.ServiceIds.Count == 1 ? 1 : 0;
        var rows = await db.Rows<Ticket>(RegularSql[one], CallParameters(draft), ct);
        if (rows.Count > 0)
        {
            db.CommittedUnlessOpen();
            return rows[0];
        }

        // Nobody waits, or somebody of a priority class does.
        return await db.InTransaction<Ticket?>(
            async token =>
            {
                await db.Execute(PostgreSqlQueueSql.LockTurn, TurnParameters(draft), token);
                var called = await db.Rows<Ticket>(InTurnSql[one], [.. CallParameters(draft), Parameter("ratio", draft.PriorityRatio)], token);
                return (called.Count > 0, called.FirstOrDefault());
            },
            ct);
    }

    internal static IEnumerable<DbParameter> IssueParameters(TicketDraft draft, TicketKeys keys) =>
    [
        Parameter("tenant", draft.TenantId),
        Parameter("service", draft.ServiceId),
        Parameter("point", draft.ServicePointId ?? (object)DBNull.Value, NpgsqlDbType.Uuid),
        Parameter("visit", keys.VisitId),
        Parameter("newVisit", draft.VisitId is null),
        Parameter("id", keys.TicketId),
        Parameter("event", keys.EventId),
        Parameter("type", QueueEvents.Issued.Name),
        Parameter("date", draft.ServiceDate),
        Parameter("channel", draft.Channel.ToString()),
        Parameter("priority", draft.Priority.ToString()),
        Parameter("now", draft.Now),
        Parameter("true", true),
    ];

    /// <summary>The time is taken here, after a lock where there is one, so calls in a row stand in their order.</summary>
    private IEnumerable<DbParameter> CallParameters(CallDraft draft) => CallParameters(draft, clock.Now());

    internal static IEnumerable<DbParameter> CallParameters(CallDraft draft, DateTimeOffset now) =>
    [
        .. TurnParameters(draft),
        Parameter("counter", draft.CounterId),
        draft.ServiceIds.Count == 1
            ? Parameter("service", draft.ServiceIds[0])
            : Parameter("services", draft.ServiceIds.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid),
        Parameter("date", draft.ServiceDate),
        Parameter("now", now),
        Parameter("event", Guid.CreateVersion7()),
        Parameter("type", QueueEvents.Called.Name),
    ];

    private static IEnumerable<DbParameter> TurnParameters(CallDraft draft) =>
        [Parameter("tenant", draft.TenantId), Parameter("point", draft.ServicePointId)];

    private static NpgsqlParameter Parameter(string name, object value) => new(name, value);

    private static NpgsqlParameter Parameter(string name, object value, NpgsqlDbType type) => new(name, type) { Value = value };
}
