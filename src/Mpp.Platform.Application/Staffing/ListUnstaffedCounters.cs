using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Open counters with visitors waiting, or within promised hours, and nobody there.</summary>
/// <param name="IdleMinutes">How long a call or a completed ticket shows presence: 5 to 240, 30 when absent.</param>
public sealed record ListUnstaffedCounters(int? IdleMinutes) : IUseCase<UnstaffedCounters>
{
    public const int DefaultIdleMinutes = 30;
}

internal sealed class ListUnstaffedCountersValidator : AbstractValidator<ListUnstaffedCounters>
{
    public ListUnstaffedCountersValidator() => RuleFor(request => request.IdleMinutes).InclusiveBetween(5, 240);
}

internal sealed class ListUnstaffedCountersHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListUnstaffedCounters, UnstaffedCounters>
{
    public async Task<Result<UnstaffedCounters>> Handle(ListUnstaffedCounters request, CancellationToken cancellationToken)
    {
        var (mall, now) = (tenant.Tenant, clock.Now());
        var (today, time) = (mall.DateAt(now), mall.TimeAt(now));
        var idle = TimeSpan.FromMinutes(request.IdleMinutes ?? ListUnstaffedCounters.DefaultIdleMinutes);
        var counters = await Counters(today, cancellationToken);
        var members = await db.Members.AsNoTracking().ToDictionaryAsync(member => member.Id, cancellationToken);
        var promised = await Promised(mall, members, today, time, cancellationToken);
        var (waiting, activity) = await Day(today, cancellationToken);
        var found = new List<UnstaffedCounter>();
        foreach (var counter in counters)
        {
            var last = activity.GetValueOrDefault(counter.Id);
            var queues = counter.Services.Select(service => waiting.GetValueOrDefault((counter.ServicePointId, service.Id))).OfType<WaitingQueue>().ToList();
            var owners = counter.Services.Select(service => service.MemberId).Distinct().ToList();
            var isPromised = owners.Exists(promised.Contains);
            if (last?.IsServing == true || last?.LastAt > now - idle || (queues.Count == 0 && !isPromised))
            {
                continue;
            }

            found.Add(new UnstaffedCounter
            {
                CounterId = counter.Id,
                Name = counter.Name,
                ServicePointId = counter.ServicePointId,
                Services = [.. counter.Services.Select(service => new NamedRow(service.Id, service.Name))],
                Members = [.. owners.Select(owner => new NamedRow(owner, members[owner].Name))],
                IsPromised = isPromised,
                Waiting = queues.Sum(queue => queue.Count),
                OldestWaitingSeconds = queues.Count == 0 ? null : (long)(now - queues.Min(queue => queue.Oldest)).TotalSeconds,
                LastActivityAt = last?.LastAt,
            });
        }

        return new UnstaffedCounters(
            [.. found.OrderByDescending(counter => counter.OldestWaitingSeconds ?? -1).ThenBy(counter => counter.CounterId)], (int)idle.TotalSeconds, now);
    }

    /// <summary>Open counters without an open session of today, with the services the caller may serve.</summary>
    private async Task<List<OpenCounterRow>> Counters(DateOnly today, CancellationToken ct)
    {
        var served = await db.ServedBy(user, today, ct);
        var rows = await (
            from row in db.CounterServices.AsNoTracking()
            join counter in db.Counters.Where(counter => counter.IsOpen
                    && !db.CounterSessions.Any(session => session.CounterId == counter.Id && session.ServiceDate == today && session.ClosedAt == null))
                on new { row.TenantId, Id = row.CounterId } equals new { counter.TenantId, counter.Id }
            join service in served.Of(db.Services) on new { row.TenantId, Id = row.ServiceId } equals new { service.TenantId, service.Id }
            orderby counter.Id, service.Id
            select new { counter.Id, counter.Name, counter.ServicePointId, ServiceId = service.Id, ServiceName = service.Name, service.MemberId }).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Id).Select(counter => new OpenCounterRow(
            counter.Key, counter.First().Name, counter.First().ServicePointId,
            [.. counter.Select(row => new ServiceRow(row.ServiceId, row.ServiceName, row.MemberId))]))];
    }

    /// <summary>Members that have promised to be there at this hour of this day.</summary>
    private async Task<HashSet<Guid>> Promised(TenantInfo mall, Dictionary<Guid, Member> members, DateOnly today, TimeOnly time, CancellationToken ct)
    {
        var open = (await db.MallCalendar(mall, today, today, ct)).On(today);
        var changes = (await db.ChangesOf(members.Keys, today, today, ct)).ToLookup(change => change.MemberId);
        return [.. members.Values
            .Where(member => PromisedDay.Of(member, open, changes[member.Id]) is { IsPromised: true } day && day.From <= time && time < day.Until)
            .Select(member => member.Id)];
    }

    /// <summary>
    /// One walk over the day's tickets, grouped here: asked to group, SQLite walks an index over all days in the groups' order.
    /// </summary>
    private async Task<(Dictionary<(Guid, Guid), WaitingQueue> Waiting, Dictionary<Guid, CounterActivity> Activity)> Day(DateOnly today, CancellationToken ct)
    {
        var tickets = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.ServiceDate == today)
            .Select(ticket => new
            {
                ticket.ServicePointId,
                ticket.ServiceId,
                ticket.Status,
                ticket.CounterId,
                ticket.IssuedAt,
                ticket.CalledAt,
                LastAt = ticket.CompletedAt ?? ticket.StartedAt ?? ticket.CalledAt,
            })
            .ToListAsync(ct);
        return (
            tickets.Where(ticket => ticket.Status == TicketStatus.Waiting)
                .GroupBy(ticket => (ticket.ServicePointId, ticket.ServiceId))
                .ToDictionary(queue => queue.Key, queue => new WaitingQueue(queue.Count(), queue.Min(ticket => ticket.IssuedAt))),
            tickets.Where(ticket => ticket is { CounterId: not null, CalledAt: not null })
                .GroupBy(ticket => ticket.CounterId!.Value)
                .ToDictionary(
                    counter => counter.Key,
                    counter => new CounterActivity(counter.Max(ticket => ticket.LastAt), counter.Any(ticket => ticket.Status == TicketStatus.Serving))));
    }

    private sealed record OpenCounterRow(Guid Id, string Name, Guid ServicePointId, IReadOnlyList<ServiceRow> Services);

    private sealed record ServiceRow(Guid Id, string Name, Guid MemberId);

    private sealed record WaitingQueue(int Count, DateTimeOffset Oldest);

    private sealed record CounterActivity(DateTimeOffset? LastAt, bool IsServing);
}
