using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

internal static class SeenDaysRead
{
    /// <summary>What was seen of a member by day. A ticket that was called shows presence where nobody opened a session.</summary>
    public static async Task<Dictionary<DateOnly, SeenDay>> SeenDays(
        this IAppDbContext db, TenantInfo mall, Guid memberId, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken ct)
    {
        var sessions = (await db.CounterSessions.AsNoTracking()
                .Where(session => session.ServiceDate >= first && session.ServiceDate <= last && session.MemberId == memberId).ToListAsync(ct))
            .ToLookup(session => session.ServiceDate);
        var tickets = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.ServiceDate >= first && ticket.ServiceDate <= last && ticket.MemberId == memberId && ticket.CalledAt != null)
            .GroupBy(ticket => ticket.ServiceDate)
            .Select(day => new CalledDay(
                day.Key,
                day.Min(ticket => ticket.CalledAt)!.Value,
                day.Max(ticket => ticket.CompletedAt ?? ticket.CalledAt)!.Value,
                day.Count(),
                day.Count(ticket => ticket.Status == TicketStatus.Completed)))
            .ToDictionaryAsync(day => day.Date, ct);
        var seconded = (await db.Secondments.AsNoTracking().Touching(first, last).Where(row => row.ServingMemberId == memberId).ToListAsync(ct))
            .ToLookup(row => row.StaffSubject, StringComparer.Ordinal);
        return sessions.Select(day => day.Key).Union(tickets.Keys).ToDictionary(date => date, date =>
        {
            var staffed = sessions[date].ToList();
            var called = tickets.GetValueOrDefault(date);
            var staff = staffed.Select(session => session.Subject).Distinct(StringComparer.Ordinal).ToList();
            var ends = staffed.ConvertAll(session => session.CountedUntil(now, mall.EndOf(date)));
            return new SeenDay(
                staffed.Min(session => (DateTimeOffset?)session.OpenedAt),
                staffed.Select(session => session.OpenedAt).Append(called?.First ?? DateTimeOffset.MaxValue).Min(),
                ends.Append(called?.Last ?? DateTimeOffset.MinValue).Max(),
                staffed.Zip(ends).Sum(pair => (long)(pair.Second - pair.First.OpenedAt).TotalSeconds),
                staff.Count,
                staff.Count(subject => seconded[subject].Any(row => row.HoldsOn(date))),
                called?.Count ?? 0,
                called?.Served ?? 0);
        });
    }

    private sealed record CalledDay(DateOnly Date, DateTimeOffset First, DateTimeOffset Last, int Count, int Served);
}
