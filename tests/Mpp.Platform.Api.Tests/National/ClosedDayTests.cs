using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>Days on which a mall is closed by decision or notice are no operating days and no missing reports; the week says why.</summary>
public sealed class ClosedDayTests
{
    [SkippableTheory, Databases]
    public async Task ClosedDays_AreNoOperatingDays_AndTheirReasonIsTold(string database)
    {
        var clock = new FakeClock(At(2));
        await using var app = await PlatformApp.Start(database, clock);
        var (mall, other) = (await app.NewMall("91"), await app.NewMall("91"));
        var (_, service, counter) = await mall.OpenQueue();
        var (_, service2, counter2) = await other.OpenQueue();

        // Each serves every day until the week of the 9th; in that week it serves Monday to Wednesday.
        for (var day = 2; day <= 13; day++)
        {
            clock.Now = At(day);
            if (day is not (7 or 8))
            {
                await other.Serve(service2, counter2);
            }

            if (day <= 11 && day is not (7 or 8))
            {
                await mall.Serve(service, counter);
            }
        }

        // Known only afterwards: by decision on Thursday and Friday, by notice for the whole week that follows.
        clock.Now = At(23);
        await app.Rollup();
        Assert.Equal("5 5 1  | 5 3 0.6 data-gap | 5 0 0 data-gap", await Weeks());
        await (await mall.Admin.Post($"{mall.Path}/schedule-changes", new { kind = "closed", firstOn = "2026-11-12", lastOn = "2026-11-13", reason = "Listrik padam" })).Is(201);
        await (await mall.Admin.Post($"{mall.Path}/continuity", new { state = "closed", fromOn = "2026-11-16", untilOn = "2026-11-22", indonesian = "Gedung banjir" })).Is(201);
        await app.Rollup();
        Assert.Equal("5 5 1  | 3 3 1 mall-closed | 0 0  mall-closed", await Weeks());
        Assert.Equal("|2 decision Listrik padam|5 notice Gedung banjir", await Reasons($"{mall.Path}/usage/weekly", mall.Admin));

        // The nation knows them too, and whose they are; nobody is compared with a week in which it was closed.
        var nation = (await app.As(Roles.MinistryAnalyst).Get("/v1/national/usage/weekly?from=2026-W46&to=2026-W47&groupBy=nation")).Items();
        Assert.Equal("8 8 2|5 0 5", string.Join('|', nation.Select(item => $"{item!.Number("operatingDays")} {item!.Number("daysReported")} {item!.Number("closedDays")}")));
        Assert.All(nation, item => Assert.Equal(mall.Code, item!["closedMalls"]!.AsArray().Single()!.Text("key")));
        Assert.Equal(other.Code, nation[1]!["missingMalls"]!.AsArray().Single()!.Text("key"));
        var table = await (await mall.Admin.GetAsync($"{mall.Path}/usage/weekly?from=2026-W47&to=2026-W47&format=csv")).Content.ReadAsStringAsync();
        Assert.Contains(": Gedung banjir", table, StringComparison.Ordinal);

        // Taken back, they are operating days again.
        var change = (await mall.Admin.Get($"{mall.Path}/schedule-changes?from=2026-11-01&to=2026-11-30")).Items().Single()!;
        await (await mall.Admin.Delete($"{mall.Path}/schedule-changes/{change.Id()}", "*")).Is(204);
        await app.Rollup();
        Assert.Equal("5 5 1  | 5 3 0.6 data-gap | 0 0  mall-closed", await Weeks());

        async Task<string> Weeks() => string.Join(" | ", (await Items($"{mall.Path}/usage/weekly", mall.Admin)).Select(item =>
            $"{item!.Number("operatingDays")} {item!.Number("daysReported")} {item!["completeness"]?.ToJsonString()} {item!["diagnosis"]?.GetValue<string>()}"));
    }

    /// <summary>A holiday of one region is no operating day there, and one elsewhere; a Saturday with tickets counts as ever.</summary>
    [SkippableTheory, Databases]
    public async Task RegionalHoliday_IsNoOperatingDayOfItsMalls(string database)
    {
        var clock = new FakeClock(At(9));
        await using var app = await PlatformApp.Start(database, clock);
        var (bali, java) = (await app.NewMall("51"), await app.NewMall("33"));
        foreach (var mall in new[] { bali, java })
        {
            clock.Now = At(9);
            var (_, service, counter) = await mall.OpenQueue();
            await mall.Serve(service, counter);
            clock.Now = At(14);
            await mall.Serve(service, counter);
        }

        await (await app.As(Roles.PlatformAdmin).Post(
            "/v1/holidays", new { date = "2026-11-11", kind = "regional", region = "51", name = "Galungan", decree = "SE Gubernur" })).Is(201);
        clock.Now = At(23);
        await app.Rollup();
        await app.Rollup();
        Assert.Equal((5, 6), (await OperatingDays(bali), await OperatingDays(java)));

        async Task<int?> OperatingDays(Mall mall) =>
            (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W46&to=2026-W46")).Items().Single()!.Number("operatingDays");
    }

    private static async Task<JsonArray> Items(string address, HttpClient client) => (await client.Get($"{address}?from=2026-W45&to=2026-W47")).Items();

    private static async Task<string> Reasons(string address, HttpClient client) => string.Join('|', (await Items(address, client)).Select(item => string.Join(
        ',', item!["closedMalls"]!.AsArray().Select(part => $"{part!.Number("days")} {part!.Text("kind")} {part!.Text("reason")}"))));

    private static DateTimeOffset At(int day) => new(2026, 11, day, 10, 0, 0, TimeSpan.FromHours(8));
}
