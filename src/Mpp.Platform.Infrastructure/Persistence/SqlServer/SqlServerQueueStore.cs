using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerQueueStore(AppDbContext db, TimeProvider clock) : IQueueStore
{
    public Task<NumberedTicket?> Issue(TicketDraft draft, CancellationToken ct) => db.InTransaction<NumberedTicket?>(
        async token =>
        {
            var keys = TicketKeys.New(draft.VisitId);
            await using var command = await db.Command(SqlServerQueueSql.Issue, IssueParameters(draft, keys), token);
            await using var reader = await command.ExecuteReaderAsync(token);
            if (!await reader.ReadAsync(token))
            {
                return (false, null);
            }

            var ticket = Ticket.Issue(keys.Ticket(draft, reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetInt32(3),
                await reader.IsDBNullAsync(5, token) ? null : reader.GetDecimal(5)));
            return (true, new NumberedTicket(ticket, reader.GetInt32(4)));
        },
        ct);

    public Task<Ticket?> CallNext(CallDraft draft, CancellationToken ct) => db.InTransaction<Ticket?>(
        async token =>
        {
            var now = clock.Now();
            var called = await db.Rows<Ticket>(SqlServerQueueSql.CallRegular, CallParameters(draft, now), token);
            if (called.Count == 0)
            {
                await db.Execute(SqlServerQueueSql.LockTurn, TurnParameters(draft), token);
                now = clock.Now();
                called = await db.Rows<Ticket>(SqlServerQueueSql.CallInTurn, CallParameters(draft, now), token);
            }

            if (called.Count == 0)
            {
                return (false, null);
            }

            await db.Execute(SqlServerQueueSql.CallEvent, EventParameters(draft, called[0].Id, now), token);
            return (true, called[0]);
        },
        ct);

    private static IEnumerable<DbParameter> IssueParameters(TicketDraft draft, TicketKeys keys) =>
    [
        Parameter("tenant", draft.TenantId),
        Parameter("service", draft.ServiceId),
        new SqlParameter("point", System.Data.SqlDbType.UniqueIdentifier) { Value = draft.ServicePointId ?? (object)DBNull.Value },
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

    private static IEnumerable<DbParameter> CallParameters(CallDraft draft, DateTimeOffset now) =>
    [
        .. TurnParameters(draft),
        Parameter("counter", draft.CounterId),
        Parameter("services", JsonSerializer.Serialize(draft.ServiceIds)),
        Parameter("date", draft.ServiceDate),
        Parameter("ratio", draft.PriorityRatio),
        Parameter("now", now),
    ];

    private static IEnumerable<DbParameter> EventParameters(CallDraft draft, Guid ticketId, DateTimeOffset now) =>
    [
        Parameter("tenant", draft.TenantId),
        Parameter("event", Guid.CreateVersion7()),
        Parameter("type", QueueEvents.Called.Name),
        Parameter("id", ticketId),
        Parameter("now", now),
        Parameter("date", draft.ServiceDate),
    ];

    private static IEnumerable<DbParameter> TurnParameters(CallDraft draft) =>
        [Parameter("tenant", draft.TenantId), Parameter("point", draft.ServicePointId)];

    private static SqlParameter Parameter(string name, object value) => new(name, value);
}
