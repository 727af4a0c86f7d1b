using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>
/// Computes one tenant's daily and weekly facts again from its raw tickets. It may run on every node: a lease lets one
/// of them work on a tenant, and a run whose lease was taken over writes nothing.
/// </summary>
internal sealed class UsageRollup(AppDbContext db, TenantContext tenant, Leases leases, QualityRollup quality, TimeProvider clock)
{
    public const string Work = "usage-rollup";

    /// <summary>Fewer than the 5,000 row locks for which SQL Server takes the whole table.</summary>
    private const int EventsAtOnce = 4_000;

    /// <summary>Counts in what changed; false when another run holds the tenant.</summary>
    public async Task<bool> Pending(CancellationToken ct)
    {
        var run = Guid.CreateVersion7();
        if (!await leases.Take(Work, run, ct))
        {
            return false;
        }

        while (true)
        {
            // First the events, then the tickets: whatever an event stands for is committed when the tickets are read.
            var events = await db.OutboxEvents.AsNoTracking()
                .Where(row => row.UsageDate != null)
                .OrderBy(row => row.UsageDate)
                .Select(row => new { row.Id, Date = row.UsageDate!.Value, IsQuality = row.Type == NationalEvents.DayChanged.Name, IsCalendar = row.Type == NationalEvents.CalendarChanged.Name })
                .Take(EventsAtOnce)
                .ToListAsync(ct);
            if (events.Count == 0)
            {
                break;
            }

            // Week by week: a correction of years ago beside today's tickets must not read all that lies between.
            foreach (var week in events.Where(row => !row.IsQuality).GroupBy(row => IsoWeek.Of(row.Date)))
            {
                if (!await Recompute(run, [.. week.Select(row => row.Date).Distinct()], [], week.Select(row => row.Id).ToList(), ct, week.Any(row => row.IsCalendar)))
                {
                    return false;
                }
            }

            // Year by year, since a year's figures are of all its days at once: it is read once, however many days changed.
            foreach (var year in events.Where(row => row.IsQuality).GroupBy(row => row.Date.Year))
            {
                if (!await Recompute(run, [], [.. year.Select(row => row.Date).Distinct()], year.Select(row => row.Id).ToList(), ct))
                {
                    return false;
                }
            }
        }

        await leases.Release(Work, run, ct);
        return true;
    }

    /// <summary>Computes every reported day of a range again, whatever was counted before.</summary>
    public async Task<int> Range(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var run = Guid.CreateVersion7();
        while (!await leases.Take(Work, run, ct))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
        }

        var dates = await db.Tickets.Where(ticket => ticket.ServiceDate >= from && ticket.ServiceDate <= to)
            .Select(ticket => ticket.ServiceDate)
            .Union(db.DailyMalls.Where(day => day.ServiceDate >= from && day.ServiceDate <= to).Select(day => day.ServiceDate))
            .Distinct().OrderBy(date => date).ToListAsync(ct);
        foreach (var month in dates.Chunk(31))
        {
            await OrTakenOver(Recompute(run, month, [], [], ct, findsClosures: true));
        }

        // A year's figures are of all its days at once.
        var days = await quality.Days(from, to, ct);
        foreach (var year in days.GroupBy(day => day.Year).OrderBy(year => year.Key))
        {
            await OrTakenOver(Recompute(run, [], [.. year.Order()], [], ct));
        }

        await leases.Release(Work, run, ct);
        return dates.Union(days).Count();

        async Task OrTakenOver(Task<bool> recomputed)
        {
            if (!await recomputed)
            {
                throw new InvalidOperationException($"Another run took {tenant.Tenant.Code} over; run the command again.");
            }
        }
    }

    /// <summary>False when another run has taken the tenant over: then nothing was written.</summary>
    /// <param name="dates">Days whose tickets changed, in order.</param>
    /// <param name="qualityDates">Days whose answers, complaints or evaluations changed, in order.</param>
    /// <param name="events">Marks that are done with.</param>
    /// <param name="findsClosures">Whether decisions or notices changed by which the mall is closed.</param>
    private Task<bool> Recompute(
        Guid run, IReadOnlyList<DateOnly> dates, IReadOnlyList<DateOnly> qualityDates, List<Guid> events, CancellationToken ct, bool findsClosures = false) => db.InTransaction(
        async token =>
        {
            // Renewing locks the lease row until the commit: two runs never write the same tenant's facts.
            if (!await leases.Renew(Work, run, token))
            {
                return (false, false);
            }

            if (findsClosures)
            {
                await Closures(token);
            }

            if (dates.Count > 0)
            {
                await Usage(dates, token);
            }

            if (qualityDates.Count > 0)
            {
                await quality.Count(qualityDates, token);
            }

            if (events.Count > 0)
            {
                await db.OutboxEvents.Where(row => EF.Parameter(events).Contains(row.Id))
                    .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.UsageDate, (DateOnly?)null), token);
            }

            db.ChangeTracker.Clear();
            return (true, true);
        },
        ct);

    /// <summary>Days on which the mall is closed as a whole, as national reads know them.</summary>
    private async Task Closures(CancellationToken ct)
    {
        var calendar = await db.MallCalendar(tenant.Tenant, DateOnly.MinValue, DateOnly.MaxValue, ct);
        await db.MallClosures.ExecuteDeleteAsync(ct);
        db.MallClosures.AddRange(calendar.Closures().Select(span => new MallClosure
        {
            TenantId = tenant.Tenant.Code,
            FromOn = span.FromOn,
            UntilOn = span.UntilOn,
            Kind = span.Closure.Kind,
            Reason = span.Closure.Reason,
        }));
        await db.SaveOwn(ct);
    }

    private async Task Usage(IReadOnlyList<DateOnly> dates, CancellationToken ct)
    {
        await FindActivityAgain(dates[0], ct);
        var code = tenant.Tenant.Code;
        var tickets = await Tickets(dates[0], dates[^1], ct);
        var dirty = dates.ToHashSet();
        tickets.RemoveAll(ticket => !dirty.Contains(ticket.ServiceDate));
        await db.DailyUsage.Where(row => dates.Contains(row.ServiceDate)).ExecuteDeleteAsync(ct);
        await db.DailyMalls.Where(row => dates.Contains(row.ServiceDate)).ExecuteDeleteAsync(ct);
        db.DailyUsage.AddRange(UsageFacts.Daily(code, tickets));
        db.DailyMalls.AddRange(UsageFacts.Malls(code, tickets));
        await db.SaveOwn(ct);
        await Weeks(dates, ct);
    }

    /// <summary>
    /// Facts of a day gone by decide who is active, and today's round may have been done without them. The round's row comes
    /// before the facts, as in the round itself: the two wait for each other and never cross.
    /// </summary>
    private async Task FindActivityAgain(DateOnly first, CancellationToken ct)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        if (first < today)
        {
            await db.DailyRounds.Where(round => round.Work == MemberActivity.Work && round.DoneOn == today)
                .ExecuteUpdateAsync(row => row.SetProperty(round => round.DoneOn, today.AddDays(-1)), ct);
        }
    }

    /// <summary>The weeks of the days, and those after them whose active members look back on them.</summary>
    private async Task Weeks(IReadOnlyList<DateOnly> dates, CancellationToken ct)
    {
        var rules = await db.ActivityRules.AsNoTracking().ToListAsync(ct);
        var weeksBack = rules.Max(rule => rule.Weeks);
        var today = tenant.Tenant.DateAt(clock.Now());
        var touched = dates.Select(IsoWeek.Of)
            .SelectMany(week => Enumerable.Range(0, weeksBack).Select(week.Plus))
            .Where(week => week.Monday <= today || dates.Select(IsoWeek.Of).Contains(week))
            .Distinct().Order().ToList();
        var (first, last) = (touched[0].Monday.AddDays(-7 * (weeksBack - 1)), touched[^1].Sunday);
        var usage = await db.DailyUsage.AsNoTracking().Where(row => row.ServiceDate >= first && row.ServiceDate <= last).ToListAsync(ct);
        var days = await db.DailyMalls.AsNoTracking().Where(row => row.ServiceDate >= first && row.ServiceDate <= last).ToListAsync(ct);
        var members = await db.Members.AsNoTracking().ToListAsync(ct);
        var memberDays = await db.WorkingDaysOf(tenant.Tenant, first, last, ct);
        var keys = touched.ConvertAll(week => week.Key);
        await db.WeeklyUsage.Where(row => keys.Contains(row.Week)).ExecuteDeleteAsync(ct);
        foreach (var week in touched)
        {
            var rule = ActivityRule.At(rules, week.Sunday);
            var windowStart = week.Monday.AddDays(-7 * (rule.Weeks - 1));
            var joined = members
                .Where(member => member.BelongedBetween(week.Sunday, week.Sunday))
                .ToList();
            var window = usage.Where(row => row.ServiceDate >= windowStart && row.ServiceDate <= week.Sunday).ToList();
            var reported = window.Select(row => row.ServiceDate).ToHashSet();
            var openDays = OpenDays.Of(
                memberDays, tenant.Tenant.SoftOpenedOn, reported, windowStart, week.Sunday < today ? week.Sunday : today.AddDays(-1));
            var served = window.ToLookup(row => row.MemberId);
            var active = joined.Count(member => MemberEvidence.Of(member, rule, openDays, ByDay(served[member.Id])).IsActive);
            var row = UsageFacts.Weekly(new WeekOfFacts(
                tenant.Tenant.Code,
                week,
                [.. window.Where(day => day.ServiceDate >= week.Monday)],
                [.. days.Where(day => day.ServiceDate >= week.Monday && day.ServiceDate <= week.Sunday)],
                joined.Count,
                active,
                clock.Now()));
            if (row is not null)
            {
                db.WeeklyUsage.Add(row);
            }
        }

        await db.SaveOwn(ct);
    }

    private static Dictionary<DateOnly, int> ByDay(IEnumerable<DailyUsage> usage) =>
        usage.GroupBy(row => row.ServiceDate).ToDictionary(day => day.Key, day => day.Sum(row => row.Served));

    private Task<List<TicketFact>> Tickets(DateOnly first, DateOnly last, CancellationToken ct) => db.Tickets.AsNoTracking()
        .Where(ticket => ticket.ServiceDate >= first && ticket.ServiceDate <= last)
        .Select(ticket => new TicketFact(
            ticket.ServiceDate, ticket.MemberId, ticket.ServiceId, ticket.VisitId, ticket.Channel, ticket.Status,
            ticket.IssuedAt, ticket.CalledAt, ticket.StartedAt, ticket.CompletedAt))
        .ToListAsync(ct);
}
