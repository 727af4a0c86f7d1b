using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Answers of one month about one service to one questionnaire.</summary>
internal sealed record AnswerCell(int Year, int Month, Guid? MemberId, Guid? ServiceId, ScoreSums Sums)
{
    public int ByTicketLink { get; set; }
}

/// <summary>Completed tickets of one month and service.</summary>
internal sealed record TicketCell(int Year, int Month, Guid MemberId, Guid ServiceId, int Completed);

internal static class AnswerCellReads
{
    /// <summary>Sums up raw answers, with the questionnaire each of them names.</summary>
    public static async Task<IReadOnlyList<AnswerCell>> Cells(this IAppDbContext db, InstrumentShelf shelf, IQueryable<SurveyAnswer> answers, CancellationToken ct)
    {
        var questionnaires = new Dictionary<(string, Guid?), Questionnaire>();
        foreach (var kind in await answers.Select(answer => new { answer.InstrumentVersion, answer.FormId }).Distinct().ToListAsync(ct))
        {
            questionnaires[(kind.InstrumentVersion, kind.FormId)] = (await db.AskedThen(shelf, kind.InstrumentVersion, kind.FormId, ct)).Value;
        }

        var cells = new Dictionary<(int Year, int Month, Guid? Member, Guid? Service, string Version, Guid? Form), AnswerCell>();
        var rows = answers.Select(answer => new
        {
            answer.AnsweredOn,
            answer.MemberId,
            answer.ServiceId,
            answer.InstrumentVersion,
            answer.FormId,
            answer.Source,
            answer.Scores,
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            // What was added since the first query is counted by the next read.
            if (!questionnaires.TryGetValue((row.InstrumentVersion, row.FormId), out var asked))
            {
                continue;
            }

            var key = (row.AnsweredOn.Year, row.AnsweredOn.Month, row.MemberId, row.ServiceId, row.InstrumentVersion, row.FormId);
            if (!cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell = new AnswerCell(key.Year, key.Month, key.MemberId, key.ServiceId, new ScoreSums(asked));
            }

            cell.Sums.Add(row.Scores);
            cell.ByTicketLink += row.Source == AnswerSource.TicketLink ? 1 : 0;
        }

        return [.. cells.Values];
    }

    public static async Task<IReadOnlyList<TicketCell>> CompletedTickets(
        this IAppDbContext db, DateOnly first, DateOnly last, Guid? memberId, Guid? serviceId, CancellationToken ct)
    {
        var tickets = db.Tickets.AsNoTracking().Where(ticket => ticket.ServiceDate >= first && ticket.ServiceDate <= last && ticket.Status == TicketStatus.Completed);
        tickets = memberId is { } member ? tickets.Where(ticket => ticket.MemberId == member) : tickets;
        tickets = serviceId is { } service ? tickets.Where(ticket => ticket.ServiceId == service) : tickets;
        return await tickets.GroupBy(ticket => new { ticket.ServiceDate.Year, ticket.ServiceDate.Month, ticket.MemberId, ticket.ServiceId })
            .Select(group => new TicketCell(group.Key.Year, group.Key.Month, group.Key.MemberId, group.Key.ServiceId, group.Count()))
            .ToListAsync(ct);
    }
}
