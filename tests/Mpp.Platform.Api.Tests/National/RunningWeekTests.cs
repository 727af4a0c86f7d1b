using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>A week that has not ended is told apart from whole ones, by each mall's own date.</summary>
public sealed class RunningWeekTests
{
    private const string Weekly = "/v1/national/usage/weekly?from=2026-W47&to=2026-W48";

    /// <summary>Busy Mondays and Tuesdays, quiet ends of the week: three days in, nothing fell.</summary>
    [SkippableTheory, Databases]
    public async Task WeekAfterTwoDays_IsMarkedComparedOnTheSameDaysAndNotDiagnosed(string database)
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        foreach (var (day, visitors) in new[] { (16, 10), (17, 10), (18, 4), (19, 4), (20, 2), (23, 10), (24, 10), (25, 5) })
        {
            clock.Now = At(day);
            await Serve(mall, service, counter, visitors);
        }

        await app.Rollup();
        foreach (var items in new[]
        {
            (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W47&to=2026-W48")).Items(),
            (await app.As(Roles.MinistryAnalyst).Get($"{Weekly}&groupBy=nation")).Items(),
        })
        {
            var (whole, running) = (items[0]!, items[1]!);
            Assert.Equal((false, 7, 5, 30), (whole.Is("isRunning"), whole.Number("daysSoFar"), whole.Number("operatingDays"), whole.Number("served")));
            Assert.Equal((true, 3, 3, 25), (running.Is("isRunning"), running.Number("daysSoFar"), running.Number("operatingDays"), running.Number("served")));
            Assert.Null(running["diagnosis"]);
            Assert.Equal("0", running["changeFromPreviousWeek"]!.ToJsonString());
            Assert.Equal(1, running.Number("comparedMalls"));
        }
    }

    /// <summary>00:30 on Monday in Jayapura is 22:30 on Sunday in Jakarta.</summary>
    [SkippableTheory, Databases]
    public async Task LocalMidnight_EndsTheWeekOfEachZoneByItself(string database)
    {
        var clock = new FakeClock(At(20));
        await using var app = await PlatformApp.Start(database, clock);
        foreach (var province in new[] { "35", "91" })
        {
            var mall = await app.NewMall(province);
            var (_, service, counter) = await mall.OpenQueue();
            await Serve(mall, service, counter, 6);
        }

        await app.Rollup();
        clock.Now = new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.Zero);
        Assert.Equal("35 W47 7 running, 35 W48 0 running, 91 W47 7 ended, 91 W48 1 running", await Weeks(app, "province"));
        Assert.Equal("ID W47 7 running, ID W48 1 running", await Weeks(app, "nation"));
        clock.Now = new DateTimeOffset(2026, 11, 22, 17, 30, 0, TimeSpan.Zero);
        Assert.Equal("ID W47 7 ended, ID W48 1 running", await Weeks(app, "nation"));
    }

    [SkippableFact]
    public async Task Forms_ShowTheRunningWeekApart()
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        await Serve(mall, service, counter, 6);
        clock.Now = At(23);
        await Serve(mall, service, counter, 5);
        await app.Rollup();
        var ministry = app.As(Roles.MinistryAnalyst);

        var svg = XDocument.Parse(await (await ministry.GetAsync($"{Weekly}&format=svg")).Content.ReadAsStringAsync());
        var parts = svg.Descendants().Where(part => part.Attribute("class") is not null).ToLookup(part => part.Attribute("class")!.Value, StringComparer.Ordinal);
        Assert.Equal("3 3", Assert.Single(parts["running"]).Attribute("stroke-dasharray")!.Value);
        Assert.Equal("#ffffff", Assert.Single(parts["running-week"]).Attribute("fill")!.Value);
        Assert.Equal("minggu berjalan", Assert.Single(parts["running-key"]).Value);
        Assert.Empty(parts["last"]);
        Assert.DoesNotContain(Assert.Single(parts["line"]).Elements(), part => part.Name.LocalName == "path" && part.Attribute("class") is null);

        var csv = (await (await ministry.GetAsync($"{Weekly}&format=csv")).Content.ReadAsStringAsync()).Trim().Split("\r\n").Select(line => line.Split(',')).ToList();
        var (isRunning, daysSoFar) = (Array.IndexOf(csv[0], "isRunning"), Array.IndexOf(csv[0], "daysSoFar"));
        Assert.Equal("false 7, true 1", string.Join(", ", csv.Skip(1).Select(row => $"{row[isRunning]} {row[daysSoFar]}")));
    }

    /// <summary>A Monday without a ticket must not disappear behind today's.</summary>
    [SkippableTheory, Databases]
    public async Task MissingMondayOfALiveWeek_Shows(string database)
    {
        var clock = new FakeClock(At(20));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        foreach (var day in new[] { 20, 24, 25 })
        {
            clock.Now = At(day);
            await Serve(mall, service, counter, 1);
        }

        await app.Rollup();
        var week = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W48&to=2026-W48")).Items().Single()!;
        Assert.Equal((3, 2, "0.6667"), (week.Number("operatingDays"), week.Number("daysReported"), week["completeness"]!.ToJsonString()));
    }

    [SkippableTheory, Databases]
    public async Task AsOf_IsWhenTheOldestUncountedChangeHappened_OrNow(string database)
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(database, clock);
        var (counted, waiting) = (await app.NewMall("35"), await app.NewMall("91"));
        var (_, service, counter) = await counted.OpenQueue();
        await Serve(counted, service, counter, 1);
        var (_, other, otherCounter) = await waiting.OpenQueue();
        await Serve(waiting, other, otherCounter, 1);
        await app.Rollup();

        clock.Now = At(23);
        Assert.Equal(clock.Now, await AsOf(app.As(Roles.MinistryAnalyst), $"{Weekly}&groupBy=nation"));
        await waiting.Issue(other);
        var change = clock.Now;
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(change, await AsOf(app.As(Roles.MinistryAnalyst), $"{Weekly}&groupBy=nation"));
        Assert.Equal(clock.Now, await AsOf(counted.Admin, $"{counted.Path}/usage/weekly?from=2026-W47&to=2026-W48"));
        await app.Rollup();
        Assert.Equal(clock.Now, await AsOf(app.As(Roles.MinistryAnalyst), Weekly));
    }

    private static async Task<DateTimeOffset> AsOf(HttpClient client, string address) => (await client.Get(address))["asOf"]!.GetValue<DateTimeOffset>();

    private static async Task<string> Weeks(PlatformApp app, string groupBy) => string.Join(", ", (await app.As(Roles.MinistryAnalyst).Get($"{Weekly}&groupBy={groupBy}")).Items()
        .Select(item => $"{item!.Text("key")} {item!.Text("week")[5..]} {item!.Number("daysSoFar")} {(item!.Is("isRunning") ? "running" : "ended")}"));

    private static async Task Serve(Mall mall, Guid service, Guid counter, int visitors)
    {
        for (var i = 0; i < visitors; i++)
        {
            await mall.Serve(service, counter);
        }
    }

    /// <summary>09:00 in Jakarta.</summary>
    private static DateTimeOffset At(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.Zero);
}

file static class Claims
{
    public static bool Is(this JsonNode item, string field) => item[field]!.GetValue<bool>();
}
