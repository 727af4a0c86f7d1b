using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Agreements;

/// <summary>Dates come near on the mall's own calendar; each step is given once, whoever runs and however often it starts.</summary>
public sealed class ReminderTests
{
    [SkippableTheory, Databases]
    public async Task HundredDaysOnTwoNodesWithRestarts_GiveEachStepOnce(string provider)
    {
        // Local midnight in Jayapura is 15.00 UTC.
        var clock = new FakeClock(new DateTimeOffset(2026, 8, 31, 15, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("94");
        var member = await mall.AddMember();
        var signed = (await mall.AddAgreement(member)).Id();
        await mall.Sign(signed, new { signedOn = "2026-08-01", expiresOn = "2026-12-05" });
        var pending = (await mall.AddAgreement(member, new { dueOn = "2026-10-10", pendingReason = "menunggu" })).Id();
        var promise = (await (await mall.Admin.Post($"{mall.Path}/agreements/{signed}/commitments", new { kind = "publish-media", title = "Umumkan", dueOn = "2026-09-05" })).Is(201)).Id();

        // A node that starts throws away events older than a week, so they are read every day.
        var written = new Dictionary<Guid, OutboxEvent>();
        for (var day = 0; day < 100; day += day % 10 == 3 ? 3 : 1)
        {
            clock.Now = new DateTimeOffset(2026, 8, 31, 15, 0, 0, TimeSpan.Zero).AddDays(day);

            // A node that has just started knows nothing of what the others did.
            await using var fresh = day % 9 == 0 ? app.OtherNode() : null;
            await Task.WhenAll(Worker(app).Round(CancellationToken.None), Worker(fresh ?? app).Round(CancellationToken.None), Worker(app).Round(CancellationToken.None));
            await app.WithinTenant(mall.Code, async db =>
            {
                foreach (var row in await db.OutboxEvents.AsNoTracking().Where(row => row.Type.StartsWith("agreements.")).ToListAsync())
                {
                    written[row.Id] = row;
                }
            });
        }

        await app.WithinTenant(mall.Code, async db =>
        {
            var events = written.Values.Where(row => row.Type == "agreements.reminder-due")
                .Select(row => (row.SubjectId, Data: JsonNode.Parse(row.Data!)!))
                .Select(row => (row.SubjectId, Kind: row.Data.Text("kind"), Step: row.Data.Number("daysBefore"))).ToList();
            Assert.Equal("90 60 30 7 0", Steps(signed, "expiry"));
            Assert.Equal("30 7 0", Steps(pending, "signature"));
            Assert.Equal("0", Steps(promise, "commitment"));
            Assert.Equal(events.Count, await db.Reminders.CountAsync());
            Assert.Single(written.Values, row => row.Type == "agreements.agreement-expired");

            string Steps(Guid subject, string kind) => string.Join(' ', events.Where(row => row.SubjectId == subject && row.Kind == kind)
                .Select(row => row.Step).OrderDescending());
        });
        Assert.Equal("expired", (await mall.Admin.Get($"{mall.Path}/agreements/{signed}")).Text("status"));
    }

    [SkippableTheory, Databases]
    public async Task DateThatMoves_IsRemindedOfAgain(string provider)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("35");
        var agreement = (await mall.AddAgreement(await mall.AddMember(), new { dueOn = "2026-12-01" })).Id();
        await Worker(app).Round(CancellationToken.None);
        await (await mall.Admin.Patch($"{mall.Path}/agreements/{agreement}", new { dueOn = "2026-12-25" }, "*")).Is(200);
        clock.Now = new DateTimeOffset(2026, 12, 19, 3, 0, 0, TimeSpan.Zero);
        await Worker(app).Round(CancellationToken.None);
        await app.WithinTenant(mall.Code, async db => Assert.Equal(
            "2026-12-01/7 2026-12-25/7",
            string.Join(' ', (await db.Reminders.OrderBy(row => row.DueOn).ToListAsync()).Select(row => $"{row.DueOn:yyyy-MM-dd}/{row.DaysBefore}"))));
    }

    [SkippableTheory, Databases]
    public async Task ListsByStatus_AreRightBeforeAnyNodeHasRun(string provider)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("94");
        var agreement = (await mall.AddAgreement(await mall.AddMember())).Id();
        await mall.Sign(agreement, new { signedOn = "2026-11-24", effectiveOn = "2026-11-25", expiresOn = "2026-11-25" });
        Assert.Equal("signed", await Found(mall));
        clock.Now = new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal("active", await Found(mall));
        Assert.Single((await mall.Admin.Get($"{mall.Path}/agreements/expiring?withinDays=0")).Items());
        clock.Now = new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal("expired", await Found(mall));
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/agreements/expiring")).Items());
    }

    private static async Task<string> Found(Mall mall)
    {
        foreach (var status in new[] { "signed", "active", "expired" })
        {
            foreach (var item in (await mall.Admin.Get($"{mall.Path}/agreements?status={status}")).Items())
            {
                Assert.Equal(status, item!.Text("status"));
                return status;
            }
        }

        return "none";
    }

    private static DailyWorker Worker(PlatformApp app) => app.Services.GetRequiredService<DailyWorker>();
}
