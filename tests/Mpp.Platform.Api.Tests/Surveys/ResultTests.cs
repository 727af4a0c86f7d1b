using System.Globalization;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>What results say, to whom, and what they keep to themselves.</summary>
public sealed class ResultTests
{
    [SkippableTheory, Databases]
    public async Task Results_AreTheSameInEveryForm(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 3, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        Assert.Equal((null, 0), await Empty(mall));
        var (_, service, counter) = await mall.OpenQueue();
        var today = DateOnly.FromDateTime(DateTime.Parse((await mall.Serve(service, counter)).Text("serviceDate"), CultureInfo.InvariantCulture));
        await Enter(mall, 28, (_, _) => 4, today);
        await Enter(mall, 1, (_, place) => place < 5 ? 3 : 1, today);
        await mall.Answer(service, counter, SurveySteps.All(2));

        // 28 x 36 + 19 + 18 points of 30 answers: 1045 / 270 x 25.
        var row = await mall.Row();
        Assert.Equal((30, 96.76m, "A", 1), (row.Number("answers"), row.Figure("index"), row.Text("grade"), row.Number("ticketLinkAnswers")));
        Assert.Equal((2, 0.5m, 2, 2), (row.Number("completedTickets"), row.Figure("responseRate"), row.Number("population"), row.Number("sampleNeeded")));
        Assert.True(row["isEnough"]!.GetValue<bool>());
        Assert.Equal("2017", row.Text("instrumentVersion"));
        var fee = row["elements"]!.AsArray().Single(element => element!.Text("key") == "fee")!;
        Assert.Equal((3.9m, 0.4333m), (fee.Figure("mean"), fee.Figure("weighted")));

        var csv = await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?format=csv")).Content.ReadAsStringAsync();
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(',')).ToList();
        Assert.Equal(("96.76", "3.9"), (lines[1][Array.IndexOf(lines[0], "index")], lines[1][Array.IndexOf(lines[0], "fee")]));
        var xlsx = await mall.Admin.GetAsync($"{mall.Path}/surveys/results?format=xlsx");
        using var book = new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync());
        var sheet = Infrastructure.Reports.XlsxSheet.Read(book).Value;
        Assert.Equal("96.76", sheet[1].Cells[sheet[0].Cells.ToList().IndexOf("index")]);

        clock.Now = new DateTimeOffset(2026, 4, 1, 3, 0, 0, TimeSpan.Zero);
        var made = await (await mall.Admin.Post($"{mall.Path}/surveys/publications", new
        {
            title = "SKM",
            from = "2026-01-01",
            to = "2026-03-31",
            media = new[] { new { medium = "website", publishedOn = "2026-04-01", link = "https://mpp.go.id/skm" } },
        })).Is(201);
        var published = (await app.As(null).Get($"{mall.Path}/surveys/published"))["latest"]!;
        Assert.Equal(made.Id(), published.Id());
        Assert.Equal((96.76m, "A", 30), (published["figures"]!.Figure("index"), published["figures"]!.Text("grade"), published["figures"]!.Number("answers")));
        Assert.Equal(row["elements"]!.ToJsonString(), published["figures"]!["elements"]!.ToJsonString());

        // Frozen: what comes in later changes the results, not what was published.
        await Enter(mall, 10, (_, _) => 1, today);
        Assert.NotEqual(96.76m, (await mall.Row()).Figure("index"));
        Assert.Equal(96.76m, (await app.As(null).Get($"{mall.Path}/surveys/published"))["latest"]!["figures"]!.Figure("index"));
    }

    [SkippableTheory, Databases]
    public async Task NoAnswers_AreNull_NeverZero(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (index, answers) = await Empty(mall);
        Assert.Null(index);
        Assert.Equal(0, answers);
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Serve(service, counter);
        var row = await mall.Row("groupBy=member");
        Assert.Equal((member.ToString(), 0, 1, 0m), (row.Text("key"), row.Number("answers"), row.Number("completedTickets"), row.Figure("responseRate")));
        Assert.Null(row["index"]);
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?from=2026-02-01&to=2026-01-01")).IsProblem(400, "request.invalid");
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?from=yesterday")).Is(400);
        foreach (var dates in new[] { "to=0001-01-01", "from=9999-12-31", "from=9999-12-31&to=9999-12-31", "from=0001-01-01", "from=0001-01-01&to=0001-01-02", "from=2001-01-01" })
        {
            foreach (var client in new[] { mall.Admin, mall.As(Roles.CounterOfficer) })
            {
                await (await client.GetAsync($"{mall.Path}/surveys/results?{dates}")).IsProblem(400, "request.invalid");
                await (await client.GetAsync($"{mall.Path}/surveys/weakest?{dates}")).IsProblem(400, "request.invalid");
            }
        }

        await (await mall.Admin.Post($"{mall.Path}/surveys/periods", new { name = "x", fromOn = "2026-01-01", untilOn = "9999-12-31" })).IsProblem(400, "request.invalid");
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?groupBy=visitor")).Is(400);
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?memberId={Guid.CreateVersion7()}")).IsProblem(404, "member.not-found");
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/results?periodId={Guid.CreateVersion7()}")).IsProblem(404, "survey.period-not-found");
    }

    [SkippableTheory, Databases]
    public async Task Officer_NeverReadsASingleAnswer(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 5, 5, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var (second, otherService, _) = await mall.OpenQueue();
        var third = await mall.AddMember("Polres");
        await mall.Answer(service, counter, SurveySteps.All(1));
        var officer = mall.As(Roles.CounterOfficer);
        await IsNotCounted();
        Assert.Equal(25m, (await mall.Row()).Figure("index"));

        await EnterAbout(mall, otherService, 7, 3);
        await EnterAbout(mall, await mall.AddService(third), 30, 4);
        await IsNotCounted();

        // The quarter ends: the whole is shown; the member with one answer is hidden, and the next smallest with it.
        clock.Now = new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
        const string Span = "from=2026-01-01&to=2026-07-01";
        Assert.Equal(38, (await mall.Row(Span, officer)).Number("answers"));
        var rows = await mall.Rows($"{Span}&groupBy=member", officer);
        Assert.Equal([true, true, false], new[] { member, second, third }.Select(id =>
            rows.Single(row => row!.Text("key") == id.ToString())!["suppressed"]!.GetValue<bool>()));
        Assert.Equal(3, (await mall.Rows($"{Span}&groupBy=member")).Count(row => row!["index"] is not null));

        var own = mall.As(Roles.MemberOfficer, member);
        Assert.True((await mall.Row(Span, own))["suppressed"]!.GetValue<bool>());
        Assert.Equal(30, (await mall.Row(Span, mall.As(Roles.MemberOfficer, third))).Number("answers"));
        await (await own.GetAsync($"{mall.Path}/surveys/results?memberId={third}")).IsProblem(404, "member.not-found");
        Assert.Single(await mall.Rows($"{Span}&groupBy=member", mall.As(Roles.MemberOfficer, third)));

        // No finer dates by which one day could be subtracted from another.
        await (await officer.GetAsync($"{mall.Path}/surveys/results?groupBy=month")).IsProblem(422, "survey.quarter-needed");
        var part = await officer.Get($"{mall.Path}/surveys/results?from=2026-04-02&to=2026-06-30");
        Assert.Null(part["countedFrom"]);
        Assert.True(part["rows"]![0]!["suppressed"]!.GetValue<bool>());
        var whole = await officer.Get($"{mall.Path}/surveys/results?{Span}");
        Assert.Equal(("2026-01-01", "2026-06-30"), (whole.Text("countedFrom"), whole.Text("countedTo")));

        // Whoever asks again after every visitor learns nothing: the running quarter is not counted at all.
        async Task IsNotCounted()
        {
            var results = await officer.Get($"{mall.Path}/surveys/results");
            Assert.Equal("2026-03-31", results.Text("countedTo"));
            Assert.Null(Assert.Single(results["rows"]!.AsArray())!["index"]);
            Assert.Equal(0, results["rows"]![0]!.Number("answers"));
            var quarter = await mall.Row("from=2026-04-01", officer);
            Assert.True(quarter["suppressed"]!.GetValue<bool>());
            Assert.Null(quarter["answers"]);
        }
    }

    [SkippableTheory, Databases]
    public async Task OldAnswers_KeepTheVersionTheyWereGivenBy_AndAreNotMixed(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        await EnterAbout(mall, null, 5, 3);
        var extra = new
        {
            key = "online-queue",
            number = 10,
            questionNumber = 10,
            name = Text("Antrean"),
            question = Text("Apakah antrean daring mudah?"),
            labels = Enumerable.Range(1, 4).Select(score => Text($"Nilai {score}")).ToArray(),
        };
        var path = $"{mall.Path}/surveys/forms";
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-01", elements = new[] { extra } })).IsProblem(422, "survey.form-past");
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03" })).IsProblem(422, "survey.form-inconsistent");
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03", elements = new[] { extra, extra } })).IsProblem(422, "survey.form-inconsistent");
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03", elements = new[] { extra with { key = "Antrean Daring" } } })).IsProblem(400, "request.invalid");
        var weights = SurveySteps.Keys.ToDictionary(key => key, _ => 0.11m, StringComparer.Ordinal);
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03", weights })).IsProblem(422, "survey.form-inconsistent");
        var form = await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03", elements = new[] { extra } })).Is(201);
        Assert.Equal((1, "2017"), (form.Number("edition"), form.Text("instrumentVersion")));
        await (await mall.Admin.Post(path, new { effectiveFrom = "2026-03-03", elements = new[] { extra } })).IsProblem(409, "survey.form-exists");

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(10, (await app.As(null).Get($"{mall.Path}/surveys/form"))["elements"]!.AsArray().Count);
        var period = await Period(mall);
        var problem = await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores = SurveySteps.All(4) })).IsProblem(400, "request.invalid");
        Assert.NotNull(problem["errors"]!["scores.online-queue"]);
        var ten = new Dictionary<string, int>(SurveySteps.All(4), StringComparer.Ordinal) { ["online-queue"] = 1 };
        await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores = ten })).Is(201);

        var rows = await mall.Rows();
        Assert.Equal(2, rows.Count);
        Assert.Equal((75m, null, 5), (rows[0]!.Figure("index"), rows[0]!.Number("formEdition"), rows[0]!.Number("answers")));
        Assert.Equal((92.5m, 1, 1), (rows[1]!.Figure("index"), rows[1]!.Number("formEdition"), rows[1]!.Number("answers")));
        clock.Now = new DateTimeOffset(2026, 4, 1, 3, 0, 0, TimeSpan.Zero);
        await (await mall.Admin.Post($"{mall.Path}/surveys/publications", new
        {
            title = "SKM",
            from = "2026-01-01",
            to = "2026-03-31",
            media = new[] { new { medium = "sippn", publishedOn = "2026-03-03" } },
        })).IsProblem(422, "survey.several-versions");
        Assert.Equal("online-queue", (await mall.Admin.Get($"{mall.Path}/surveys/weakest"))["results"]![1]!["elements"]![0]!.Text("key"));

        static Words Text(string text) => new(text, text);
    }

    [SkippableTheory, Databases]
    public async Task Groups_DivideAnswersByWhatTheyAreAbout(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var (other, second, _) = await mall.OpenQueue();
        await mall.Answer(service, counter, SurveySteps.All(4));
        await EnterAbout(mall, second, 2, 2);
        var byMember = await mall.Rows("groupBy=member");
        Assert.Equal((100m, 50m), (Of(byMember, member).Figure("index"), Of(byMember, other).Figure("index")));
        Assert.Equal("Disdukcapil", Of(byMember, member).Text("name"));
        Assert.Equal((1, 2), (Of(await mall.Rows("groupBy=service"), service).Number("answers"), (await mall.Row($"serviceId={second}")).Number("answers")));
        Assert.Equal(1, (await mall.Row($"memberId={member}")).Number("answers"));
        Assert.Equal(3, (await mall.Row("groupBy=month")).Number("answers"));
        Assert.Contains("-Q", (await mall.Row("groupBy=quarter")).Text("key"), StringComparison.Ordinal);

        static JsonNode Of(JsonArray rows, Guid id) => rows.Single(row => row!.Text("key") == id.ToString())!;
    }

    [SkippableTheory, Databases]
    public async Task ServedIndex_IsThatOfTheStoredAnswers(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        for (var answer = 0; answer < 12; answer++)
        {
            var round = answer;
            await Enter(mall, 1, (_, place) => 1 + ((round * 7) + (place * 3) + (round * place)) % 4);
        }

        var served = await mall.Row();
        await mall.App.WithinTenant(mall.Code, db =>
        {
            var points = db.SurveyAnswers.AsEnumerable().Sum(row => row.Scores.Values.Sum());
            Assert.Equal(Math.Round(points * 25m / (12 * 9), 2, MidpointRounding.AwayFromZero), served.Figure("index"));
            return Task.CompletedTask;
        });
    }

    private static async Task<(decimal? Index, int? Answers)> Empty(Mall mall)
    {
        var row = await mall.Row();
        return (row.Figure("index"), row.Number("answers"));
    }

    private static async Task<Guid> Period(Mall mall) => (await (await mall.Admin.Post($"{mall.Path}/surveys/periods", new
    {
        name = "Semester",
        fromOn = "2026-01-01",
        untilOn = "2030-12-31",
    })).Is(201)).Id();

    private static async Task Enter(Mall mall, int answers, Func<int, int, int> score, DateOnly? answeredOn = null)
    {
        var period = await Period(mall);
        for (var answer = 0; answer < answers; answer++)
        {
            var scores = SurveySteps.Keys.Index().ToDictionary(key => key.Item, key => score(answer, key.Index), StringComparer.Ordinal);
            await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores, answeredOn })).Is(201);
        }
    }

    private static async Task EnterAbout(Mall mall, Guid? serviceId, int answers, int score)
    {
        var period = await Period(mall);
        for (var answer = 0; answer < answers; answer++)
        {
            await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores = SurveySteps.All(score), serviceId })).Is(201);
        }
    }

    private sealed record Words(string Indonesian, string English);
}
