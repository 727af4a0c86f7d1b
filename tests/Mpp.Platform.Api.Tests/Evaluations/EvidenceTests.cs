using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>What live data say of the indicators: figures with their source, and never a score by itself.</summary>
public sealed class EvidenceTests
{
    [SkippableTheory, Databases]
    public async Task AnEmptyMall_HasNoFiguresOutOfNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var evidence = await evaluated.Evaluator.Get($"{evaluated.Path}/evidence");
        Assert.Equal(31, evidence["indicators"]!.AsArray().Count);
        Assert.Equal((0m, null), (Value(evidence, "complaint-follow-up", "complaints-received"), Value(evidence, "complaint-follow-up", "complaints-share-finished")));
        Assert.Equal((0m, null), (Value(evidence, "service-charter", "charter-set"), Value(evidence, "service-charter", "charter-complete")));
        Assert.Null(Value(evidence, "service-standards", "standard-completeness"));
        Assert.Null(Value(evidence, "satisfaction-survey", "survey-index"));
        Assert.Empty(Of(evidence, "parking")["figures"]!.AsArray());
        Assert.All(evidence["indicators"]!.AsArray(), indicator => Assert.Null(indicator!["suggestion"]));

        // Monday to Friday from eight to three.
        Assert.Equal((5m, 0m, 35m), (Value(evidence, "service-hours", "days-open-per-week"), Value(evidence, "service-hours", "weekend-days-open"), Value(evidence, "service-hours", "hours-open-per-week")));
        Assert.All(evidence["indicators"]!.AsArray().SelectMany(indicator => indicator!["figures"]!.AsArray()), figure =>
        {
            Assert.StartsWith(mall.Path, figure!["source"]!.Text("route"), StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(figure["note"]!.Text("indonesian")) || string.IsNullOrEmpty(figure["note"]!.Text("english")));
        });
    }

    [SkippableTheory, Databases]
    public async Task Figures_FollowWhatHappened_AndWriteNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue();
        await mall.Issue(service);
        await mall.Issue(service, channel: "online");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        await (await mall.Admin.Post($"{mall.Path}/charters", new
        {
            statement = "Sanggup",
            improvement = "Memperbaiki",
            sanction = "Menerima sanksi",
            signedByName = "Kepala",
            signedByTitle = "Kepala DPMPTSP",
            decreeNumber = "1/2026",
            decreeOn = EvaluationSteps.Day(today),
            media = new[] { "banner", "website" },
        })).Is(201);
        var evaluated = await mall.Evaluate();
        var before = await evaluated.Evaluator.Get($"{evaluated.Path}/forms/f02");
        var evidence = await evaluated.Evaluator.Get($"{evaluated.Path}/evidence");
        Assert.Equal((2m, 1m, 1m), (Value(evidence, "queue-facilities", "numbers-issued"), Value(evidence, "queue-facilities", "numbers-at-kiosk"), Value(evidence, "queue-facilities", "numbers-online")));
        Assert.Equal((1m, 1m, 2m), (Value(evidence, "service-charter", "charter-set"), Value(evidence, "service-charter", "charter-complete"), Value(evidence, "service-charter", "charter-media")));
        Assert.Equal((1m, 0m), (Value(evidence, "service-standards", "services"), Value(evidence, "service-standards", "services-with-standard")));
        Assert.True(Value(evidence, "update-frequency", "catalogue-changes") >= 2);
        Assert.Equal(before.ToJsonString(), (await evaluated.Evaluator.Get($"{evaluated.Path}/forms/f02")).ToJsonString());
    }

    [SkippableTheory, Databases]
    public async Task Complaints_SuggestByArithmeticAlone_AndOversightIsNotCounted(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var finished = await Complain(new { subject = "Satu", description = "Antrean lama" });
        await Complain(new { subject = "Dua", description = "Loket tutup" });
        for (var pungli = 0; pungli < 6; pungli++)
        {
            await Complain(new { subject = "Pungli", description = "Diminta uang", isIllegalLevy = true });
        }

        var open = await evaluated.Evaluator.Get($"{evaluated.Path}/evidence");
        Assert.Equal((2m, 0m, 0m), (Value(open, "complaint-follow-up", "complaints-received"), Value(open, "complaint-follow-up", "complaints-finished"), Value(open, "complaint-follow-up", "complaints-share-finished")));
        Assert.Equal(1m, Of(open, "complaint-follow-up")["suggestion"]!.Figure("score"));
        Assert.True(Of(open, "complaint-follow-up")["suggestion"]!["isSuggestion"]!.GetValue<bool>());

        var id = (await mall.Admin.Get($"{mall.Path}/complaints?number={finished}")).Items().Single()!.Id();
        await (await mall.Admin.Post($"{mall.Path}/complaints/{id}/reject", new { reason = "not-a-service-matter" })).Is(200);
        var half = await evaluated.Evaluator.Get($"{evaluated.Path}/evidence");
        Assert.Equal((0.5m, 2m), (Value(half, "complaint-follow-up", "complaints-share-finished"), Of(half, "complaint-follow-up")["suggestion"]!.Figure("score")));

        async Task<string> Complain(object body) => (await (await mall.As(null).Post($"{mall.Path}/complaints", body)).Is(201)).Text("number");
    }

    [SkippableTheory, Databases]
    public async Task FollowUpsOfTheSurvey_SuggestTheirSpeed_ByTheInstrument(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        var day = EvaluationSteps.Day(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1));
        await (await mall.Admin.Post($"{mall.Path}/surveys/follow-ups", new { elementKey = "facilities", plan = "Kursi baru", plannedOn = day, dueOn = day, doneOn = day, evidence = "Foto" })).Is(201);
        await (await mall.Admin.Post($"{mall.Path}/surveys/follow-ups", new { elementKey = "fee", plan = "Papan tarif", plannedOn = day, dueOn = day })).Is(201);
        var evidence = await evaluated.Evaluator.Get($"{evaluated.Path}/evidence");
        Assert.Equal((2m, 1m, 0.5m), (Value(evidence, "survey-follow-up-share", "follow-ups-planned"), Value(evidence, "survey-follow-up-share", "follow-ups-completed"), Value(evidence, "survey-follow-up-share", "follow-up-share")));
        Assert.Null(Of(evidence, "survey-follow-up-share")["suggestion"]);
        Assert.Equal((1m, 5m), (Value(evidence, "survey-follow-up-speed", "follow-up-months"), Of(evidence, "survey-follow-up-speed")["suggestion"]!.Figure("score")));
    }

    [SkippableTheory, Databases]
    public async Task Evidence_IsForThoseWhoSeeTheEvaluation(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await (await mall.As(Roles.Evaluator, subject: "somebody-else").GetAsync($"{evaluated.Path}/evidence")).Is(404);
        await (await mall.As(Roles.CounterOfficer).GetAsync($"{evaluated.Path}/evidence")).Is(403);
        var other = await mall.App.NewMall();
        await (await other.Admin.GetAsync($"{other.Path}/evaluations/{evaluated.Id}/evidence")).Is(404);
        await (await mall.As(null).GetAsync($"{evaluated.Path}/evidence")).Is(401);
    }

    private static JsonNode Of(JsonNode evidence, string indicator) => evidence["indicators"]!.AsArray().Single(row => row!.Text("indicatorKey") == indicator)!;

    private static decimal? Value(JsonNode evidence, string indicator, string figure) =>
        Of(evidence, indicator)["figures"]!.AsArray().Single(row => row!.Text("figure") == figure)!.Figure("value");
}
