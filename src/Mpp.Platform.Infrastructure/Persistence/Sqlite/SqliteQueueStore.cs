using System.Globalization;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteQueueStore(AppDbContext db, TimeProvider clock) : IQueueStore
{
    public Task<NumberedTicket?> Issue(TicketDraft draft, CancellationToken ct) => db.InTransaction(
        async token =>
        {
            var issued = await IssueInTransaction(draft, TicketKeys.New(draft.VisitId), token);
            return (issued is not null, issued);
        },
        ct);

    public Task<Ticket?> CallNext(CallDraft draft, CancellationToken ct) => db.InTransaction<Ticket?>(
        async token =>
        {
            // Taken under the writer's turn: calls in a row stand in their order.
            var now = await AfterTheLastCall(draft, token);
            var called = (await db.Rows<Ticket>(SqliteQueueSql.CallNext, CallParameters(draft, now), token)).FirstOrDefault();
            if (called is not null)
            {
                await db.Execute(SqliteQueueSql.CallEvent, EventParameters(draft, called.Id, now), token);
            }

            return (called is not null, called);
        },
        ct);

    /// <summary>Now, or a millisecond after the last call: two of the same millisecond would have no order, and calls in a row are counted.</summary>
    private async Task<DateTimeOffset> AfterTheLastCall(CallDraft draft, CancellationToken ct)
    {
        var now = clock.Now();
        var last = await db.Tickets
            .Where(ticket => ticket.ServicePointId == draft.ServicePointId && ticket.ServiceDate == draft.ServiceDate
                && EF.Parameter(draft.ServiceIds).Contains(ticket.ServiceId) && ticket.CalledAt != null)
            .MaxAsync(ticket => ticket.CalledAt, ct);
        return last >= now ? last.Value.AddMilliseconds(1) : now;
    }

    private async Task<NumberedTicket?> IssueInTransaction(TicketDraft draft, TicketKeys keys, CancellationToken ct)
    {
        var parameters = IssueParameters(draft, keys);
        await using var allowed = await db.Command(SqliteQueueSql.Allowed, parameters, ct);
        await using (var reader = await allowed.ExecuteReaderAsync(ct))
        {
            if (!await reader.ReadAsync(ct))
            {
                return null;
            }

            parameters =
            [
                .. parameters.Select(Copy),
                new SqliteParameter("member", reader.GetGuid(0)),
                new SqliteParameter("prefix", reader.GetString(1)),
                new SqliteParameter("place", reader.GetGuid(2)),
                new SqliteParameter("fee", reader.GetValue(3)),
            ];
        }

        await using var draw = await db.Command(SqliteQueueSql.Draw, parameters, ct);
        int sequence, ahead;
        await using (var reader = await draw.ExecuteReaderAsync(ct))
        {
            await reader.ReadAsync(ct);
            (sequence, ahead) = (reader.GetInt32(0), reader.GetInt32(1));
        }

        await db.Execute(SqliteQueueSql.Insert, [.. parameters.Select(Copy), new SqliteParameter("sequence", sequence)], ct);
        var known = parameters.ToDictionary(parameter => parameter.ParameterName, parameter => parameter.Value, StringComparer.Ordinal);
        var ticket = Ticket.Issue(keys.Ticket(draft, (Guid)known["member"]!, (Guid)known["place"]!, (string)known["prefix"]!, sequence, FeeOf(known["fee"]!)));
        return new NumberedTicket(ticket, ahead);
    }

    /// <summary>EF keeps a decimal as text, exactly.</summary>
    private static decimal? FeeOf(object stored) => stored is DBNull ? null : Convert.ToDecimal(stored, CultureInfo.InvariantCulture);

    /// <summary>A parameter belongs to one command.</summary>
    internal static SqliteParameter Copy(SqliteParameter parameter) => new(parameter.ParameterName, parameter.Value);

    internal static List<SqliteParameter> IssueParameters(TicketDraft draft, TicketKeys keys) =>
    [
        new("tenant", draft.TenantId),
        new("service", draft.ServiceId),
        new("point", draft.ServicePointId ?? (object)DBNull.Value),
        new("visit", keys.VisitId),
        new("newVisit", draft.VisitId is null),
        new("id", keys.TicketId),
        new("event", keys.EventId),
        new("type", QueueEvents.Issued.Name),
        new("date", draft.ServiceDate),
        new("channel", draft.Channel.ToString()),
        new("priority", draft.Priority.ToString()),
        new("now", draft.Now.ToUnixTimeMilliseconds()),
        new("true", true),
    ];

    internal static IEnumerable<DbParameter> CallParameters(CallDraft draft, DateTimeOffset now) =>
    [
        new SqliteParameter("tenant", draft.TenantId),
        new SqliteParameter("point", draft.ServicePointId),
        new SqliteParameter("counter", draft.CounterId),
        new SqliteParameter("services", JsonSerializer.Serialize(draft.ServiceIds.Select(id => id.ToString().ToUpperInvariant()))),
        new SqliteParameter("date", draft.ServiceDate),
        new SqliteParameter("ratio", draft.PriorityRatio),
        new SqliteParameter("now", now.ToUnixTimeMilliseconds()),
    ];

    internal static IEnumerable<DbParameter> EventParameters(CallDraft draft, Guid ticketId, DateTimeOffset now) =>
    [
        new SqliteParameter("tenant", draft.TenantId),
        new SqliteParameter("event", Guid.CreateVersion7()),
        new SqliteParameter("type", QueueEvents.Called.Name),
        new SqliteParameter("id", ticketId),
        new SqliteParameter("now", now.ToUnixTimeMilliseconds()),
        new SqliteParameter("date", draft.ServiceDate),
    ];
}
