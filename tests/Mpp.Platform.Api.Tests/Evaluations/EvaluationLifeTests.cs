using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.Evaluations;

public sealed class EvaluationLifeTests
{
    [SkippableTheory, Databases]
    public async Task WholeLife_GivesTheSameFiguresEverywhereAndLocksThem(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate(minimum: 3);
        Assert.Equal(31, (await evaluated.Keys()).Length);
        await evaluated.Answer(5, 4);
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await (await evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 1 } })).IsProblem(409, "evaluation.submitted");

        var scored = await evaluated.Hand(evaluated.Evaluator, "f02", key => key == "parking" ? 2 : 4);
        Assert.Equal("scored", scored.Text("status"));

        // Parking weighs 15 % of facilities, which weigh 18 %: 4 - 2 x 0.15 x 0.18.
        Assert.Equal(3.946m, scored.Figure("f02"));
        Assert.Equal(4m, scored.Figure("f03"));
        Assert.Equal(3.96m, scored.Figure("index"));
        Assert.Equal("B", scored.Text("category"));
        var facilities = scored["aspects"]!.AsArray().Single(aspect => aspect!.Text("key") == "facilities")!;
        Assert.Equal((5m, 3.7m, 4m, 1.3m), (facilities.Figure("self"), facilities.Figure("evaluator"), facilities.Figure("user"), facilities.Figure("gap")));
        Assert.Equal(0.1755m, facilities.Figure("indexGap"));
        await (await evaluated.TryAnswer(EvaluationSteps.Items.ToDictionary(item => item, _ => 1, StringComparer.Ordinal))).IsProblem(409, "evaluation.submitted");

        var closed = await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        Assert.Equal("closed", closed.Text("status"));
        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.closed");
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/corrections", new { indicatorKey = "parking", score = 5, reason = "x" })).IsProblem(409, "evaluation.closed");
        await (await evaluated.TrySave(evaluated.Evaluator, "f02", new { parking = new { score = 5 } })).IsProblem(409, "evaluation.closed");
        await (await mall.Admin.Post($"{evaluated.Path}/objections", new { reason = "x" })).IsProblem(409, "evaluation.closed");

        var report = await mall.Admin.Get($"{evaluated.Path}/report");
        var history = Assert.Single((await mall.Admin.Get($"{mall.Path}/evaluations/history?unitId={evaluated.Unit}")).Items())!;
        var published = Assert.Single((await mall.As(null).Get($"{mall.Path}/evaluations/published")).Items())!;
        foreach (var shown in new[] { closed, report, history, published["result"]! })
        {
            Assert.Equal((3.96m, "B"), (shown.Figure("index"), shown.Text("category")));
            Assert.Equal(3.7m, shown["aspects"]!.AsArray().Single(aspect => aspect!.Text("key") == "facilities")!.Figure("evaluator"));
        }

        Assert.Equal((3.946m, 4m), (report.Figure("f02"), published.Figure("f03")));
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var row = await db.Evaluations.SingleAsync();
            Assert.Equal((3.946m, 4m, 3.96m, "B", 5), (row.F02, row.F03, row.Index, row.Category, row.Respondents));
            Assert.Equal(3.7m, (await db.EvaluationAspectScores.SingleAsync(score => score.AspectKey == "facilities")).Evaluator);
            var events = await db.OutboxEvents.Where(row => row.Type.StartsWith("evaluations.")).Select(row => row.Type).ToListAsync();
            foreach (var type in new[] { EvaluationEvents.Submitted, EvaluationEvents.Scored, EvaluationEvents.Closed })
            {
                Assert.Single(events, written => written == type.Name);
            }

            Assert.Contains(await db.OutboxEvents.ToListAsync(), written => written.Type == NationalEvents.DayChanged.Name);
        });
    }

    [SkippableTheory, Databases]
    public async Task TooFewRespondents_CapTheIndex(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate(minimum: 30);
        await evaluated.Answer(2, 5);
        await evaluated.Hand(evaluated.Mall.Admin, "f01", _ => 5);
        var scored = await evaluated.Hand(evaluated.Evaluator, "f02", _ => 5);
        Assert.True(scored["isCapped"]!.GetValue<bool>());
        Assert.Equal((5m, 0m, 3.75m, "B"), (scored.Figure("f02"), scored.Figure("f03"), scored.Figure("index"), scored.Text("category")));
        Assert.Equal((2, 30), (scored.Number("respondents"), scored.Number("minimumRespondents")));
    }

    [SkippableTheory, Databases]
    public async Task Objection_IsDecidedByAnotherAndLeadsToACorrectionThatIsKept(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate(objectionDays: 5);
        await (await mall.Admin.Post($"{evaluated.Path}/objections", new { reason = "x" })).IsProblem(409, "evaluation.not-scored");
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 4);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.objection-period-open");

        var objection = (await (await mall.Admin.Post($"{evaluated.Path}/objections", new { indicatorKey = "toilets", reason = "Toilet baru" })).Is(201)).Id();
        await (await mall.Admin.Post($"{evaluated.Path}/objections", new { indicatorKey = "nothing", reason = "x" })).IsProblem(422, "evaluation.indicator-unknown");
        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.objections-open");
        var decide = $"{evaluated.Path}/objections/{objection}/decide";
        await (await mall.Admin.Post(decide, new { isAccepted = true, reason = "ya" })).IsProblem(422, "evaluation.own-objection");
        await (await evaluated.Evaluator.Post(decide, new { isAccepted = true, reason = "Dilihat di tempat" })).Is(200);
        await (await evaluated.Evaluator.Post(decide, new { isAccepted = false, reason = "lagi" })).IsProblem(409, "evaluation.objection-decided");

        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.objection-uncorrected");
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/corrections", new { indicatorKey = "parking", score = 5, reason = "Lain", objectionId = objection })).Is(200);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.objection-uncorrected");
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/corrections", new { indicatorKey = "parking", score = 4, reason = "Kembali" })).Is(200);
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/corrections", new { indicatorKey = "toilets", score = 4.5, reason = "x" })).IsProblem(422, "evaluation.score-invalid");
        var corrected = await (await evaluated.Evaluator.Post(
            $"{evaluated.Path}/corrections", new { indicatorKey = "toilets", score = 5, reason = "Keberatan diterima", objectionId = objection })).Is(200);
        Assert.Equal(4.036m, corrected.Figure("f02"));
        await (await mall.Admin.Post($"{evaluated.Path}/close")).IsProblem(409, "evaluation.objection-period-open");
        var revision = Assert.Single((await mall.Admin.Get($"{evaluated.Path}/revisions")).Items(), row => row!.Text("indicatorKey") == "toilets")!;
        Assert.Equal((4m, 5m, "Keberatan diterima", Evaluated.Scorer), (revision.Figure("oldScore"), revision.Figure("newScore"), revision.Text("reason"), revision.Text("revisedBy")));
        Assert.Equal(corrected.Figure("index"), revision.Figure("newIndex"));
    }

    [SkippableTheory, Databases]
    public async Task Finding_IsPlannedProvedAndScoredAgain_WhileTheIndexStays(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 3);
        var before = await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        var finding = (await (await evaluated.Evaluator.Post($"{evaluated.Path}/findings", new { indicatorKey = "service-charter", text = "Maklumat belum dipajang" })).Is(201)).Id();
        var rescore = $"{evaluated.Path}/findings/{finding}/re-score";
        await (await evaluated.Evaluator.Post(rescore, new { score = 4 })).IsProblem(422, "evaluation.proof-missing");
        var plan = await (await mall.Admin.Post($"{evaluated.Path}/findings/{finding}/action-plans", new { owner = "DPMPTSP", output = "Papan maklumat", dueOn = "2030-01-31" })).Is(201);
        var address = $"{evaluated.Path}/action-plans/{plan.Id()}";
        await (await mall.Admin.Patch(address, new { output = "Papan dan situs" }, "\"1\"")).Is(200);
        await (await mall.Admin.Patch(address, new { output = "x" }, "\"1\"")).IsProblem(412, "request.stale");
        await (await evaluated.Evaluator.Post(rescore, new { score = 4 })).IsProblem(422, "evaluation.proof-missing");
        await (await mall.Admin.Post($"{address}/proof", new { proof = "https://mpp.example.go.id/maklumat" })).Is(200);
        var rescored = await (await evaluated.Evaluator.Post(rescore, new { score = 4, note = "Dilihat" })).Is(200);
        Assert.Equal(("rescored", 4m), (rescored.Text("state"), rescored.Figure("rescored")));
        Assert.Equal("Papan dan situs", Assert.Single(rescored["actionPlans"]!.AsArray())!.Text("output"));
        var report = await mall.Admin.Get($"{evaluated.Path}/report");
        Assert.Equal("rescored", Assert.Single(report["findings"]!.AsArray())!.Text("state"));
        Assert.Equal(before.Figure("index"), report.Figure("index"));
    }

    [SkippableTheory, Databases]
    public async Task Years_StandBesideEachOtherEachByItsInstrument(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 5);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        string[] aspects = ["service-policy", "human-resources", "facilities", "information-system", "consultation-complaints", "innovation"];
        decimal[] scores = [4m, 3m, 3m, 2m, 5m, 1m];
        var body = new
        {
            year = 2021,
            scheme = "national",
            unitId = evaluated.Unit,
            instrumentVersion = "2017",
            aspectScores = aspects.Zip(scores).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            source = "Berita daerah, 2021",
        };
        var historic = await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", body)).Is(201);
        Assert.Equal((3.31m, "B-", "2017", "closed"), (historic.Figure("index"), historic.Text("category"), historic.Text("instrumentVersion"), historic.Text("status")));
        Assert.Null(historic["f03"]);
        await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", body)).IsProblem(409, "evaluation.exists");
        var unknown = new Dictionary<string, int>(StringComparer.Ordinal) { ["parking"] = 1, ["Budi Santoso"] = 1 };
        var refused = await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", new { body.year, body.scheme, body.unitId, body.instrumentVersion, aspectScores = unknown, body.source }))
            .IsProblem(422, "evaluation.score-invalid");
        Assert.Contains("parking", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", refused.ToJsonString(), StringComparison.Ordinal);

        var history = (await mall.Admin.Get($"{mall.Path}/evaluations/history?unitId={evaluated.Unit}")).Items();
        Assert.Equal("2017 2022", string.Join(' ', history.Select(result => result!.Text("instrumentVersion"))));
        Assert.Equal([0.30m, 0.24m], history.Select(result => result!["aspects"]![0]!.Figure("weight")!.Value));
        Assert.Equal(2, (await mall.As(null).Get($"{mall.Path}/evaluations/published")).Items().Count);
        Assert.Single((await mall.Admin.Get($"{mall.Path}/evaluations?year=2021")).Items());
    }

    [SkippableTheory, Databases]
    public async Task AnotherMallsEvaluation_IsNotThere(string database)
    {
        var app = await PlatformApp.On(database);
        var (evaluated, other) = (await (await app.NewMall()).Evaluate(), await app.NewMall());
        await (await other.Admin.GetAsync($"{other.Path}/evaluations/{evaluated.Id}")).IsProblem(404, "evaluation.not-found");
        await (await other.Admin.Post($"{other.Path}/evaluations/{evaluated.Id}/close")).IsProblem(404, "evaluation.not-found");
        await (await other.Admin.Post($"{other.Path}/evaluations", new { periodId = Guid.CreateVersion7(), unitId = evaluated.Unit })).IsProblem(422, "evaluation.reference-unknown");
        await (await other.Admin.GetAsync(evaluated.Path)).Is(403);
        await (await other.As(Roles.Evaluator, subject: Evaluated.Scorer).GetAsync($"{other.Path}/evaluations/{evaluated.Id}")).IsProblem(404, "evaluation.not-found");
    }
}
