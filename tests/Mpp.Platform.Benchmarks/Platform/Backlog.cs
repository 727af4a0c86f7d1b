using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>
/// Brings the queues to the same state before each measure: a number is dearer to issue the more wait before it, so
/// whoever is measured second must not find the queues the first one filled.
/// </summary>
internal sealed class Backlog(BenchmarkDatabase database, Mall mall)
{
    private static readonly string[] Tables = ["OutboxEvents", "Tickets", "Visits", "TicketSequences"];

    /// <summary>Nobody has taken a number yet.</summary>
    public async Task Clear(CancellationToken ct)
    {
        await using var db = database.Context();
        if (database.Settings.IsSqlite)
        {
            foreach (var table in Tables)
            {
                await db.Execute($"DELETE FROM \"{table}\"", [], ct);
            }

            return;
        }

        // The API's own background work uses these tables too: waiting for it with some of the locks held could deadlock.
        var tables = string.Join(", ", Tables.Select(table => $"\"{table}\""));
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                await db.Execute($"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE NOWAIT", [], token);
                await db.Execute($"TRUNCATE {tables}", [], token);
                await transaction.CommitAsync(token);
            },
            ct);
    }

    /// <summary>So many wait at each of the first queues, first come first.</summary>
    public async Task Fill(int queues, int waiting, CancellationToken ct)
    {
        await Clear(ct);
        var now = TimeProvider.System.GetUtcNow();
        var drafts = Enumerable.Range(0, queues)
            .SelectMany(queue => Enumerable.Range(1, waiting).Select(sequence => Draft(queue, sequence, now.AddMilliseconds(sequence - waiting))))
            .ToList();
        await using var db = database.Context();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                await db.Insert(drafts.ConvertAll(draft => new Visit(draft.TenantId, draft.VisitId, draft.ServiceDate, draft.At)), token);
                await db.Insert(drafts.ConvertAll(Ticket.Issue), token);
                await transaction.CommitAsync(token);
            },
            ct);

        // Otherwise the server's own analysis would start somewhere in the middle of a measure.
        if (!database.Settings.IsSqlite)
        {
            await db.Execute("VACUUM ANALYZE \"Tickets\", \"Visits\"", [], ct);
        }
    }

    private IssuedTicket Draft(int queue, int sequence, DateTimeOffset issuedAt) => new(
        mall.Code, Guid.CreateVersion7(issuedAt), mall.ServiceIds[queue], mall.MemberId, mall.ServicePointId, Guid.CreateVersion7(issuedAt),
        Mall.Prefix(queue), sequence, mall.Today, Channel.Kiosk, Priority.Regular, issuedAt);
}
