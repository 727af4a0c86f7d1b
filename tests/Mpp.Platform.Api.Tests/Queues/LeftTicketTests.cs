using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Queues;

/// <summary>Numbers that nobody called end with their own local day.</summary>
public sealed class LeftTicketTests
{
    [SkippableTheory, Databases]
    public async Task TicketsNeverCalled_EndAtLocalMidnight_OnceOnTwoNodes(string database)
    {
        // 20:30 in Jayapura and 18:30 in Jakarta.
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 11, 30, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        await using var other = app.OtherNode();
        var (east, west) = (await app.NewMall("91"), await app.NewMall("35"));
        var left = new Dictionary<Mall, Guid>();
        foreach (var mall in new[] { east, west })
        {
            var (_, service, counter) = await mall.OpenQueue("A");
            await mall.Serve(service, counter);
            await mall.Issue(service);
            await mall.Act((await mall.CallNext(counter)).Id(), "cancel");
            left[mall] = (await mall.Issue(service)).Id();
        }

        await app.Rollup();
        await Round(app);
        Assert.Equal("waiting", (await Ticket(east)).Text("status"));

        // Midnight in Jayapura; in Jakarta the day goes on.
        clock.Now = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Round(app), Round(other), Round(app));
        var ended = await Ticket(east);
        Assert.Equal(("cancelled", "never-called", "2026-11-23T15:00:00.000Z"), (ended.Text("status"), ended.Text("cancelReason"), ended.Text("cancelledAt")));
        Assert.Equal("waiting", (await Ticket(west)).Text("status"));
        var asked = (await east.Admin.Get($"{east.Path}/tickets?date=2026-11-23&status=cancelled")).Items().Select(ticket => ticket!.Text("cancelReason"));
        Assert.Equal("asked never-called", string.Join(' ', asked.Order(StringComparer.Ordinal)));

        // The figures of the day tell of it, and again and again nothing more happens.
        await Task.WhenAll(Round(app), Round(other));
        await app.WithinTenant(east.Code, async db =>
            Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.SubjectId == left[east] && row.Type == "queues.ticket-cancelled")));
        await app.Rollup();
        var week = (await east.Admin.Get($"{east.Path}/usage/weekly?from=2026-W48&to=2026-W48")).Items().Single()!;
        Assert.Equal((3, 1, 2), (week.Number("issued"), week.Number("served"), week.Number("cancelled")));
        Assert.Empty((await app.As(Roles.MallAdmin, east.Code).Get($"{east.Path}/tickets?status=waiting")).Items());

        async Task<JsonNode> Ticket(Mall mall) => await mall.Admin.Get($"{mall.Path}/tickets/{left[mall]}");
    }

    private static Task<int> Round(PlatformApp app) => app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
}
