using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>One answer per finished ticket, whoever asks how often.</summary>
public sealed class AnswerTests
{
    [SkippableTheory, Databases]
    public async Task CompletedTicket_GivesALinkThatIsTakenOnce(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        var made = await (await mall.As(Roles.Kiosk).Post($"{mall.Path}/tickets/{ticket}/survey-token")).Is(201);
        Assert.EndsWith($"/survey/{mall.Code}#{made.Text("token")}", made.Text("url"), StringComparison.Ordinal);
        Assert.Contains("<svg", made.Text("qr"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(made.Text("expiresOn")));

        var again = await mall.SurveyToken(ticket);
        await (await mall.TryAnswer(made.Text("token"), SurveySteps.All(3))).IsProblem(404, "survey.token-unknown");
        var thanks = await mall.TryAnswer(again, SurveySteps.All(3), new { sex = "female", ageBand = "26-35", education = "bachelor", occupation = "other" });
        var receipt = await thanks.Is(201);
        Assert.Null(thanks.Headers.Location);
        Assert.Equal("answeredOn,instrumentVersion", string.Join(',', receipt.AsObject().Select(field => field.Key)));

        await (await mall.TryAnswer(again, SurveySteps.All(4))).IsProblem(409, "survey.token-used");
        await (await mall.Admin.Post($"{mall.Path}/tickets/{ticket}/survey-token")).IsProblem(409, "survey.answered");
        var row = await mall.Row();
        Assert.Equal((75m, "C", 1), (row.Figure("index"), row.Text("grade"), row.Number("answers")));
    }

    [SkippableTheory, Databases]
    public async Task TicketThatIsNotCompleted_GivesNoLink(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var waiting = (await mall.Issue(service)).Id();
        await (await mall.Admin.Post($"{mall.Path}/tickets/{waiting}/survey-token")).IsProblem(422, "survey.ticket-not-completed");
        await (await mall.Admin.Post($"{mall.Path}/tickets/{Guid.CreateVersion7()}/survey-token")).IsProblem(404, "ticket.not-found");

        var done = (await mall.Serve(service, counter)).Id();
        var stranger = mall.As(Roles.MemberOfficer, await mall.AddMember("Imigrasi"));
        await (await stranger.Post($"{mall.Path}/tickets/{done}/survey-token")).IsProblem(404, "ticket.not-found");
        await (await mall.As(Roles.MemberOfficer, member).Post($"{mall.Path}/tickets/{done}/survey-token")).Is(201);
    }

    [SkippableTheory, Databases]
    public async Task ManyTriesAtOnce_OverTwoNodes_LeaveOneAnswer(string database)
    {
        await using var app = await PlatformApp.Start(database);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var token = await mall.ServedVisitor(service, counter);
        HttpClient[] visitors = [app.As(null), other.As(null)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(turn => mall.TryAnswer(token, SurveySteps.All(1 + (turn % 4)), client: visitors[turn % 2])));
        Assert.Single(answers, answer => (int)answer.StatusCode == 201);
        foreach (var refused in answers.Where(answer => (int)answer.StatusCode != 201))
        {
            await refused.IsProblem(409, "survey.token-used");
        }

        Assert.Equal(1, (await mall.Row()).Number("answers"));
        await app.WithinTenant(mall.Code, async db => Assert.Equal(1, await db.SurveyAnswers.CountAsync()));
    }

    [SkippableTheory, Databases]
    public async Task LinksMadeAtOnce_LeaveOneThatWorks(string database)
    {
        await using var app = await PlatformApp.Start(database);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        HttpClient[] staff = [app.As(Roles.MallAdmin, mall.Code), other.As(Roles.MallAdmin, mall.Code)];
        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => mall.SurveyToken(ticket, staff[turn % 2])));
        var taken = 0;
        foreach (var token in tokens)
        {
            taken += (int)(await mall.TryAnswer(token, SurveySteps.All(4))).StatusCode == 201 ? 1 : 0;
        }

        Assert.Equal(1, taken);
    }

    [SkippableTheory, Databases]
    public async Task BadAnswer_IsRefusedByField_AndTheLinkStillStands(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var token = await mall.ServedVisitor(service, counter);
        var missing = SurveySteps.All(3);
        missing.Remove("fee");
        await Refused(missing, "scores.fee");
        await Refused(SurveySteps.But("fee", 5), "scores.fee");
        await Refused(SurveySteps.But("fee", 0), "scores.fee");
        await Refused(new Dictionary<string, int>(SurveySteps.All(3), StringComparer.Ordinal) { ["u8"] = 3 }, "scores.u8");
        await Refused(new Dictionary<string, int>(StringComparer.Ordinal), "scores");
        var named = await Refused(new Dictionary<string, int>(SurveySteps.All(3), StringComparer.Ordinal) { ["Budi Santoso"] = 3, ["Sri Lestari"] = 3 }, "scores.*");
        Assert.DoesNotContain("Budi", named.ToJsonString(), StringComparison.Ordinal);
        foreach (var (field, body) in new (string, object)[]
        {
            ("respondent.ageBand", new { ageBand = "teen" }),
            ("respondent.education", new { education = "S1" }),
            ("respondent.occupation", new { occupation = "" }),
        })
        {
            var problem = await (await mall.TryAnswer(token, SurveySteps.All(3), body)).IsProblem(400, "request.invalid");
            Assert.NotNull(problem["errors"]![field]);
        }

        var path = $"{mall.Path}/surveys/answers";
        foreach (var raw in new[]
        {
            "", "null", "[]", "{", "{}", "{\"token\":null,\"scores\":null}", Raw("{\"fee\":\"3\"}"), Raw("[3,3,3,3,3,3,3,3,3]"), Raw("{\"fee\":3.5}"),
            Raw("{\"fee\":99999999999}"), Raw("{\"fee\":null}"),
        })
        {
            await (await mall.App.As(null).PostRaw(path, raw)).Is(400);
        }

        await (await mall.TryAnswer(new string('x', 101), SurveySteps.All(3))).IsProblem(400, "request.invalid");
        await (await mall.TryAnswer("x", SurveySteps.All(3))).IsProblem(404, "survey.token-unknown");
        await (await mall.TryAnswer(token, SurveySteps.All(3), new { sex = "unknown" })).Is(400);
        await app(mall).WithinTenant(mall.Code, async db => Assert.Equal(0, await db.SurveyAnswers.CountAsync()));
        await (await mall.TryAnswer(token, SurveySteps.All(3))).Is(201);

        string Raw(string scores) => $"{{\"token\":\"{token}\",\"scores\":{scores}}}";

        async Task<JsonNode> Refused(Dictionary<string, int> scores, string field)
        {
            var problem = await (await mall.TryAnswer(token, scores)).IsProblem(400, "request.invalid");
            Assert.NotNull(problem["errors"]![field]);
            return problem;
        }

        static PlatformApp app(Mall mall) => mall.App;
    }

    [SkippableTheory, Databases]
    public async Task AnotherMallsLink_IsUnknown(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var (_, service, counter) = await mall.OpenQueue();
        var token = await mall.ServedVisitor(service, counter);
        await (await other.TryAnswer(token, SurveySteps.All(3))).IsProblem(404, "survey.token-unknown");
        await (await mall.TryAnswer(token, SurveySteps.All(3))).Is(201);
        Assert.Equal(0, (await other.Row()).Number("answers"));
    }

    [SkippableTheory, Databases]
    public async Task LocalMidnightInJayapura_DecidesDateAndExpiry(string database)
    {
        // 23:59 of 6 March in Jayapura (UTC+9) is 14:59 UTC.
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 6, 1, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("91");
        var (_, service, counter) = await mall.OpenQueue();
        var (first, second, third) = (await mall.ServedVisitor(service, counter), await mall.ServedVisitor(service, counter), await mall.ServedVisitor(service, counter));
        clock.Now = new DateTimeOffset(2026, 3, 6, 14, 59, 59, TimeSpan.Zero);
        Assert.Equal("2026-03-06", (await (await mall.TryAnswer(first, SurveySteps.All(3))).Is(201)).Text("answeredOn"));
        clock.Now = new DateTimeOffset(2026, 3, 13, 14, 59, 59, TimeSpan.Zero);
        Assert.Equal("2026-03-13", (await (await mall.TryAnswer(second, SurveySteps.All(3))).Is(201)).Text("answeredOn"));
        clock.Now = new DateTimeOffset(2026, 3, 13, 15, 0, 0, TimeSpan.Zero);
        await (await mall.TryAnswer(third, SurveySteps.All(3))).IsProblem(422, "survey.token-expired");
        Assert.Equal(1, (await mall.Row("from=2026-03-06&to=2026-03-06")).Number("answers"));
    }

    [SkippableTheory, Databases]
    public async Task Form_AsksInTheLanguageOfTheReader_ByKey(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var reader = mall.App.As(null);
        var form = await reader.Get($"{mall.Path}/surveys/form");
        Assert.Equal(9, form["elements"]!.AsArray().Count);
        var (eighth, ninth) = (form["elements"]![7]!, form["elements"]![8]!);
        Assert.Equal(("facilities", 8, 9), (eighth.Text("key"), eighth.Number("questionNumber"), eighth.Number("number")));
        Assert.Equal(("complaint-handling", 9, 8), (ninth.Text("key"), ninth.Number("questionNumber"), ninth.Number("number")));
        var fee = form["elements"]!.AsArray().Single(element => element!.Text("key") == "fee")!["labels"]!;
        Assert.Equal((1, "Sangat mahal", "Gratis"), (fee[0]!.Number("score"), fee[0]!.Text("label"), fee[3]!.Text("label")));

        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Equal("Free", (await reader.Get($"{mall.Path}/surveys/form"))["elements"]!.AsArray().Single(element => element!.Text("key") == "fee")!["labels"]![3]!.Text("label"));
        Assert.Contains("60-and-over", form["ageBands"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
