using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>What the hall display shows now.</summary>
/// <param name="ServicePointId">One service point, or all of the mall when absent.</param>
public sealed record ReadBoard(Guid? ServicePointId) : IUseCase<Board>;

/// <summary>The hall display: numbers and counters alone, nothing about a person.</summary>
/// <param name="AsOf">When it was read (UTC); a screen shows its age.</param>
/// <param name="Serving">Tickets called or being served, the latest call first.</param>
/// <param name="Waiting">Services with visitors waiting.</param>
public sealed record Board(DateTimeOffset AsOf, IReadOnlyList<BoardCall> Serving, IReadOnlyList<BoardQueue> Waiting);

/// <summary>A called ticket.</summary>
/// <param name="Counter">Name of the counter.</param>
/// <param name="Fee">Official fee when the ticket was issued, rupiah: 0 is free of charge, null is unknown.</param>
public sealed record BoardCall(string Number, string? Counter, Guid ServiceId, DateTimeOffset? CalledAt, decimal? Fee);

/// <summary>A service's queue.</summary>
/// <param name="Count">Visitors waiting.</param>
/// <param name="Next">The next numbers, at most five, in the order they were issued.</param>
/// <param name="Fee">Official fee of the latest ticket, rupiah: 0 is free of charge, null is unknown.</param>
public sealed record BoardQueue(Guid ServiceId, int Count, IReadOnlyList<string> Next, decimal? Fee);

internal sealed class ReadBoardHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<ReadBoard, Board>
{
    private const int NextShown = 5;
    private const int ServingShown = 60;

    public async Task<Result<Board>> Handle(ReadBoard request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var tickets = db.Tickets.AsNoTracking().Where(ticket => ticket.ServiceDate == today);
        if (request.ServicePointId is { } point)
        {
            if (!await db.ServicePoints.AnyAsync(row => row.Id == point, cancellationToken))
            {
                return QueueErrors.PointNotFound;
            }

            tickets = tickets.Where(ticket => ticket.ServicePointId == point);
        }

        var serving = await tickets
            .Where(ticket => ticket.Status == TicketStatus.Called || ticket.Status == TicketStatus.Serving)
            .OrderByDescending(ticket => ticket.RecalledAt ?? ticket.CalledAt).ThenByDescending(ticket => ticket.Id)
            .Take(ServingShown)
            .Select(ticket => new
            {
                ticket.Prefix,
                ticket.Sequence,
                ticket.ServiceId,
                ticket.CalledAt,
                ticket.Fee,
                Counter = db.Counters.Where(counter => counter.Id == ticket.CounterId).Select(counter => counter.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var waiting = await tickets
            .Where(ticket => ticket.Status == TicketStatus.Waiting)
            .Select(ticket => new { ticket.ServiceId, ticket.Prefix, ticket.Sequence, ticket.Fee })
            .ToListAsync(cancellationToken);

        return new Board(
            now,
            [.. serving.Select(row => new BoardCall(Ticket.Numbered(row.Prefix, row.Sequence), row.Counter, row.ServiceId, row.CalledAt, row.Fee))],
            [.. waiting
                .GroupBy(row => row.ServiceId)
                .OrderBy(queue => queue.First().Prefix, StringComparer.Ordinal)
                .Select(queue => new BoardQueue(queue.Key, queue.Count(), [.. queue
                    .OrderBy(row => row.Sequence)
                    .Take(NextShown)
                    .Select(row => Ticket.Numbered(row.Prefix, row.Sequence))], queue.MaxBy(row => row.Sequence)!.Fee))]);
    }
}
