using System.Globalization;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>Who may score whom, until when, and with what.</summary>
public sealed class EvaluationRightsTests
{
    [SkippableTheory, Databases]
    public async Task EvaluatorOfAnotherUnit_SeesNothing(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var stranger = evaluated.Mall.As(Roles.Evaluator, subject: "evaluator-2");
        Assert.Empty((await stranger.Get($"{evaluated.Mall.Path}/evaluations")).Items());
        await (await stranger.GetAsync(evaluated.Path)).IsProblem(404, "evaluation.not-found");
        await (await evaluated.TrySave(stranger, "f02", new { parking = new { score = 5 } })).IsProblem(404, "evaluation.not-found");
        await (await evaluated.TrySubmit(stranger, "f02")).IsProblem(404, "evaluation.not-found");
        Assert.Single((await evaluated.Evaluator.Get($"{evaluated.Mall.Path}/evaluations")).Items());
    }

    [SkippableTheory, Databases]
    public async Task ConflictOfInterest_IsRefusedWhereverItShows(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var evaluated = await mall.Evaluate(memberId: member);
        var officer = mall.As(Roles.MemberOfficer, member, "officer-1");
        await evaluated.Hand(officer, "f01", _ => 4);
        var assign = $"{evaluated.Path}/evaluators";

        await (await mall.Admin.Post(assign, new { subject = "officer-1" })).IsProblem(422, "evaluation.conflict-of-interest");
        await (await mall.Admin.Post(assign, new { subject = "evaluator-3", interestMemberIds = new[] { member } })).IsProblem(422, "evaluation.conflict-of-interest");
        await (await mall.Admin.Post(assign, new { subject = "evaluator-3", interestMemberIds = new[] { Guid.CreateVersion7() } })).IsProblem(422, "evaluation.reference-unknown");
        await (await mall.Admin.Post(assign, new { subject = Evaluated.Scorer })).IsProblem(409, "evaluation.evaluator-exists");

        // Its own token says that it works for the unit.
        var insider = mall.As(Roles.Evaluator, member, "evaluator-4");
        await (await mall.Admin.Post(assign, new { subject = "evaluator-4" })).Is(201);
        await (await evaluated.TrySave(insider, "f02", new { parking = new { score = 5 } })).IsProblem(422, "evaluation.conflict-of-interest");

        // Nobody but an assigned evaluator scores, the mall's administrator included, and nobody else writes the self-report.
        await (await evaluated.TrySave(mall.Admin, "f02", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-assigned");
        await (await evaluated.TrySave(officer, "f02", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-assigned");
        await (await evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-own-unit");
        await (await evaluated.TrySave(evaluated.Evaluator, "f01", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-own-unit");
        await (await evaluated.TrySave(mall.As(Roles.MemberOfficer, await mall.AddMember("BPN")), "f01", new { parking = new { score = 5 } }))
            .IsProblem(404, "evaluation.not-found");

        var release = (await mall.Admin.Get(assign)).Items().Single(row => row!.Text("subject") == "evaluator-4")!.Id();
        await (await mall.Admin.Delete($"{assign}/{release}", "\"1\"")).Is(204);
        await (await insider.GetAsync(evaluated.Path)).IsProblem(404, "evaluation.not-found");
    }

    [SkippableTheory, Databases]
    public async Task WhoWroteTheSelfReport_NeverScoresIt(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var both = mall.As(Roles.MallAdmin, subject: Evaluated.Scorer);
        await (await evaluated.TrySave(both, "f01", new { parking = new { score = 5 } })).IsProblem(422, "evaluation.conflict-of-interest");
    }

    [SkippableTheory, Databases]
    public async Task Draft_IsSeenByItsOwnSideAloneUntilSubmitted(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var admin = evaluated.Mall.Admin;
        await (await evaluated.TrySave(admin, "f01", new { parking = new { score = 5, note = "Luas" } })).Is(200);
        await (await evaluated.Evaluator.GetAsync($"{evaluated.Path}/forms/f01")).IsProblem(403, "evaluation.draft-private");
        await (await evaluated.TrySave(evaluated.Evaluator, "f02", new { parking = new { score = 1 } })).IsProblem(409, "evaluation.self-report-open");
        await evaluated.Hand(admin, "f01", _ => 5);
        Assert.Equal("Luas", (await evaluated.Evaluator.Get($"{evaluated.Path}/forms/f01"))["indicators"]!.AsArray().Single(line => line!.Text("key") == "parking")!.Text("note"));
        await (await evaluated.TrySave(evaluated.Evaluator, "f02", new { parking = new { score = 1 } })).Is(200);
        await (await admin.GetAsync($"{evaluated.Path}/forms/f02")).IsProblem(403, "evaluation.draft-private");
        Assert.DoesNotContain((await evaluated.Read())["indicators"]!.AsArray(), line => line!["evaluator"] is not null);
        Assert.Contains((await evaluated.Read(evaluated.Evaluator))["indicators"]!.AsArray(), line => line!.Figure("evaluator") == 1);
        await (await evaluated.TrySubmit(evaluated.Evaluator, "f02")).IsProblem(422, "evaluation.incomplete");
    }

    [SkippableTheory, Databases]
    public async Task Deadline_IsTheLocalMidnightOfTheMall(string database)
    {
        // Jayapura is nine hours ahead: its 30 November ends at 15:00 UTC.
        var clock = new FakeClock(At("2026-11-20T03:00:00Z"));
        await using var app = await PlatformApp.Start(database, clock);
        await (await app.As(Roles.PlatformAdmin).Post("/v1/tenants", new { code = "91.71" })).Is(201);
        var mall = new Mall(app, "91.71");
        var evaluated = await mall.Evaluate(today: new DateOnly(2026, 11, 20), selfReportDays: 10);
        Assert.Equal("2026-11-30T15:00:00.000Z", (await evaluated.Read()).Text("selfReportDeadline"));

        clock.Now = At("2026-11-30T14:59:58Z");
        await evaluated.Fill(mall.Admin, "f01", _ => 4);
        clock.Now = At("2026-11-30T15:00:00Z");
        await (await evaluated.TrySubmit(mall.Admin, "f01")).IsProblem(422, "evaluation.deadline-passed");
        await (await evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 1 } })).IsProblem(422, "evaluation.deadline-passed");
        var kept = await mall.Admin.Get($"{evaluated.Path}/forms/f01");
        Assert.Empty(kept["missing"]!.AsArray());
        Assert.All(kept["indicators"]!.AsArray(), line => Assert.Equal(4m, line!.Figure("score")));

        // A day more, and what was saved is handed in as it was.
        var period = (await evaluated.Read()).Text("periodId");
        await (await mall.Admin.Patch($"{mall.Path}/evaluations/periods/{period}", new { selfReportUntil = "2026-12-01" }, "\"1\"")).Is(200);
        await (await evaluated.TrySubmit(mall.Admin, "f01")).Is(200);
        await (await mall.Admin.Patch($"{mall.Path}/evaluations/periods/{period}", new { instrumentVersion = "2017" }, "\"2\"")).IsProblem(409, "evaluation.period-in-use");
    }

    [SkippableTheory, Databases]
    public async Task BadInput_IsRefusedWithItsReason(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var admin = evaluated.Mall.Admin;
        await (await evaluated.TrySave(admin, "f01", new { parking = new { score = 6 } })).IsProblem(422, "evaluation.score-invalid");
        await (await evaluated.TrySave(admin, "f01", new { parking = new { score = 1.5 } })).IsProblem(422, "evaluation.score-invalid");
        await (await evaluated.TrySave(admin, "f01", new { nothing = new { score = 1 } })).IsProblem(422, "evaluation.indicator-unknown");
        await (await evaluated.TrySave(admin, "f01", new { parking = (object?)null })).IsProblem(400, "request.invalid");
        await (await evaluated.TrySave(admin, "f01", new { parking = new { evidenceUrl = "javascript:alert(1)" } })).IsProblem(400, "request.invalid");
        await (await evaluated.TrySave(admin, "f03", new { parking = new { score = 1 } })).Is(400);
        await (await evaluated.TryAnswer(new { parking = 5 })).IsProblem(422, "evaluation.answer-incomplete");
        await (await evaluated.TryAnswer(EvaluationSteps.Items.ToDictionary(item => item, _ => 6, StringComparer.Ordinal))).IsProblem(422, "evaluation.answer-incomplete");
        await (await evaluated.TryAnswer(EvaluationSteps.Items.ToDictionary(item => item, _ => 5, StringComparer.Ordinal), "2099-01-01")).IsProblem(422, "evaluation.answer-date");
        await (await admin.Post($"{evaluated.Mall.Path}/evaluations/periods", new { })).IsProblem(400, "request.invalid");
        await (await admin.Post($"{evaluated.Mall.Path}/evaluations/units", new { })).IsProblem(409, "evaluation.unit-exists");
        await (await admin.GetAsync($"{evaluated.Mall.Path}/evaluations/history")).IsProblem(400, "request.invalid");
        await (await admin.GetAsync($"{evaluated.Path}/report?format=odt")).Is(400);
    }

    [SkippableTheory, Databases]
    public async Task PaperAnswers_ComeByColumnsThatAreNamed(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var columns = EvaluationSteps.Items.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"P{place + 1}")).ToArray();
        var map = string.Join('&', columns.Zip(EvaluationSteps.Items).Select(pair => $"map={pair.First}%3D{pair.Second}"));
        var file = $"No,{string.Join(',', columns)}\n1,{string.Join(',', columns.Select(_ => 4))}\n2,{string.Join(',', columns.Select(_ => 5))}\n";
        var admin = evaluated.Mall.Admin;
        var address = $"{evaluated.Path}/user-answers/import";
        await (await admin.PostRaw(address, file, "text/csv")).IsProblem(422, "evaluation.answer-incomplete");
        await (await admin.PostRaw($"{address}?{map}", file.Replace("1,4", "1,9", StringComparison.Ordinal), "text/csv")).IsProblem(422, "import.bad-rows");
        var column = await (await admin.PostRaw($"{address}?{map.Replace("P1%3D", "Budi%20Santoso%3D", StringComparison.Ordinal)}", file, "text/csv")).IsProblem(422, "import.columns");
        Assert.Equal("map[0]", Assert.Single(column["errors"]!.AsObject()).Key);
        var item = await (await admin.PostRaw($"{address}?map=P1%3DBudi%20Santoso", file, "text/csv")).IsProblem(422, "evaluation.answer-incomplete");
        var score = await (await evaluated.TryAnswer(new Dictionary<string, int>(StringComparer.Ordinal) { ["Budi Santoso"] = 4 })).IsProblem(422, "evaluation.answer-incomplete");
        Assert.All(new[] { column, item, score }, refused => Assert.DoesNotContain("Budi", refused.ToJsonString(), StringComparison.Ordinal));
        await (await admin.PostRaw($"{address}?{map}&dryRun=true", file, "text/csv")).Is(200);
        Assert.Equal(0, (await evaluated.Read()).Number("respondents"));
        Assert.Equal(2, (await (await admin.PostRaw($"{address}?{map}", file, "text/csv")).Is(200)).Number("added"));
        var read = await evaluated.Read();
        Assert.Equal(2, read.Number("respondents"));
        Assert.Equal(4.5m, read["aspects"]![0]!.Figure("user"));
    }

    [SkippableTheory, Databases]
    public async Task Evidence_IsAttachedToADraftAndStays(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var admin = evaluated.Mall.Admin;
        var address = $"{evaluated.Path}/forms/f01/indicators/parking/documents";
        var attached = await (await admin.PostRaw($"{address}?name=parkir.pdf", "%PDF-1.7 foto", "application/pdf")).Is(201);
        Assert.Single((await admin.Get(address)).Items());
        await (await evaluated.Evaluator.GetAsync(address)).IsProblem(403, "evaluation.draft-private");
        await (await admin.GetAsync($"{evaluated.Path}/forms/f01/indicators/nothing/documents")).IsProblem(404, "evaluation.part-not-found");
        await evaluated.Hand(admin, "f01", _ => 3);
        await (await admin.DeleteAsync($"{address}/{attached.Id()}")).IsProblem(409, "evaluation.submitted");
        Assert.Equal("%PDF-1.7 foto", await evaluated.Evaluator.GetStringAsync($"{address}/{attached.Id()}/content"));
    }

    [SkippableTheory, Databases]
    public async Task ETags_ChangeWithThePeriodAndTheClock(string database)
    {
        var clock = new FakeClock(At("2026-11-20T03:00:00Z"));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        var evaluated = await mall.Evaluate(today: new DateOnly(2026, 11, 20), selfReportDays: 2);
        var (form, evaluation) = (await Tag($"{evaluated.Path}/forms/f01"), await Tag(evaluated.Path));
        var period = (await evaluated.Read()).Text("periodId");
        await (await mall.Admin.Patch($"{mall.Path}/evaluations/periods/{period}", new { selfReportUntil = "2026-11-21" }, "\"1\"")).Is(200);
        var moved = await Tag($"{evaluated.Path}/forms/f01");
        Assert.NotEqual(form, moved, StringComparer.Ordinal);
        Assert.NotEqual(evaluation, await Tag(evaluated.Path), StringComparer.Ordinal);

        // A save is matched by the form alone, whatever else its tag says.
        await (await evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 1 } }, moved)).Is(200);
        await (await evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 2 } }, moved)).IsProblem(412, "request.stale");
        var open = await Tag($"{evaluated.Path}/forms/f01");
        clock.Now = At("2026-11-22T03:00:00Z");
        Assert.NotEqual(open, await Tag($"{evaluated.Path}/forms/f01"), StringComparer.Ordinal);
        Assert.True((await mall.Admin.Get($"{evaluated.Path}/forms/f01"))["isLocked"]!.GetValue<bool>());

        async Task<string> Tag(string address) => (await mall.Admin.GetAsync(address)).Headers.ETag!.Tag;
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
