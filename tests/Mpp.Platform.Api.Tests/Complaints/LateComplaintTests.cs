using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>To be overdue ends with a follow-up, to have missed the limit never does; both mean the same wherever they are told.</summary>
public sealed class LateComplaintTests
{
    [SkippableTheory, Databases]
    public async Task LateFollowUp_EndsOverdue_AndLeavesTheLimitMissed_ForMallAndNationAlike(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        var filed = new List<Filed>();
        for (var i = 0; i < 5; i++)
        {
            filed.Add(await mall.File(new { }));
        }

        var due = DateOnly.ParseExact((await mall.Track(filed[0])).Text("dueOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        clock.Now = new DateTimeOffset(due.AddDays(1), new TimeOnly(9, 0), TimeSpan.FromHours(7));
        await Counted();
        Assert.Equal((5, 5, 5, 5, 5), await Told());

        foreach (var answered in filed.Take(4))
        {
            await mall.Do(answered.Id, "verify");
            await mall.Do(answered.Id, "respond", new { text = "Maaf, terlambat" });
        }

        await Counted();
        Assert.Equal((1, 5, 5, 5, 1), await Told());
        var rows = (await mall.Admin.Get($"{mall.Path}/complaints")).Items();
        Assert.Equal(
            rows.Where(row => row!["isOverdue"]!.GetValue<bool>()).Select(row => row!.Id()),
            (await mall.Admin.Get($"{mall.Path}/complaints?overdue=true")).Items().Select(row => row!.Id()));
        Assert.Equal(
            rows.Where(row => row!["isVerificationLate"]!.GetValue<bool>() || row!["isFollowUpLate"]!.GetValue<bool>()).Select(row => row!.Id()),
            (await mall.Admin.Get($"{mall.Path}/complaints?late=true")).Items().Select(row => row!.Id()));

        async Task Counted()
        {
            await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
            await app.Rollup();
        }

        // Overdue by the mall; missed by the mall, its class, its week and the nation's year; overdue in the list.
        async Task<(int?, int?, int?, int?, int?)> Told()
        {
            var figures = await mall.Admin.Get($"{mall.Path}/complaints/figures");
            var ofClass = figures["byClass"]!.AsArray().Single()!;
            Assert.Equal((figures.Number("overdue"), figures.Number("missedLimit")), (ofClass.Number("overdue"), ofClass.Number("missedLimit")));
            var week = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from={IsoWeek.Of(due)}&to={IsoWeek.Of(due)}")).Items().Single()!;
            var nation = (await app.As(Roles.MinistryAnalyst).Get("/v1/national/complaints/yearly?year=2026&groupBy=nation")).Items().Single()!;
            Assert.Null(nation["overdue"]);
            return (
                figures.Number("overdue"), figures.Number("missedLimit"), week.Number("complaintsMissedLimit"), nation.Number("missedLimit"),
                (await mall.Admin.Get($"{mall.Path}/complaints?overdue=true")).Items().Count);
        }
    }
}
