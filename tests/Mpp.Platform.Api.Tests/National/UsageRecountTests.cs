using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Demo;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>Counts the raw tickets again, plainly, and holds the weekly figures against it.</summary>
public sealed class UsageRecountTests
{
    [SkippableTheory, Databases]
    public async Task EveryWeekOfTheDemoMalls_EqualsARecountOfItsTickets(string database)
    {
        var app = await DemoApp.On(database);
        var today = DateOnly.FromDateTime(DemoApp.Now.UtcDateTime);
        var (from, to) = (Week(today.AddDays(-7 * 27)), Week(today));
        var items = (await app.As(Roles.MallAdmin, "35.24").Get($"/v1/tenants/35.24/usage/weekly?from={from}&to={to}")).Items().ToList();
        Assert.InRange(items.Count, 26, 29);

        // What the press wrote of Lamongan: 36 joined, 12 of them active.
        var lastReported = items.Last(item => item!["visits"] is not null)!;
        Assert.Equal((36, 12), (lastReported.Number("members"), lastReported.Number("activeMembers")));

        foreach (var mall in DemoMalls.Read())
        {
            items = [.. (await app.As(Roles.MallAdmin, mall.Code).Get($"/v1/tenants/{mall.Code}/usage/weekly?from={from}&to={to}")).Items()];
            var compared = 0;
            await app.WithinTenant(mall.Code, async db =>
            {
                var weeks = (await db.Tickets.AsNoTracking().ToListAsync()).ToLookup(ticket => Week(LocalDate(ticket.IssuedAt, 7)), StringComparer.Ordinal);
                foreach (var item in items)
                {
                    Compare(item!, [.. weeks[item!.Text("week")]], 7);
                    compared += weeks[item!.Text("week")].Count();
                }

                Assert.Equal(await db.Tickets.CountAsync(), compared);
            });
            await HasPublishedSurveys(app, mall.Code);
        }
    }

    /// <summary>What was published of the platform's own answers is what the answers of its dates still give.</summary>
    private static async Task HasPublishedSurveys(PlatformApp app, string code)
    {
        var admin = app.As(Roles.MallAdmin, code);
        var path = $"/v1/tenants/{code}/surveys";
        var published = await app.As(null).Get($"{path}/published");
        var latest = published["latest"]!;
        var again = (await admin.Get($"{path}/results?from={latest.Text("from")}&to={latest.Text("to")}"))["rows"]![0]!;
        Assert.Equal(again["index"]!.GetValue<decimal>(), latest["figures"]!["index"]!.GetValue<decimal>());
        Assert.Equal(again.Number("answers"), latest["figures"]!.Number("answers"));
        Assert.NotEmpty(published["followUps"]!.AsArray());
    }

    [SkippableTheory, Databases]
    public async Task LateCorrection_ChangesTheWeekItBelongsTo(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 9, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        for (var i = 0; i < 6; i++)
        {
            await mall.Serve(service, counter);
        }

        await mall.Issue(service);
        var left = await mall.CallNext(counter);
        await app.Rollup();
        var before = await Week46();
        Assert.Equal((7, 6, 0), (before.Number("issued"), before.Number("served"), before.Number("noShow")));

        // Two weeks later somebody notes that the seventh visitor never came.
        clock.Now = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        await mall.Act(left.Id(), "no-show");
        await app.Rollup();
        var after = await Week46();
        Assert.Equal((7, 6, 1), (after.Number("issued"), after.Number("served"), after.Number("noShow")));

        async Task<JsonNode> Week46() => (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W46&to=2026-W46")).Items().Single()!;
    }

    /// <summary>Sunday 23:30 in Jakarta is Monday in Jayapura: the same instant falls into two weeks.</summary>
    [SkippableTheory, Databases]
    public async Task SundayNight_BelongsToEachZonesOwnWeek(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 16, 30, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        foreach (var (province, week) in new[] { ("35", "2026-W47"), ("73", "2026-W48"), ("91", "2026-W48") })
        {
            var mall = await app.NewMall(province);
            var (_, service, counter) = await mall.OpenQueue();
            await mall.Serve(service, counter);
            await app.Rollup();
            var items = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W46&to=2026-W48")).Items();
            Assert.Equal(week, items.Single(item => item!.Number("served") == 1)!.Text("week"));
            Assert.All(items.Where(item => item!.Text("week") != week), item => Assert.Null(item!["served"]));
        }
    }

    /// <summary>Counted by hand from the tickets, with nothing of the product's own arithmetic.</summary>
    private static void Compare(JsonNode item, List<Ticket> tickets, int utcOffset)
    {
        var week = item.Text("week");
        if (tickets.Count == 0)
        {
            Assert.True(item["visits"] is null && item["served"] is null && item.Number("daysReported") == 0, week);
            return;
        }

        Assert.True(tickets.TrueForAll(ticket => ticket.ServiceDate == LocalDate(ticket.IssuedAt, utcOffset)), week);
        Assert.Equal(
            (week, tickets.Select(ticket => ticket.VisitId).Distinct().Count(), tickets.Count, tickets.Count(ticket => ticket.Status == TicketStatus.Completed)),
            (week, item.Number("visits")!.Value, item.Number("issued")!.Value, item.Number("served")!.Value));
        Assert.Equal(
            (week, tickets.Count(ticket => ticket.Status == TicketStatus.NoShow), tickets.Count(ticket => ticket.Status == TicketStatus.Cancelled), tickets.Select(ticket => ticket.ServiceDate).Distinct().Count()),
            (week, item.Number("noShow")!.Value, item.Number("cancelled")!.Value, item.Number("daysReported")!.Value));
        var waits = tickets.Where(ticket => ticket.CalledAt is not null).Select(ticket => (ticket.CalledAt!.Value - ticket.IssuedAt).TotalSeconds).Order().ToList();
        var services = tickets.Where(ticket => ticket.Status == TicketStatus.Completed).Select(ticket => (ticket.CompletedAt!.Value - ticket.StartedAt!.Value).TotalSeconds).Order().ToList();
        IsWithin(At(waits, 0.5), item.Number("medianWaitSeconds"));
        IsWithin(At(waits, 0.9), item.Number("p90WaitSeconds"));
        IsWithin(At(services, 0.5), item.Number("medianServiceSeconds"));

        void IsWithin(int? exact, int? shown) => Assert.True(
            exact is null ? shown is null : shown is not null && Math.Abs(shown.Value - exact.Value) <= Math.Max(1, 0.02 * exact.Value), $"{week}: {shown} for {exact}");
    }

    private static int? At(List<double> sorted, double share)
    {
        var position = (sorted.Count - 1) * share;
        var (low, high) = (sorted[(int)position], sorted[Math.Min((int)position + 1, sorted.Count - 1)]);
        return (int)Math.Round(low + ((high - low) * (position - (int)position)), MidpointRounding.AwayFromZero);
    }

    private static DateOnly LocalDate(DateTimeOffset instant, int utcOffset) => DateOnly.FromDateTime(instant.UtcDateTime.AddHours(utcOffset));

    private static string Week(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time)}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }
}
