using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Complaints;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Commands;

namespace Mpp.Platform.Api.Tests.Hours;

/// <summary>A changed calendar is counted again where it concerns somebody, and a missing one is told.</summary>
public sealed class CalendarTests
{
    [SkippableTheory, Databases]
    public async Task ChangedDayOff_IsCountedAgainByTheMallsConcerned_OnTwoNodes(string database)
    {
        // Friday noon in Jakarta.
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 27, 5, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        await using var other = app.OtherNode();
        var admin = app.As(Roles.PlatformAdmin);
        var (here, there) = (await app.NewMall("35"), await app.NewMall("33"));
        var filed = await here.File(new { });
        var late = await there.File(new { });
        foreach (var mall in new[] { here, there })
        {
            await app.WithinTenant(mall.Code, db => db.OutboxEvents.ExecuteDeleteAsync());
        }

        // A region's day off concerns its malls alone, and no limit of the nation.
        await (await admin.Post("/v1/holidays", Day("2026-11-25", "regional", here.Code))).Is(201);
        await Task.WhenAll(app.Rollup(), other.Rollup());
        Assert.True(await Marked(here) > 0);
        Assert.Equal(0, await Marked(there));
        Assert.Equal("2026-12-17", (await here.Track(filed)).Text("dueOn"));

        // A national one to come moves the limits that still run over it; the trace says so, once.
        var strike = await (await admin.Post("/v1/holidays", Day("2026-12-09", "national-holiday", null))).Is(201);
        await Task.WhenAll(app.Rollup(), other.Rollup());
        await app.Rollup();
        foreach (var (mall, one) in new[] { (here, filed), (there, late) })
        {
            var row = await mall.Admin.Get($"{mall.Path}/complaints/{one.Id}");
            Assert.Equal("2026-12-18", row.Text("dueOn"));
            Assert.Equal("received recounted", string.Join(' ', row["steps"]!.AsArray().Select(step => step!.Text("act"))));
        }

        // One that was answered keeps the limit it was held to.
        await here.Do(filed.Id, "verify");
        await here.Do(filed.Id, "respond", new { text = "Sudah" });
        await (await admin.Delete($"/v1/holidays/{strike.Id()}", "*")).Is(204);
        await app.Rollup();
        Assert.Equal("2026-12-18", (await here.Track(filed)).Text("dueOn"));
        Assert.Equal("2026-12-17", (await there.Track(late)).Text("dueOn"));
        await app.Within(async provider => Assert.False(await provider.GetRequiredService<Infrastructure.Persistence.AppDbContext>().CalendarChanges.AnyAsync()));

        async Task<int> Marked(Mall mall)
        {
            var count = 0;
            await app.WithinTenant(mall.Code, async db => count = await db.OutboxEvents.CountAsync(row => row.Type == "national.calendar-changed"));
            return count;
        }
    }

    [SkippableTheory, Databases]
    public async Task RegionalDayOff_IsADayOffInItsRegionAlone(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(new DateTimeOffset(2026, 11, 23, 5, 0, 0, TimeSpan.Zero)));
        var admin = app.As(Roles.PlatformAdmin);
        var (bali, java) = (await app.NewMall("51"), await app.NewMall("33"));
        await (await admin.Post("/v1/holidays", Day("2026-11-25", "regional", "51"))).Is(201);
        Assert.Equal("holiday", await Wednesday(bali));
        Assert.Equal("scheduled", await Wednesday(java));

        static async Task<string> Wednesday(Mall mall)
        {
            var member = await mall.AddMember();
            await Staffing.StaffingSteps.Joined(mall, member, new DateOnly(2026, 1, 1));
            return (await mall.Admin.Get($"{mall.Path}/members/{member}/calendar?from=2026-11-25&to=2026-11-25"))["days"]![0]!.Text("reason");
        }
    }

    [SkippableTheory, Databases]
    public async Task YearWithoutACalendar_IsToldInTheBody(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 12, 22, 5, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        var member = await mall.AddMember();
        var filed = await mall.File(new { });
        var usage = $"{mall.Path}/usage/weekly?from=2026-W53&to=2027-W02";
        var calendar = $"{mall.Path}/members/{member}/calendar?from=2026-12-28&to=2027-01-10";
        Assert.Equal("calendar.year-missing 2027", Warned(filed.Answer));
        Assert.Equal("calendar.year-missing 2027", Warned(await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}")));
        Assert.Equal("calendar.year-missing 2027", Warned((await mall.Admin.Get($"{mall.Path}/complaints")).Items()[0]!));
        Assert.Equal("calendar.year-missing 2027", Warned(await mall.Track(filed)));
        Assert.Equal("calendar.year-missing 2027", Warned(await mall.Admin.Get(usage)));
        Assert.Equal("calendar.year-missing 2027", Warned(await app.As(null).Get(calendar)));
        Assert.Equal("calendar.year-missing 2025", Warned(await mall.Admin.Get($"{mall.Path}/members/{member}/presence?from=2025-12-01&to=2025-12-31")));
        Assert.Equal("calendar.year-missing 2025", Warned(await mall.Admin.Get($"{mall.Path}/members/activity?from=2025-12-01&to=2025-12-31")));
        Assert.Equal("", Warned(await mall.Admin.Get($"{mall.Path}/members/activity")));
        var text = (await mall.Admin.Get(usage))["warnings"]![0]!["text"]!;
        Assert.Contains("2027", text.Text("indonesian"), StringComparison.Ordinal);

        var tag = (await mall.Admin.GetAsync($"{mall.Path}/complaints/{filed.Id}")).Headers.ETag!.Tag;
        await (await HolidayTests.Import(app.As(Roles.PlatformAdmin), "date,kind,name,decree\n2027-01-01,national-holiday,Tahun Baru,SKB\n")).Is(200);
        Assert.Equal("", Warned(await mall.Admin.Get(usage)));
        Assert.NotEqual(tag, (await mall.Admin.GetAsync($"{mall.Path}/complaints/{filed.Id}")).Headers.ETag!.Tag, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Doctor_WarnsSixtyDaysBeforeTheLastYearEnds()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 10, 31, 5, 0, 0, TimeSpan.Zero));
        using var heard = new Heard();
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, clock, services => services.AddSingleton<ILoggerProvider>(heard));
        Assert.Equal(0, await app.Services.GetRequiredService<CommandLine>().Run("doctor", CancellationToken.None));
        Assert.DoesNotContain(heard.Warnings, text => text.Contains("/v1/holidays/import", StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await app.Services.GetRequiredService<CommandLine>().Run("doctor", CancellationToken.None));
        Assert.Contains(heard.Warnings, text => text.Contains("the end of 2026, in 60 days", StringComparison.Ordinal));
    }

    private static object Day(string date, string kind, string? region) => new { date, kind, region, name = "Libur", decree = "Keputusan uji" };

    private static string Warned(JsonNode answer) => string.Join(' ', answer["warnings"]!.AsArray()
        .Select(warning => $"{warning!.Text("code")} {string.Join(',', warning!["years"]!.AsArray().Select(year => year!.GetValue<int>()))}"));

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Warnings)
            {
                Warnings.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
