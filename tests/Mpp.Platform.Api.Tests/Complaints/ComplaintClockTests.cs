using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>Working days of the nation, over Lebaran, and what their passing does.</summary>
public sealed class ComplaintClockTests
{
    [SkippableTheory, Databases]
    public async Task LimitsOverLebaran_AreCountedByTheLocalDayOfEachZone(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 1, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        foreach (var (province, midnight) in new[] { ("33", 17), ("73", 16), ("94", 15) })
        {
            clock.Now = new DateTimeOffset(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);
            var mall = await app.NewMall(province);

            // The last second of Monday 16 March, and the first of Tuesday.
            clock.Now = new DateTimeOffset(2026, 3, 16, midnight, 0, 0, TimeSpan.Zero).AddSeconds(-1);
            await Falls("service-complaint", "2026-03-16", "2026-03-26", "2026-04-13");
            await Falls("information-request", "2026-03-16", "2026-03-26", "2026-03-30");
            await Falls("oversight-complaint", "2026-03-16", "2026-03-26", "2026-06-25");
            await Falls("aspiration", "2026-03-16", "2026-03-26", "2026-04-13");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Falls("service-complaint", "2026-03-17", "2026-03-27", "2026-04-14");
            await Falls("information-request", "2026-03-17", "2026-03-27", "2026-03-31");

            async Task Falls(string kind, string received, string verify, string due)
            {
                var filed = await mall.File(new { @class = kind });
                var row = await mall.Inspector().Get($"{mall.Path}/complaints/{filed.Id}");
                Assert.Equal((received, verify, due), (row.Text("receivedOn"), row.Text("verifyDueOn"), row.Text("dueOn")));
                Assert.Equal(due, filed.Answer.Text("dueOn"));
            }
        }
    }

    [SkippableTheory, Databases]
    public async Task ClosureOfTheMall_LeavesNationalLimitsAlone_AShorterLimitMovesThem(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        Assert.Equal("2026-07-24", (await mall.File(new { })).Answer.Text("dueOn"));
        await (await mall.Admin.Post($"{mall.Path}/schedule-changes", new { kind = "closed", firstOn = "2026-07-08", lastOn = "2026-10-08", reason = "renovasi" })).Is(201);
        await (await mall.Admin.Post($"{mall.Path}/continuity", new { state = "closed", fromOn = "2026-07-08", indonesian = "Renovasi" })).Is(201);
        Assert.Equal("2026-07-24", (await mall.File(new { })).Answer.Text("dueOn"));

        var limits = await mall.Admin.GetAsync($"{mall.Path}/complaints/limits");
        Assert.Equal($"\"0-{(await limits.Is(200)).Text("instrumentVersion")}\"", limits.Headers.ETag!.Tag);
        var before = await mall.File(new { });
        await (await Put(mall, 15, "\"0\"")).IsProblem(422, "complaint.limit-too-long");
        await (await Put(mall, 0, "\"0\"")).IsProblem(400, "request.invalid");
        var set = await Put(mall, 10, "\"0\"");
        Assert.Contains(
            (await set.Is(200))["limits"]!.AsArray(), limit => limit!.Text("class") == "service-complaint" && limit!.Number("workingDays") == 10 && limit!.Number("nationalWorkingDays") == 14);
        await (await Put(mall, 9, "\"0\"")).IsProblem(412, "request.stale");
        await (await Put(mall, 9, set.Headers.ETag!.Tag)).Is(200);
        Assert.Equal("2026-07-17", (await mall.File(new { })).Answer.Text("dueOn"));

        // One received under another limit keeps it, and a service that is named brings its member.
        var (member, service, _) = await mall.OpenQueue("A");
        var verified = await mall.Do(before.Id, "verify", new { serviceId = service });
        Assert.Equal(("2026-07-24", 14, member.ToString()), (verified.Text("dueOn"), verified.Number("limitWorkingDays"), verified.Text("memberId")));
    }

    [SkippableTheory, Databases]
    public async Task DaysThatPass_ChangeTheTag_AndItStillTellsTheVersion(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        var filed = await mall.File(new { });
        var first = (await mall.Admin.GetAsync($"{mall.Path}/complaints/{filed.Id}")).Headers.ETag!.Tag;
        await Unchanged(first, 304);
        clock.Advance(TimeSpan.FromDays(7));
        var late = await Unchanged(first, 200);
        Assert.True((await late.Is(200))["isVerificationLate"]!.GetValue<bool>());
        await Unchanged(late.Headers.ETag!.Tag, 304);
        await (await mall.TryDo(filed.Id, "verify", etag: first)).Is(200);
        await (await mall.TryDo(filed.Id, "start", etag: first)).IsProblem(412, "request.stale");

        async Task<HttpResponseMessage> Unchanged(string tag, int status)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{mall.Path}/complaints/{filed.Id}");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            var answer = await mall.Admin.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
            return answer;
        }
    }

    [SkippableTheory, Databases]
    public async Task LongerLimit_TakesTheMarksOfTheOldOneOff_AndAFollowUpKeepsItsOwn(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        var (filed, responded) = (await mall.File(new { @class = "information-request" }), await Responded(mall));
        clock.Now = new DateTimeOffset(2026, 7, 14, 3, 0, 0, TimeSpan.Zero);
        await Round(app);
        var row = await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}");
        Assert.Equal(("2026-07-13", "2026-07-14", true), (row.Text("dueOn"), row.Text("escalatedOn"), row["isOverdue"]!.GetValue<bool>()));
        row = await mall.Do(filed.Id, "reclassify", new { @class = "service-complaint" });
        Assert.Equal(("2026-07-24", null, false), (row.Text("dueOn"), row["escalatedOn"], row["isOverdue"]!.GetValue<bool>()));

        // The new limit is brought up and found to have passed like any other.
        foreach (var day in new[] { 15, 23, 25, 28 })
        {
            clock.Now = new DateTimeOffset(2026, 7, day, 3, 0, 0, TimeSpan.Zero);
            await Round(app);
        }

        row = await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}");
        Assert.Equal("received escalated overdue reclassified escalated overdue", string.Join(' ', row["steps"]!.AsArray().Select(step => step!.Text("act"))));
        var due = (await mall.Admin.Get($"{mall.Path}/complaints/{responded.Id}")).Text("dueOn");
        row = await mall.Do(responded.Id, "reclassify", new { @class = "information-request" });
        Assert.Equal(("information-request", due, 14), (row.Text("class"), row.Text("dueOn"), row.Number("limitWorkingDays")));
    }

    [SkippableTheory, Databases]
    public async Task ReplyOnTheTenthWorkingDay_Reopens_AndTheDayAfterItIsClosedByTime(string database)
    {
        // Responded on Thursday 12 March in Jayapura: with Lebaran the tenth working day is 2 April.
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 12, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("94");
        var (edge, late, silent) = (await Responded(mall), await Responded(mall), await Responded(mall));

        // The last second of 2 April there.
        clock.Now = new DateTimeOffset(2026, 4, 2, 14, 59, 59, TimeSpan.Zero);
        await Round(app);
        Assert.Equal("responded", (await mall.Track(silent)).Text("status"));
        Assert.Equal("reopened", (await (await mall.TryReply(edge, "Belum")).Is(200)).Text("status"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await (await mall.TryReply(late, "Belum")).IsProblem(409, "complaint.reply-too-late");
        await Round(app);
        var closed = await mall.Track(silent);
        Assert.Equal(("closed", "2026-04-03"), (closed.Text("status"), closed.Text("closedOn")));
        await (await mall.TryReply(silent, "Belum", "reopen")).IsProblem(409, "complaint.reply-too-late");
        Assert.Equal("reopened", (await mall.Track(edge)).Text("status"));
    }

    [SkippableTheory, Databases]
    public async Task DaysOnTwoNodes_EscalateAndFindOverdueOnce(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        await using var other = app.OtherNode();
        var mall = await app.NewMall("33");
        var (plain, hidden) = (await mall.File(new { }), await mall.File(new { isIllegalLevy = true }));
        for (var day = 1; day <= 100; day++)
        {
            clock.Now = new DateTimeOffset(2026, 7, 6, 17, 0, 0, TimeSpan.Zero).AddDays(day);
            await Task.WhenAll(Round(app), Round(other), Round(app));
        }

        foreach (var filed in new[] { plain, hidden })
        {
            var row = await mall.Inspector().Get($"{mall.Path}/complaints/{filed.Id}");
            Assert.Equal("received escalated overdue", string.Join(' ', row["steps"]!.AsArray().Select(step => step!.Text("act"))));
        }

        var escalated = await mall.Inspector().Get($"{mall.Path}/complaints/{plain.Id}");
        Assert.Equal("2026-07-22", escalated.Text("escalatedOn"));
        Assert.Equal(plain.Id, Assert.Single((await mall.Admin.Get($"{mall.Path}/complaints?overdue=true")).Items())!.Id());
        await app.WithinTenant(mall.Code, async db =>
        {
            Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.Type == "complaints.complaint-escalated"));
            Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.Type == "complaints.complaint-overdue"));
            Assert.False(await db.OutboxEvents.AnyAsync(row => row.SubjectId == hidden.Id));
        });
    }

    [SkippableTheory, Databases]
    public async Task Pause_AddsItsWorkingDays_AndTheReportersReplyEndsIt(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        var member = await mall.AddMember();
        var filed = await mall.File(new { memberId = member });
        await (await mall.TryDo(filed.Id, "pause", new { reason = "force-majeure", note = "banjir" })).IsProblem(409, "complaint.status-order");
        await mall.Do(filed.Id, "verify");
        await mall.Do(filed.Id, "forward", new { memberId = member });
        await (await mall.TryDo(filed.Id, "pause", new { reason = "holiday", note = "x" })).Is(400);
        await (await mall.TryDo(filed.Id, "pause", new { reason = "waiting-for-reporter" })).IsProblem(400, "request.invalid");
        await mall.Do(filed.Id, "pause", new { reason = "waiting-for-reporter", note = "foto" }, mall.As(Roles.MemberOfficer, member));
        await (await mall.TryDo(filed.Id, "pause", new { reason = "force-majeure", note = "x" })).IsProblem(409, "complaint.already-paused");

        // From Monday the 6th to Monday the 13th stand five working days.
        clock.Now = new DateTimeOffset(2026, 7, 13, 3, 0, 0, TimeSpan.Zero);
        Assert.Null((await (await mall.TryReply(filed, "Ini fotonya")).Is(200))["pauseReason"]);
        var row = await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}");
        Assert.Equal(("2026-07-31", "2026-07-20", 5), (row.Text("dueOn"), row.Text("followUpDueOn"), row.Number("pausedWorkingDays")));
        Assert.False(row["isOverdue"]!.GetValue<bool>());

        // A mall that is closed meanwhile stops nobody's clock: from the 13th to the 15th stand two working days.
        await mall.Do(filed.Id, "pause", new { reason = "force-majeure", note = "banjir" });
        await (await mall.Admin.Post($"{mall.Path}/schedule-changes", new { kind = "closed", firstOn = "2026-07-14", lastOn = "2026-07-14", reason = "banjir" })).Is(201);
        clock.Now = new DateTimeOffset(2026, 7, 15, 3, 0, 0, TimeSpan.Zero);
        row = await mall.Do(filed.Id, "resume");
        Assert.Equal(("2026-08-04", 7), (row.Text("dueOn"), row.Number("pausedWorkingDays")));
        await (await mall.TryDo(filed.Id, "resume")).IsProblem(409, "complaint.not-paused");
    }

    private static Task<HttpResponseMessage> Put(Mall mall, int days, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{mall.Path}/complaints/limits")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { limits = new[] { new { @class = "service-complaint", workingDays = days } } }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return mall.Admin.SendAsync(request);
    }

    private static async Task<Filed> Responded(Mall mall)
    {
        var filed = await mall.File(new { });
        await mall.Do(filed.Id, "verify");
        await mall.Do(filed.Id, "respond", new { text = "Sudah" });
        return filed;
    }

    private static Task<int> Round(PlatformApp app) => app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
}
