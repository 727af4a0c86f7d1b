using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Staffing;

/// <summary>Was the agency there when it had promised to be, and where is nobody right now?</summary>
public sealed class PresenceTests
{
    /// <summary>Thursday 19 November 2026, 08:00 in Jayapura.</summary>
    private static readonly DateTimeOffset Thursday = new(2026, 11, 18, 23, 0, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task PromiseAgainstPresence_ByTheLocalDay(string provider)
    {
        var clock = new FakeClock(Thursday);
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("94");
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Joined(member, new DateOnly(2026, 11, 1));
        var hours = new[] { new { day = "thursday", from = "08:30", until = "12:00" } };
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { scheduledDays = new[] { "thursday", "friday" }, hours }, "*")).Is(200);

        // Before its hour nobody is missed; at 08:30 it is, by promise alone; a waiting visitor is missed at any hour.
        Assert.Empty(await Unstaffed(mall));
        clock.Now = Thursday.AddMinutes(30);
        var missing = Assert.Single(await Unstaffed(mall))!;
        Assert.Equal((counter.ToString(), true, 0), (missing.Text("counterId"), missing["isPromised"]!.GetValue<bool>(), missing.Number("waiting")));
        await mall.Issue(service);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(600, Assert.Single(await Unstaffed(mall))!.Number("oldestWaitingSeconds"));
        Assert.Equal("pending", (await Days(mall, member))[^1]!.Text("state"));

        // Calling without a session shows presence, for half an hour; a session shows it until it is closed.
        await mall.CallNext(counter);
        Assert.Empty(await Unstaffed(mall));
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Single(await Unstaffed(mall));
        await (await mall.TryOpen(counter, mall.Officer("sari"))).Is(200);
        Assert.Empty(await Unstaffed(mall));
        Assert.Empty((await mall.As(Roles.MemberOfficer, Guid.CreateVersion7()).Get($"{mall.Path}/counters/unstaffed"))["items"]!.AsArray());
        var today = (await Days(mall, member))[^1]!;

        // It arrived when its counter was opened, at 09:11, and not when it first called somebody.
        Assert.Equal(("kept", 41 * 60), (today.Text("state"), today.Number("lateSeconds")));
        Assert.Equal("2026-11-19T00:11:00.000Z", today["seen"]!.Text("arrivedAt"));

        // Left open: it ends at midnight in Jayapura, for counting at once and then in writing.
        clock.Now = Thursday.AddHours(25);
        Assert.Single(await Unstaffed(mall));
        var report = await mall.Admin.Get($"{mall.Path}/members/{member}/presence?from=2026-11-01");
        Assert.Equal((5, 1, 4), (report.Number("promisedDays"), report.Number("keptDays"), report.Number("missedDays")));
        var thursday = report["days"]!.AsArray().Single(day => day!["promised"]!.Text("date") == "2026-11-19")!;
        var staffed = (int)(new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero) - Thursday.AddMinutes(71)).TotalSeconds;
        Assert.Equal((staffed, 1, 1), (thursday["seen"]!.Number("staffedSeconds"), thursday["seen"]!.Number("staff"), thursday["seen"]!.Number("called")));
        await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
        var session = Assert.Single((await mall.Admin.Get($"{mall.Path}/counter-sessions?date=2026-11-19")).Items())!;
        Assert.Equal(("day-end", "2026-11-19T15:00:00.000Z"), (session.Text("endedBy"), session.Text("closedAt")));
        Assert.Equal(thursday.ToJsonString(), (await Days(mall, member)).Single(day => day!["promised"]!.Text("date") == "2026-11-19")!.ToJsonString());
        await (await mall.As(Roles.MemberOfficer, Guid.CreateVersion7()).GetAsync($"{mall.Path}/members/{member}/presence")).IsProblem(404, "member.not-found");
    }

    [SkippableTheory, Databases]
    public async Task Punctuality_IsKnownWhereTheArrivalWasRecorded(string provider)
    {
        var clock = new FakeClock(Thursday.AddMinutes(75));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("94");
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Joined(member, new DateOnly(2026, 11, 19));
        var hours = new[] { new { day = "thursday", from = "08:30", until = "12:00" }, new { day = "friday", from = "08:30", until = "12:00" } };
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { scheduledDays = new[] { "thursday", "friday" }, hours }, "*")).Is(200);

        // The first visitor came after the promised hour; whether the office was there in time nobody can tell from that.
        await mall.Serve(service, counter);
        var report = await mall.Admin.Get($"{mall.Path}/members/{member}/presence");
        Assert.Equal((1, 0, (int?)null), (report.Number("keptDays"), report.Number("timedDays"), report.Number("punctualDays")));
        var day = report["days"]!.AsArray()[^1]!;
        Assert.Equal(("kept", null, null), (day.Text("state"), day["lateSeconds"], day["seen"]!["arrivedAt"]));

        // On Friday it opened its counter at 08:20 and called its first visitor at 09:15.
        clock.Now = Thursday.AddDays(1).AddMinutes(20);
        await (await mall.TryOpen(counter, mall.Officer("sari"))).Is(200);
        clock.Advance(TimeSpan.FromMinutes(55));
        await mall.Serve(service, counter);
        report = await mall.Admin.Get($"{mall.Path}/members/{member}/presence");
        Assert.Equal((2, 1, 1), (report.Number("keptDays"), report.Number("timedDays"), report.Number("punctualDays")));
    }

    [SkippableTheory, Databases]
    public async Task Calendar_TellsCitizensEveryDay(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var member = await mall.AddMember();
        await mall.Joined(member, new DateOnly(2026, 1, 1));
        var week = new[] { ("monday", "14:00"), ("tuesday", "14:00"), ("wednesday", "14:00"), ("thursday", "14:00"), ("friday", "11:00") }
            .Select(day => new { day = day.Item1, from = "08:00", until = day.Item2 });
        await (await mall.Admin.Patch(mall.Path, new { hours = week }, "*")).Is(200);
        await Change(mall, new { kind = "closed", firstOn = "2026-12-02", reason = "Genset diganti" });
        await Change(mall, new { memberId = member, kind = "closed", firstOn = "2026-12-03", reason = "Rapat kerja daerah" });
        await Change(mall, new { memberId = member, kind = "extra", firstOn = "2026-12-05", from = "09:00", until = "12:00", reason = "Layanan Sabtu" });
        await Change(mall, new { kind = "other-hours", firstOn = "2026-12-07", lastOn = "2026-12-08", from = "08:00", until = "12:00", reason = "Jam Ramadan" });

        var calendar = await app.As(null).Get($"{mall.Path}/members/{member}/calendar?from=2026-12-01&to=2026-12-08");
        Assert.Equal(
            "scheduled 08:00-14:00|mall-closed -|closed -|scheduled 08:00-11:00|extra 09:00-12:00|not-scheduled -|other-hours 08:00-12:00|other-hours 08:00-12:00",
            Lines(calendar));
        Assert.Equal("holiday -", Lines(await app.As(null).Get($"{mall.Path}/members/{member}/calendar?from=2026-12-25&to=2026-12-25")));

        // Thursdays alone, with hours of its own; the mall's other hours go before them.
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { scheduledDays = new[] { "thursday" }, hours = new[] { new { day = "thursday", from = "10:00", until = "12:00" } } }, "*")).Is(200);
        Assert.Equal("scheduled 10:00-12:00|not-scheduled -", Lines(await app.As(null).Get($"{mall.Path}/members/{member}/calendar?from=2026-12-10&to=2026-12-11")));
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { hours = new[] { new { day = "monday", from = "10:00", until = "12:00" } } }, "*"))
            .IsProblem(422, "member.hours-unscheduled");
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { hours = new[] { new { day = "thursday", from = "12:00", until = "10:00" } } }, "*")).IsProblem(400, "request.invalid");
        await (await mall.Admin.Patch(mall.Path, new { hours = new object?[] { null } }, "*")).IsProblem(400, "request.invalid");
        await (await mall.Admin.Patch(mall.Path, new { hours = new[] { new { day = "monday", from = "8", until = "14:00" } } }, "*")).Is(400);
        await (await mall.Admin.GetAsync($"{mall.Path}/members/{member}/calendar?from=2026-12-01&to=2027-12-01")).IsProblem(400, "request.invalid");
    }

    [SkippableTheory, Databases]
    public async Task ScheduleChange_OfAMember_IsTheMembersOwnAndInTime(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (own, another) = (await mall.AddMember("PLN"), await mall.AddMember("Pos"));
        var officer = mall.As(Roles.MemberOfficer, own);
        var path = $"{mall.Path}/schedule-changes";
        object Closed(Guid? memberId, string firstOn) => new { memberId, kind = "closed", firstOn, reason = "Pindah" };
        await (await officer.Post(path, Closed(another, "2099-01-01"))).IsProblem(422, "member.unknown");
        await (await officer.Post(path, Closed(null, "2099-01-01"))).IsProblem(422, "member.unknown");
        await (await officer.Post(path, Closed(own, "2026-01-01"))).IsProblem(422, "schedule-change.too-late");
        await (await officer.Post(path, new { memberId = own, kind = "other-hours", firstOn = "2099-01-01", reason = "Ramadan" })).IsProblem(422, "schedule-change.hours");
        var change = await (await officer.Post(path, Closed(own, "2099-01-01"))).Is(201);
        var foreign = await (await mall.Admin.Post(path, Closed(another, "2099-01-01"))).Is(201);
        await (await officer.Delete($"{path}/{foreign.Id()}", "*")).IsProblem(404, "schedule-change.not-found");
        await (await officer.Delete($"{path}/{change.Id()}", "*")).Is(204);
        Assert.Equal(foreign.Id(), Assert.Single((await app.As(null).Get($"{path}?from=2099-01-01")).Items())!.Id());
    }

    private static async Task Change(Mall mall, object body) => await (await mall.Admin.Post($"{mall.Path}/schedule-changes", body)).Is(201);

    private static string Lines(JsonNode calendar) => string.Join('|', calendar["days"]!.AsArray()
        .Select(day => $"{day!.Text("reason")} {day!.Text("from")}-{day!.Text("until")}"));

    private static async Task<JsonArray> Unstaffed(Mall mall) => (await mall.Admin.Get($"{mall.Path}/counters/unstaffed"))["items"]!.AsArray();

    private static async Task<JsonArray> Days(Mall mall, Guid member) =>
        (await mall.Admin.Get($"{mall.Path}/members/{member}/presence"))["days"]!.AsArray();
}
