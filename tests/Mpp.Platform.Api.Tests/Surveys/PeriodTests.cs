using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>Rounds of the survey: desk, kiosk and paper.</summary>
public sealed class PeriodTests
{
    private const string Columns = "Tgl,U1,U2,U3,U4,U5,U6,U7,U8,U9,JK,Catatan";

    private static readonly string Map = string.Join('&', new[]
    {
        "Tgl=answered-on", "U1=requirements", "U2=procedure", "U3=completion-time", "U4=fee", "U5=product", "U6=staff-competence",
        "U7=staff-behaviour", "U8=facilities", "U9=complaint-handling", "JK=sex", "Catatan=ignore",
    }.Select(pair => $"map={Uri.EscapeDataString(pair)}"));

    [SkippableTheory, Databases]
    public async Task Period_IsChangedByWhoHasReadIt_AndKeepsItsAnswers(string database)
    {
        var (mall, _) = await At(database);
        await using var app = mall.App;
        var path = $"{mall.Path}/surveys/periods";
        var member = await mall.AddMember();
        var made = await mall.Admin.Post(path, new { name = "Semester I", fromOn = "2026-01-01", untilOn = "2026-06-30", population = 400 });
        var id = (await made.Is(201)).Id();
        Assert.Equal($"{path}/{id}", made.Headers.Location!.ToString());
        await (await mall.Admin.Post(path, new { name = "", fromOn = "2026-02-01", untilOn = "2026-01-01", population = 0 })).IsProblem(400, "request.invalid");
        await (await mall.Admin.Post(path, new { name = "x", fromOn = "2026-01-01", untilOn = "2026-01-02", memberId = Guid.CreateVersion7() })).IsProblem(422, "member.unknown");
        await (await mall.Admin.Patch($"{path}/{id}", new { name = "Semester Satu" }, etag: null)).Is(428);
        var changed = await (await mall.Admin.Patch($"{path}/{id}", new { name = "Semester Satu" }, "\"1\"")).Is(200);
        Assert.Equal(("Semester Satu", 400), (changed.Text("name"), changed.Number("population")));
        await (await mall.Admin.Patch($"{path}/{id}", new { name = "Lain" }, "\"1\"")).IsProblem(412, "request.stale");

        var officer = mall.As(Roles.CounterOfficer);

        // How many are needed is known before the first has answered.
        var unanswered = await mall.Row($"periodId={id}");
        Assert.Equal((0, 400, 196, false), (unanswered.Number("answers"), unanswered.Number("population"), unanswered.Number("sampleNeeded"), unanswered["isEnough"]!.GetValue<bool>()));
        await (await officer.Post($"{path}/{id}/answers", new { scores = SurveySteps.All(3), answeredOn = "2026-02-02" })).Is(201);
        await (await officer.Post($"{path}/{id}/answers", new { scores = SurveySteps.All(3), answeredOn = "2025-12-31" })).IsProblem(422, "survey.period-closed");
        await (await officer.Post($"{path}/{id}/answers", new { scores = SurveySteps.All(3), answeredOn = "2026-03-03" })).IsProblem(422, "survey.period-closed");
        await (await officer.Post($"{path}/{id}/answers", new { scores = SurveySteps.All(3), serviceId = Guid.CreateVersion7() })).IsProblem(422, "service.unknown");
        await (await mall.As(Roles.Kiosk).Post($"{path}/{id}/answers", new { scores = SurveySteps.All(4), answeredOn = "2026-02-02" })).Is(201);
        await (await mall.Admin.Patch($"{path}/{id}", new { fromOn = "2026-02-10" }, "\"2\"")).IsProblem(409, "survey.period-answered");
        await (await mall.Admin.Patch($"{path}/{id}", new { memberId = member }, "\"2\"")).IsProblem(409, "survey.period-answered");
        await (await mall.Admin.Patch($"{path}/{id}", new { untilOn = (string?)null }, "\"2\"")).Is(400);
        await app.WithinTenant(mall.Code, async db => Assert.Equal(
            [(AnswerSource.Desk, new DateOnly(2026, 2, 2)), (AnswerSource.Kiosk, new DateOnly(2026, 3, 2))],
            (await db.SurveyAnswers.OrderBy(row => row.AnsweredOn).ToListAsync()).Select(row => (row.Source, row.AnsweredOn))));
        var row = await mall.Row($"periodId={id}");
        Assert.Equal((2, 400, 196, false), (row.Number("answers"), row.Number("population"), row.Number("sampleNeeded"), row["isEnough"]!.GetValue<bool>()));
        await (await officer.GetAsync($"{mall.Path}/surveys/results?periodId={id}")).IsProblem(422, "survey.quarter-needed");
    }

    [SkippableTheory, Databases]
    public async Task KeyedDeskEntry_CountsOnce(string database)
    {
        var (mall, period) = await At(database);
        await using var app = mall.App;
        var body = new { scores = SurveySteps.All(3) };
        await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", body, key: "a")).Is(201);
        await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", body, key: "a")).Is(201);
        Assert.Equal(1, (await mall.Row()).Number("answers"));
    }

    [SkippableTheory, Databases]
    public async Task PaperQuestionnaires_AreReadByName_AllOrNone(string database)
    {
        var (mall, period) = await At(database);
        await using var app = mall.App;
        var path = $"{mall.Path}/surveys/periods/{period}/import";
        var good = $"{Columns}\n2026-02-01,3,3,3,4,3,3,3,1,4,female,x\n03/02/2026,3,3,3,4,3,3,3,1,4,male,\n46054,3,3,3,4,3,3,3,1,4,,\n";
        var asked = await (await Send(mall, $"{path}?dryRun=true&{Map}", good)).Is(200);
        Assert.Equal((3, 3, 0), (asked.Number("rows"), asked.Number("added"), asked["problems"]!.AsArray().Count));
        Assert.Equal(0, (await mall.Row()).Number("answers"));
        await (await Send(mall, $"{path}?{Map}", good)).Is(200);

        // U8 of this form is facilities: what is mapped decides, not where it stands.
        var row = await mall.Row();
        Assert.Equal(3, row.Number("answers"));
        Assert.Equal((1m, 4m), (Mean("facilities"), Mean("complaint-handling")));
        await app.WithinTenant(mall.Code, async db => Assert.Equal(
            [new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 3)],
            (await db.SurveyAnswers.ToListAsync()).Select(answer => answer.AnsweredOn).Order()));

        var bad = $"{Columns}\n2026-02-01,3,3,3,5,3,3,3,1,4,female,x\n2026-02-30,3,3,3,4,3,3,3,,4,lain,\n";
        var refused = await (await Send(mall, $"{path}?{Map}", bad)).IsProblem(422, "import.bad-rows");
        Assert.Equal("A3 E2 I3 K3", string.Join(' ', refused["errors"]!.AsObject().Select(cell => cell.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(3, (await mall.Row()).Number("answers"));

        decimal? Mean(string key) => row["elements"]!.AsArray().Single(element => element!.Text("key") == key)!.Figure("mean");
    }

    [SkippableTheory, Databases]
    public async Task MappingThatIsNotWhole_IsRefusedByItsPlace(string database)
    {
        var (mall, period) = await At(database);
        await using var app = mall.App;
        var path = $"{mall.Path}/surveys/periods/{period}/import";
        var file = $"{Columns}\n2026-02-01,3,3,3,4,3,3,3,1,4,female,x\n";
        var none = await (await Send(mall, path, file)).IsProblem(422, "survey.mapping");
        Assert.NotNull(none["errors"]!["fee"]);
        Assert.NotNull(none["errors"]!["I"]);
        foreach (var (from, to, named) in new[]
        {
            ("map=Catatan%3Dignore", "", "L"), ("U9%3Dcomplaint-handling", "U9%3Dignore", "complaint-handling"),
            ("U9%3Dcomplaint-handling", "U9%3Dfacilities", "map[9]"), ("U9%3Dcomplaint-handling", "U10%3Dcomplaint-handling", "map[9]"),
            ("U9%3Dcomplaint-handling", "U9%3DU9", "map[9]"),
        })
        {
            var problem = await (await Send(mall, $"{path}?{Map.Replace(from, to, StringComparison.Ordinal)}", file)).IsProblem(422, "survey.mapping");
            Assert.NotNull(problem["errors"]![named]);
        }

        await (await Send(mall, $"{path}?{Map}", "")).IsProblem(400, "import.empty");
        await (await Send(mall, $"{path}?{Map}", "\u0000")).IsProblem(400, "import.unreadable");
        await (await mall.Admin.PostRaw($"{path}?{Map}", file)).Is(415);
        await (await Send(mall, $"{mall.Path}/surveys/periods/{Guid.CreateVersion7()}/import?{Map}", file)).IsProblem(404, "survey.period-not-found");
        Assert.Equal(0, (await mall.Row()).Number("answers"));
    }

    /// <summary>A mall on 2 March 2026 with a period since January.</summary>
    private static async Task<(Mall Mall, Guid Period)> At(string database)
    {
        var app = await PlatformApp.Start(database, new FakeClock(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero)));
        var mall = await app.NewMall();
        var period = await mall.Admin.Post($"{mall.Path}/surveys/periods", new { name = "2026", fromOn = "2026-01-01", untilOn = "2026-12-31" });
        return (mall, (await period.Is(201)).Id());
    }

    private static Task<HttpResponseMessage> Send(Mall mall, string path, string csv)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return mall.Admin.PostAsync(path, content);
    }
}
