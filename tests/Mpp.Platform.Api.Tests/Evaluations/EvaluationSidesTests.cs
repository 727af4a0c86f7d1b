using System.Globalization;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>Tokens with more than one role, and people on both sides of an evaluation.</summary>
public sealed class EvaluationSidesTests
{
    [SkippableTheory, Databases]
    public async Task AMembersOfficerAtACounter_StaysWithItsOwnUnit(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var own = await mall.AddMember();
        var (malls, others) = (await mall.Evaluate(), await Added(mall, await mall.AddMember("BPN"), "Kedua"));
        var mine = await Added(mall, own, "Ketiga");
        var officer = mall.As($"{Roles.MemberOfficer} {Roles.CounterOfficer}", own, "officer-1");
        Assert.Equal(mine.Id, Assert.Single((await officer.Get($"{mall.Path}/evaluations")).Items())!.Id());
        Assert.Equal(mine.Unit, Assert.Single((await officer.Get($"{mall.Path}/evaluations/units")).Items())!.Id());
        foreach (var evaluated in new[] { malls, others })
        {
            await (await officer.GetAsync($"{evaluated.Path}/forms/f01")).IsProblem(404, "evaluation.not-found");
            await (await evaluated.TrySave(officer, "f01", new { parking = new { score = 5 } })).IsProblem(404, "evaluation.not-found");
        }

        // As auditor it reads all, and writes its own all the same.
        var auditor = mall.As($"{Roles.MemberOfficer} {Roles.Auditor}", own, "officer-1");
        await (await malls.TrySave(auditor, "f01", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-own-unit");
        var finding = (await (await mall.Admin.Post($"{others.Path}/findings", new { text = "Papan" })).Is(201)).Id();
        await (await auditor.Post($"{others.Path}/findings/{finding}/action-plans", new { owner = "x", output = "y", dueOn = "2030-01-31" })).IsProblem(403, "evaluation.not-own-unit");

        // An evaluator who is also an officer writes and reads the draft of its own unit.
        var both = mall.As($"{Roles.MemberOfficer} {Roles.Evaluator}", own, "officer-2");
        await (await mine.TrySave(both, "f01", new { parking = new { score = 5 } })).Is(200);
        Assert.NotEmpty((await both.Get($"{mine.Path}/forms/f01"))["indicators"]!.AsArray());
        await (await both.GetAsync(malls.Path)).IsProblem(404, "evaluation.not-found");
    }

    [SkippableTheory, Databases]
    public async Task AnEvaluatorWhoAudits_WritesAndDecidesNothingItIsNotAssignedTo(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate(memberId: await mall.AddMember(), objectionDays: 5);
        var malls = await Added(mall, null, "Kedua");
        var member = Guid.Parse((await mall.Admin.Get($"{mall.Path}/evaluations/units")).Items().Single(unit => unit!.Id() == evaluated.Unit)!.Text("memberId"));
        var auditor = mall.As($"{Roles.Evaluator} {Roles.Auditor}", subject: "evaluator-9");
        await (await malls.TrySave(auditor, "f01", new { parking = new { score = 5 } })).IsProblem(403, "evaluation.not-own-unit");
        await (await malls.TrySave(mall.Admin, "f01", new { parking = new { score = 5 } })).Is(200);
        await (await auditor.GetAsync($"{malls.Path}/forms/f01")).IsProblem(403, "evaluation.draft-private");
        Assert.DoesNotContain((await auditor.Get(malls.Path))["indicators"]!.AsArray(), line => line!["self"] is not null);

        var officer = mall.As(Roles.MemberOfficer, member, "officer-1");
        await evaluated.Hand(officer, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 4);
        var objection = (await (await officer.Post($"{evaluated.Path}/objections", new { reason = "Sudah ada" })).Is(201)).Id();
        var decide = $"{evaluated.Path}/objections/{objection}/decide";
        await (await auditor.Post(decide, new { isAccepted = true, reason = "ya" })).IsProblem(403, "evaluation.not-assigned");

        // The mall decides for its members, but not who is of the unit as well.
        await (await mall.As($"{Roles.MallAdmin} {Roles.MemberOfficer}", member, "boss").Post(decide, new { isAccepted = true, reason = "ya" })).IsProblem(422, "evaluation.own-objection");
        await (await mall.Admin.Post(decide, new { isAccepted = false, reason = "tidak" })).Is(200);
    }

    [SkippableTheory, Databases]
    public async Task PeopleOfAMall_NeverScoreTheMallItself(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var assign = $"{evaluated.Path}/evaluators";
        var boss = mall.As($"{Roles.MallAdmin} {Roles.Evaluator}", subject: "boss");
        await (await boss.Post(assign, new { subject = "boss" })).IsProblem(422, "evaluation.conflict-of-interest");
        await (await mall.Admin.Post(assign, new { subject = "boss" })).Is(201);
        await evaluated.Hand(mall.Admin, "f01", _ => 4);
        var member = await mall.AddMember();
        foreach (var role in new[] { Roles.MallAdmin, Roles.Supervisor, Roles.CounterOfficer, Roles.MemberOfficer })
        {
            var scorer = mall.As($"{role} {Roles.Evaluator}", member, "boss");
            await (await evaluated.TrySave(scorer, "f02", new { parking = new { score = 5 } })).IsProblem(422, "evaluation.conflict-of-interest");
        }

        await (await evaluated.TrySave(mall.As(Roles.Evaluator, subject: "boss"), "f02", new { parking = new { score = 5 } })).Is(200);
    }

    [SkippableTheory, Databases]
    public async Task AnEvaluatorWithAnInterest_ReadsNoDraftAndFindsNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var evaluated = await mall.Evaluate(memberId: member);
        await evaluated.Hand(mall.As(Roles.MemberOfficer, member, "officer-1"), "f01", _ => 4);
        await (await evaluated.TrySave(evaluated.Evaluator, "f02", new { parking = new { score = 1 } })).Is(200);
        await (await mall.Admin.Post($"{evaluated.Path}/evaluators", new { subject = "evaluator-4" })).Is(201);
        var insider = mall.As(Roles.Evaluator, member, "evaluator-4");
        await (await insider.GetAsync($"{evaluated.Path}/forms/f02")).IsProblem(403, "evaluation.draft-private");
        await (await insider.GetAsync($"{evaluated.Path}/forms/f02/indicators/parking/documents")).IsProblem(403, "evaluation.draft-private");
        Assert.DoesNotContain((await insider.Get(evaluated.Path))["indicators"]!.AsArray(), line => line!["evaluator"] is not null);
        await (await insider.Post($"{evaluated.Path}/findings", new { text = "Bersih" })).IsProblem(422, "evaluation.conflict-of-interest");
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/findings", new { text = "Kotor" })).Is(201);
    }

    [SkippableTheory, Databases]
    public async Task WhoIsRated_EntersNoAnswersOfUsers(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var evaluated = await mall.Evaluate(memberId: member);
        var scores = EvaluationSteps.Items.ToDictionary(item => item, _ => 5, StringComparer.Ordinal);
        await (await evaluated.TryAnswer(scores, who: mall.As(Roles.MemberOfficer, member))).Is(403);
        await (await evaluated.TryAnswer(scores, who: mall.As($"{Roles.MemberOfficer} {Roles.CounterOfficer}", member))).IsProblem(403, "evaluation.own-answers");
        await (await evaluated.TryAnswer(scores, who: mall.As($"{Roles.MemberOfficer} {Roles.CounterOfficer}", await mall.AddMember("BPN")))).Is(201);
        await (await evaluated.TryAnswer(scores, who: mall.As(Roles.Kiosk))).Is(201);
        await (await evaluated.TryAnswer(scores, who: mall.As(Roles.CounterOfficer))).Is(201);
        var map = string.Join('&', EvaluationSteps.Items.Select(item => $"map={item}%3D{item}"));
        var file = $"{string.Join(',', EvaluationSteps.Items)}\n{string.Join(',', EvaluationSteps.Items.Select(_ => 5))}\n";
        await (await mall.As($"{Roles.MemberOfficer} {Roles.Supervisor}", member).PostRaw($"{evaluated.Path}/user-answers/import?{map}", file, "text/csv"))
            .IsProblem(403, "evaluation.own-answers");
        Assert.Equal(3, (await evaluated.Read()).Number("respondents"));
    }

    [SkippableTheory, Databases]
    public async Task EveryAuthorOfASelfReport_IsRemembered(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var (first, second, third) = (mall.As(Roles.MallAdmin, subject: "admin-1"), mall.As(Roles.MallAdmin, subject: "admin-2"), mall.As(Roles.MallAdmin, subject: "admin-3"));
        await evaluated.Fill(first, "f01", _ => 2);
        await (await second.PostRaw($"{evaluated.Path}/forms/f01/indicators/parking/documents?name=parkir.pdf", "%PDF-1.7 foto", "application/pdf")).Is(201);
        await evaluated.Hand(third, "f01", _ => 5);
        foreach (var subject in new[] { "admin-1", "admin-2", "admin-3" })
        {
            await (await mall.Admin.Post($"{evaluated.Path}/evaluators", new { subject })).IsProblem(422, "evaluation.conflict-of-interest");
        }
    }

    [SkippableTheory, Databases]
    public async Task WhoCorrectedAScore_IsToldToTheMallAndItsEvaluatorsAlone(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var evaluated = await mall.Evaluate(memberId: member, objectionDays: 5);
        var officer = mall.As(Roles.MemberOfficer, member, "officer-1");
        await evaluated.Hand(officer, "f01", _ => 4);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 4);
        await (await evaluated.Evaluator.Post($"{evaluated.Path}/corrections", new { indicatorKey = "toilets", score = 5, reason = "Salah ketik" })).Is(200);
        foreach (var told in new[] { mall.Admin, mall.As(Roles.Supervisor), evaluated.Evaluator })
        {
            Assert.Equal(Evaluated.Scorer, Assert.Single((await told.Get($"{evaluated.Path}/revisions")).Items())!.Text("revisedBy"));
        }

        foreach (var other in new[] { officer, mall.As(Roles.Auditor), mall.As($"{Roles.MemberOfficer} {Roles.Evaluator}", member, "officer-2") })
        {
            var revision = Assert.Single((await other.Get($"{evaluated.Path}/revisions")).Items())!;
            Assert.Equal(("Salah ketik", null), (revision.Text("reason"), revision["revisedBy"]));
        }
    }

    /// <summary>One more evaluation of a mall, in a period of its own.</summary>
    private static async Task<Evaluated> Added(Mall mall, Guid? member, string name)
    {
        var period = await mall.OpenPeriod(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1), name: string.Create(CultureInfo.InvariantCulture, $"PEKPPP {name}"));
        var unit = await mall.AddUnit(member);
        return new Evaluated(mall, unit, (await (await mall.Admin.Post($"{mall.Path}/evaluations", new { periodId = period, unitId = unit })).Is(201)).Id());
    }
}
