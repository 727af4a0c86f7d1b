using System.Xml.Linq;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.National;

public sealed class NationalUsageTests
{
    private const string Weekly = "/v1/national/usage/weekly?from=2026-W46&to=2026-W48";

    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task Usage_IsGroupedByMallProvinceAndNation(string database)
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(database, clock);
        await ServeIn(app, "35", 6);
        await ServeIn(app, "35", 10);
        await ServeIn(app, "91", 20);
        await app.Rollup();
        var ministry = app.As(Roles.MinistryAnalyst);

        var nation = (await ministry.Get($"{Weekly}&groupBy=nation")).Items();
        Assert.Equal("2026-W46:, 2026-W47:36, 2026-W48:", string.Join(", ", nation.Select(item => $"{item!.Text("week")}:{item!.Number("served")}")));
        Assert.Equal("Jawa Timur 16, Papua 20", string.Join(", ", (await ministry.Get($"{Weekly}&groupBy=province")).Items()
            .Where(item => item!.Number("served") is not null).Select(item => $"{item!.Text("name")} {item!.Number("served")}")));
        Assert.Equal(9, (await ministry.Get($"{Weekly}&groupBy=tenant")).Items().Count);
        Assert.Equal(6, (await ministry.Get($"{Weekly}&groupBy=tenant&province=35")).Items().Count);
        Assert.EndsWith("Z", (await ministry.Get(Weekly)).Text("asOf"), StringComparison.Ordinal);

        var province = app.As(Roles.ProvinceAnalyst, province: "91");
        Assert.Equal(3, (await province.Get(Weekly)).Items().Count);
        await (await province.GetAsync($"{Weekly}&province=35")).IsProblem(403, "national.other-province");
        Assert.Empty((await app.As(Roles.ProvinceAnalyst).Get(Weekly)).Items());
    }

    [SkippableTheory, Databases]
    public async Task GroupsUnderFive_AreHiddenFromAnalystsAndNotFromTheMall(string database)
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await ServeIn(app, "35", 4);
        await app.Rollup();

        var seen = (await app.As(Roles.MinistryAnalyst).Get($"{Weekly}&tenant={mall.Code}")).Items()[1]!;
        Assert.True(seen["suppressed"]!.GetValue<bool>());
        foreach (var figure in new[] { "visits", "issued", "served", "noShow", "cancelled", "servedPerOperatingDay", "medianWaitSeconds" })
        {
            Assert.Null(seen[figure]);
        }

        Assert.Equal(4, (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W47&to=2026-W47")).Items().Single()!.Number("served"));
    }

    [SkippableTheory, Databases]
    public async Task WeekWithAHoliday_IsComparedByOperatingDays(string database)
    {
        // Week 22 of 2026 holds two days off (27 and 28 May).
        var clock = new FakeClock(new DateTimeOffset(2026, 5, 18, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        foreach (var day in new[] { 18, 19, 20, 21, 22, 25, 26, 29 })
        {
            clock.Now = new DateTimeOffset(2026, 5, day, 2, 0, 0, TimeSpan.Zero);
            await mall.Serve(service, counter);
            await mall.Serve(service, counter);
        }

        clock.Now = new DateTimeOffset(2026, 6, 3, 2, 0, 0, TimeSpan.Zero);
        await app.Rollup();
        var items = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W21&to=2026-W23")).Items();

        Assert.Equal("5, 3, 1", string.Join(", ", items.Select(item => item!.Number("operatingDays"))));
        Assert.Equal("10, 6, ", string.Join(", ", items.Select(item => item!.Number("served"))));
        Assert.Equal("2, 2, ", string.Join(", ", items.Select(item => item!["servedPerOperatingDay"]?.ToJsonString())));
        Assert.Equal(("0", "seasonal-holiday", ""), (items[1]!["changeFromPreviousWeek"]!.ToJsonString(), items[1]!.Text("diagnosis"), items[2]!.Text("diagnosis")));
        Assert.Equal(("1", "0"), (items[1]!["completeness"]!.ToJsonString(), items[2]!["completeness"]!.ToJsonString()));
    }

    [SkippableFact]
    public async Task Accept_ChoosesJsonCsvOrTheGraph()
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, clock);
        await ServeIn(app, "35", 7);
        await app.Rollup();
        var ministry = app.As(Roles.MinistryAnalyst);

        var csv = await ministry.GetAsync($"{Weekly}&format=csv");
        var lines = (await csv.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("week,key,name,visits,issued,served,noShow,cancelled,operatingDays", lines[0], StringComparison.Ordinal);
        Assert.Contains(",,,,,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",7,7,7,0,0,", lines[2], StringComparison.Ordinal);

        ministry.DefaultRequestHeaders.Accept.ParseAdd("image/svg+xml");
        var svg = await ministry.GetAsync(Weekly);
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType!.MediaType);
        Assert.Equal("svg", XDocument.Parse(await svg.Content.ReadAsStringAsync()).Root!.Name.LocalName);

        var pdf = app.As(Roles.MinistryAnalyst);
        pdf.DefaultRequestHeaders.Accept.ParseAdd("application/x-unknown");
        await (await pdf.GetAsync(Weekly)).IsProblem(406, "request.not-acceptable");
        await (await ministry.GetAsync("/v1/national/usage/weekly?from=2026-47")).IsProblem(400, "request.invalid");
        await (await ministry.GetAsync("/v1/national/usage/weekly?from=2026-W47&to=2026-W46")).IsProblem(400, "request.invalid");
        await (await ministry.GetAsync("/v1/national/usage/weekly?from=2025-W53")).IsProblem(400, "request.invalid");
    }

    /// <summary>The worker counts a change in by itself, and two nodes working at once leave the same figures.</summary>
    [SkippableTheory, Databases]
    public async Task TwoNodesCountingAtOnce_LeaveTheRightFigures(string database)
    {
        await using var app = await PlatformApp.Start(database);
        await using var node = app.OtherNode();
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        using var stop = new CancellationTokenSource();
        var counting = Task.WhenAll(new[] { app, node }.Select(async worker =>
        {
            while (!stop.IsCancellationRequested)
            {
                await worker.Rollup();
                await Task.Delay(20);
            }
        }));
        for (var i = 0; i < 30; i++)
        {
            await mall.Serve(service, counter);
        }

        await stop.CancelAsync();
        await counting;
        await app.Rollup();

        var item = (await mall.Admin.Get($"{mall.Path}/usage/weekly")).Items()[^1]!;
        Assert.Equal((30, 30, 30), (item.Number("visits"), item.Number("issued"), item.Number("served")));
        Assert.Null((await mall.App.As(null).Get("/health/ready"))["backlogAgeSeconds"]);
    }

    [SkippableTheory, Databases]
    public async Task Coverage_IsOf508And1(string database)
    {
        await using var app = await PlatformApp.Start(database);
        await app.NewMall();
        var coverage = await app.As(Roles.MinistryAnalyst).Get("/v1/national/coverage");
        Assert.Equal((0, 509, 38), (coverage.Number("open"), coverage.Number("possible"), coverage["provinces"]!.AsArray().Count));
    }

    private static async Task<Mall> ServeIn(PlatformApp app, string province, int visitors)
    {
        var mall = await app.NewMall(province);
        var (_, service, counter) = await mall.OpenQueue();
        for (var i = 0; i < visitors; i++)
        {
            await mall.Serve(service, counter);
        }

        return mall;
    }
}
