using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>Provinces and the nation compare malls that reported, and answer of the past as it was then.</summary>
public sealed class SameMallsTests
{
    [SkippableTheory, Databases]
    public async Task SilentMall_IsNamedAndLeavesChangeAndMembersAsTheyAre(string database)
    {
        var clock = new FakeClock(At(9));
        await using var app = await PlatformApp.Start(database, clock);
        var malls = new List<(Mall Mall, Guid Service, Guid Counter)>();
        for (var i = 0; i < 3; i++)
        {
            var mall = await app.NewMall("35");
            var (_, service, counter) = await mall.OpenQueue();
            malls.Add((mall, service, counter));
        }

        var silent = malls[2].Mall;
        foreach (var (day, visitors) in new[] { (9, new[] { 5, 5, 10 }), (16, [5, 5, 0]), (23, [10, 5, 10]) })
        {
            clock.Now = At(day);
            for (var i = 0; i < 3; i++)
            {
                for (var visitor = 0; visitor < visitors[i]; visitor++)
                {
                    await malls[i].Mall.Serve(malls[i].Service, malls[i].Counter);
                }
            }
        }

        clock.Now = At(30);
        await app.Rollup();
        foreach (var groupBy in new[] { "nation", "province" })
        {
            var items = (await app.As(Roles.MinistryAnalyst).Get($"/v1/national/usage/weekly?from=2026-W46&to=2026-W48&groupBy={groupBy}")).Items();
            Assert.Equal("1.33 1 1.67", string.Join(' ', items.Select(item => item!["servedPerOperatingDay"]!.ToJsonString())));
            Assert.Equal(" 0 0.5", string.Join(' ', items.Select(item => item!["changeFromPreviousWeek"]?.ToJsonString())));
            Assert.Equal("0 2 2", string.Join(' ', items.Select(item => item!.Number("comparedMalls"))));
            Assert.Equal("3 3 3", string.Join(' ', items.Select(item => item!.Number("members"))));
            Assert.Equal(
                $"{Sorted($"{malls[0].Mall.Code} new {malls[1].Mall.Code} new {silent.Code} new")}|{silent.Code} silent|{silent.Code} silent-before",
                string.Join('|', items.Select(item => Sorted(string.Join(' ', item!["missingMalls"]!.AsArray().Select(mall => $"{mall!.Text("key")} {mall!.Text("reason")}"))))));
            Assert.All(items, item => Assert.Null(item!["diagnosis"]));
            Assert.Equal((15, 10, "0.1333"), (items[1]!.Number("operatingDays"), items[1]!.Number("served"), items[1]!["completeness"]!.ToJsonString()));
        }

        var table = (await (await app.As(Roles.MinistryAnalyst).GetAsync("/v1/national/usage/weekly?from=2026-W47&to=2026-W47&groupBy=nation&format=csv")).Content.ReadAsStringAsync()).Split("\r\n");
        var name = (await app.As(null).Get($"/v1/tenants/{silent.Code}")).Text("name");
        Assert.Equal(name, table[1].Split(',')[Array.IndexOf(table[0].Split(','), "missingMalls")]);
    }

    /// <summary>Nobody told of a soft opening: it serves all the same.</summary>
    [SkippableTheory, Databases]
    public async Task MallThatWasOnlyInaugurated_IsMissingWhenItIsSilent(string database)
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(database, clock);
        var (reporting, silent) = (await app.NewMall("35"), await app.NewMall("35"));
        await Change(silent, new { inaugurated = new { on = "2020-03-02" }, status = "inaugurated" });
        var (_, service, counter) = await reporting.OpenQueue();
        for (var visitor = 0; visitor < 5; visitor++)
        {
            await reporting.Serve(service, counter);
        }

        clock.Now = At(23);
        await app.Rollup();
        var week = (await app.As(Roles.MinistryAnalyst).Get("/v1/national/usage/weekly?from=2026-W47&to=2026-W47&groupBy=nation")).Items().Single()!;
        Assert.Equal((10, 1, 5), (week.Number("operatingDays"), week.Number("daysReported"), week.Number("served")));
        Assert.Contains(week["missingMalls"]!.AsArray(), mall => mall!.Text("key") == silent.Code && mall!.Text("reason") == "silent");
    }

    /// <summary>Half of the visitors of a province waited nothing, the others up to a quarter of an hour.</summary>
    [SkippableTheory, Databases]
    public async Task TimesOfAProvince_AreOfAllItsVisitors(string database)
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(database, clock);
        foreach (var waits in new[] { Enumerable.Repeat(0, 8), Enumerable.Range(1, 9).Select(wait => wait * 100) })
        {
            var mall = await app.NewMall("35");
            var (_, service, counter) = await mall.OpenQueue();
            foreach (var wait in waits)
            {
                await mall.Issue(service);
                clock.Advance(TimeSpan.FromSeconds(wait));
                var ticket = await mall.CallNext(counter);
                await mall.Act(ticket.Id(), "start");
                clock.Advance(TimeSpan.FromSeconds(300));
                await mall.Act(ticket.Id(), "complete");
            }
        }

        await app.Rollup();
        foreach (var groupBy in new[] { "nation", "province" })
        {
            var week = (await app.As(Roles.MinistryAnalyst).Get($"/v1/national/usage/weekly?from=2026-W47&to=2026-W47&groupBy={groupBy}")).Items().Single()!;
            Assert.InRange(week.Number("medianWaitSeconds")!.Value, 98, 102);
            Assert.InRange(week.Number("p90WaitSeconds")!.Value, 740 * 0.98, 740 * 1.02);
            Assert.InRange(week.Number("medianServiceSeconds")!.Value, 294, 306);
        }
    }

    [SkippableTheory, Databases]
    public async Task OpenMallsOfAYear_AreThoseThatServedAtItsEnd(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2020, 4, 1, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        foreach (var (province, opened) in new[] { ("35", "2019-05-20"), ("33", "2020-03-17") })
        {
            var mall = await app.NewMall(province);
            await Change(mall, new { softOpenedOn = opened, status = "soft-opened" });
        }

        var paused = await app.NewMall("91");
        await Change(paused, new { softOpenedOn = "2020-03-01", status = "soft-opened" });
        clock.Now = new DateTimeOffset(2021, 11, 1, 2, 0, 0, TimeSpan.Zero);
        await (await app.As(Roles.PlatformAdmin).Post($"{paused.Path}/suspend", new { reason = "renovasi" })).Is(200);
        clock.Now = new DateTimeOffset(2022, 3, 1, 2, 0, 0, TimeSpan.Zero);
        await (await app.As(Roles.PlatformAdmin).Post($"{paused.Path}/activate", new { reason = "selesai" })).Is(200);
        clock.Now = new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

        foreach (var report in new[] { "satisfaction", "evaluations" })
        {
            foreach (var (year, open) in new[] { (2018, 0), (2019, 1), (2020, 3), (2021, 2), (2022, 3), (2026, 3) })
            {
                var answer = await app.As(Roles.MinistryAnalyst).Get($"/v1/national/{report}/yearly?year={year}");
                Assert.Equal((report, year, open), (report, year, answer.Number("openMalls")));
            }
        }

        var nation = (await app.As(Roles.MinistryAnalyst).Get("/v1/national/satisfaction/yearly?year=2019&groupBy=nation")).Items().Single()!;
        Assert.Equal(1, nation.Number("openMalls"));
    }

    private static async Task Change(Mall mall, object fields)
    {
        var etag = (await mall.Admin.GetAsync(mall.Path)).Headers.ETag!.Tag;
        await (await mall.Admin.Patch(mall.Path, fields, etag)).Is(200);
    }

    private static string Sorted(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));

    private static DateTimeOffset At(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.Zero);
}
