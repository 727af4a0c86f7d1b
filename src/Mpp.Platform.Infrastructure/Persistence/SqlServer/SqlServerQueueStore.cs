using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerQueueStore(AppDbContext db, TimeProvider clock) : IQueueStore
{
    public Task<NumberedTicket?> Issue(TicketDraft draft, CancellationToken ct) => db.InTransaction<NumberedTicket?>(
        async token =>
        {
            var keys = TicketKeys.New(draft.VisitId);
            await using var command = await db.Command(SqlServerQueueSql.Issue, IssueParameters(db, draft, keys), token);
            await using var reader = await command.ExecuteReaderAsync(token);
            if (!await reader.ReadAsync(token))
            {
                return (false, null);
            }

            var ticket = Ticket.Issue(keys.Ticket(draft, Id(reader, 0), Id(reader, 1), reader.GetString(2), reader.GetInt32(3),
                await reader.IsDBNullAsync(5, token) ? null : reader.GetDecimal(5)));
            return (true, new NumberedTicket(ticket, reader.GetInt32(4)));
        },
        ct);

    public Task<Ticket?> CallNext(CallDraft draft, CancellationToken ct) => db.InTransaction<Ticket?>(
        async token =>
        {
            var now = clock.Now();
            var called = await db.Rows<Ticket>(SqlServerQueueSql.CallRegular, CallParameters(db, draft, now), token);
            if (called.Count == 0)
            {
                await db.Execute(SqlServerQueueSql.LockTurn, TurnParameters(db, draft), token);
                now = clock.Now();
                called = await db.Rows<Ticket>(SqlServerQueueSql.CallInTurn, CallParameters(db, draft, now), token);
            }

            if (called.Count == 0)
            {
                return (false, null);
            }

            await db.Execute(SqlServerQueueSql.CallEvent, EventParameters(db, draft, called[0].Id, now), token);
            return (true, called[0]);
        },
        ct);

    internal static IEnumerable<DbParameter> IssueParameters(AppDbContext db, TicketDraft draft, TicketKeys keys) =>
    [
        db.For<Ticket>("tenant", row => row.TenantId, draft.TenantId),
        db.For<Ticket>("service", row => row.ServiceId, draft.ServiceId),
        db.For<Ticket>("point", row => row.ServicePointId, draft.ServicePointId),
        db.For<Ticket>("visit", row => row.VisitId, keys.VisitId),
        db.For<Counter>("newVisit", row => row.IsOpen, draft.VisitId is null),
        db.For<Ticket>("id", row => row.Id, keys.TicketId),
        db.For<OutboxEvent>("event", row => row.Id, keys.EventId),
        db.For<OutboxEvent>("type", row => row.Type, QueueEvents.Issued.Name),
        db.For<Ticket>("date", row => row.ServiceDate, draft.ServiceDate),
        db.For<Ticket>("channel", row => row.Channel, draft.Channel),
        db.For<Ticket>("priority", row => row.Priority, draft.Priority),
        db.For<Ticket>("now", row => row.IssuedAt, draft.Now),
        db.For<Counter>("true", row => row.IsOpen, true),
    ];

    internal static IEnumerable<DbParameter> CallParameters(AppDbContext db, CallDraft draft, DateTimeOffset now) =>
    [
        .. TurnParameters(db, draft),
        db.For<Ticket>("counter", row => row.CounterId, draft.CounterId),
        new SqlParameter("services", JsonSerializer.Serialize(draft.ServiceIds.Select(TimeOrderedGuid.ToStore))),
        db.For<Ticket>("date", row => row.ServiceDate, draft.ServiceDate),
        db.For<Ticket>("ratio", row => row.Sequence, draft.PriorityRatio),
        db.For<Ticket>("now", row => row.CalledAt, now),
    ];

    internal static IEnumerable<DbParameter> EventParameters(AppDbContext db, CallDraft draft, Guid ticketId, DateTimeOffset now) =>
    [
        db.For<OutboxEvent>("tenant", row => row.TenantId, draft.TenantId),
        db.For<OutboxEvent>("event", row => row.Id, Guid.CreateVersion7()),
        db.For<OutboxEvent>("type", row => row.Type, QueueEvents.Called.Name),
        db.For<OutboxEvent>("id", row => row.SubjectId, ticketId),
        db.For<OutboxEvent>("now", row => row.OccurredAt, now),
        db.For<OutboxEvent>("date", row => row.UsageDate, draft.ServiceDate),
    ];

    internal static IEnumerable<DbParameter> TurnParameters(AppDbContext db, CallDraft draft) =>
    [
        db.For<Ticket>("tenant", row => row.TenantId, draft.TenantId),
        db.For<Ticket>("point", row => row.ServicePointId, draft.ServicePointId),
    ];

    /// <summary>An id as the table holds it.</summary>
    private static Guid Id(DbDataReader reader, int column) => TimeOrderedGuid.FromStore(reader.GetGuid(column));
}
