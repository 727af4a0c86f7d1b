using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>A result over HTTP as JSON, as a page and as a workbook: the same figures and the same check code.</summary>
public sealed class EvaluationReportTests
{
    [SkippableTheory, Databases]
    public async Task AClosedResult_IsTheSameInEveryForm(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await evaluated.Answer(2, 4);
        await evaluated.Hand(evaluated.Evaluator, "f02", key => key == "parking" ? 2 : 4);
        await (await mall.Admin.Post($"{evaluated.Path}/findings", new { indicatorKey = "parking", text = "Parkir sempit." })).Is(201);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        var report = await mall.Admin.Get($"{evaluated.Path}/report");
        var code = report.Text("checksum");
        Assert.Matches("^[0-9a-f]{64}$", code);
        Assert.Equal((3.946m, 4m, 3.96m), (report.Figure("f02"), report.Figure("f03"), report.Figure("index")));

        var pdf = await mall.Admin.GetAsync($"{evaluated.Path}/report?format=pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        var pages = string.Concat(PdfText.Pages(bytes));
        Assert.All(["3,96", "3,946", "4,00", "Parkir sempit.", code, report.Text("mallName")], words => Assert.Contains(words, pages, StringComparison.Ordinal));
        Assert.Equal(bytes, await mall.Admin.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf"));
        Assert.Equal(bytes, await (await Accepting("application/pdf")).Content.ReadAsByteArrayAsync());
        await (await Accepting("image/png")).IsProblem(406, "request.not-acceptable");

        var book = BookCells.Read(await mall.Admin.GetByteArrayAsync($"{evaluated.Path}/report?format=xlsx"));
        Assert.Equal(("n:3.96", "n:3.946", code), (book.Of("Ringkasan", "Indeks Pelayanan Publik (IPP)"), book.Of("Ringkasan", "F-02 (evaluator)"), book.Of("Ringkasan", "Kode periksa (SHA-256) angka hasil")));
        Assert.Equal(31 + 1, book["Indikator"].Count);
        Assert.Equal(("parking", "n:2"), (book["Temuan"][1][1], book["Indikator"].Single(row => row[1] == "parking")[7]));

        var english = mall.As(Roles.MallAdmin);
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("PUBLIC SERVICE INDEX", PdfText.Pages(await english.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf"))[0], StringComparison.Ordinal);
        await (await mall.As(Roles.CounterOfficer).GetAsync($"{evaluated.Path}/report?format=pdf")).Is(403);

        Task<HttpResponseMessage> Accepting(string mediaType)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{evaluated.Path}/report");
            request.Headers.TryAddWithoutValidation("Accept", mediaType);
            return mall.Admin.SendAsync(request);
        }
    }

    [SkippableTheory, Databases]
    public async Task ASelfReportThatMissedItsDeadline_IsNoPartOfTheResult(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        var evaluated = await mall.Evaluate(today: new DateOnly(2026, 11, 20), selfReportDays: 1);
        await evaluated.Fill(mall.Admin, "f01", key => key == "parking" ? 1 : 5);
        clock.Advance(TimeSpan.FromDays(3));
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 4);
        var (unit, scorer) = (await mall.Admin.Get($"{evaluated.Path}/report"), await evaluated.Evaluator.Get($"{evaluated.Path}/report"));
        Assert.Equal(scorer.Text("checksum"), unit.Text("checksum"));
        Assert.DoesNotContain(unit["indicators"]!.AsArray(), line => line!["self"] is not null);
        Assert.Equal(1m, (await mall.Admin.Get($"{evaluated.Path}/forms/f01"))["indicators"]!.AsArray().Single(line => line!.Text("key") == "parking")!.Figure("score"));
    }

    [SkippableTheory, Databases]
    public async Task EarlierYears_AreShownToAnEvaluatorOfThisYear_AspectByAspect(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        string[] aspects = ["service-policy", "human-resources", "facilities", "information-system", "consultation-complaints", "innovation"];
        await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", new
        {
            year = 2021,
            scheme = "national",
            unitId = evaluated.Unit,
            instrumentVersion = "2017",
            aspectScores = aspects.Index().ToDictionary(pair => pair.Item, pair => 3.11m + (pair.Index * 0.1m), StringComparer.Ordinal),
            source = "Keputusan uji",
        })).Is(201);
        var earlier = Assert.Single((await evaluated.Evaluator.Get($"{evaluated.Path}/report"))["history"]!.AsArray())!;
        Assert.Equal(2021, earlier.Number("year"));
        Assert.Single((await evaluated.Evaluator.Get($"{mall.Path}/evaluations/history?unitId={evaluated.Unit}")).Items());
        Assert.Empty((await mall.As(Roles.Evaluator, subject: "stranger").Get($"{mall.Path}/evaluations/history?unitId={evaluated.Unit}")).Items());
        var sheet = BookCells.Read(await evaluated.Evaluator.GetByteArrayAsync($"{evaluated.Path}/report?format=xlsx"))["Riwayat"];
        Assert.Equal("n:3.11 n:3.21 n:3.31 n:3.41 n:3.51 n:3.61", string.Join(' ', sheet[1].Skip(6)));
        Assert.Equal(12, sheet[0].Count);
        var pages = string.Concat(PdfText.Pages(await evaluated.Evaluator.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf")));
        Assert.Contains("3,11 3,21 3,31 3,41 3,51 3,61", pages, StringComparison.Ordinal);
    }

    [SkippableTheory, Databases]
    public async Task IndonesianPaper_CarriesNoEnglishLine(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Hand(mall.Admin, "f01", _ => 4);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 3);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        var pages = string.Join(' ', PdfText.Pages(await mall.Admin.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf")));
        foreach (var word in new[] { "the", "of", "and", "not", "as", "by", "from", "with", "weights", "amended", "confirmed", "sources", "single" })
        {
            Assert.DoesNotContain($" {word} ", $" {pages} ".Replace('\n', ' '), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Selisih dari nilai 5", pages, StringComparison.Ordinal);
        Assert.Contains("Penilaian mandiri (F-01)", pages, StringComparison.Ordinal);
        Assert.Contains("belum dikonfirmasi", string.Join(' ', (await mall.Admin.Get("/v1/instruments/performance-evaluation/2017"))["note"]!.Text("indonesian")), StringComparison.Ordinal);
        var english = mall.As(Roles.MallAdmin);
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("come from single sources", string.Join(' ', PdfText.Pages(await english.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf"))), StringComparison.Ordinal);
    }

    [SkippableTheory, Databases]
    public async Task MeansOfUsers_AreNotForThoseTheyRate_UntilScoredAndByFive(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var evaluated = await mall.Evaluate(memberId: member);
        var officer = mall.As(Roles.MemberOfficer, member, "officer-1");
        await evaluated.Answer(4, 3);
        Assert.Equal(3m, User(await evaluated.Read()));
        await evaluated.Hand(officer, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 4);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        var (all, own) = (await mall.Admin.Get($"{evaluated.Path}/report"), await officer.Get($"{evaluated.Path}/report"));
        Assert.Equal((3m, (decimal?)null), (User(all), User(own)));
        Assert.Equal(all.Text("checksum"), own.Text("checksum"));
        Assert.Null(User(Assert.Single((await mall.As(null).Get($"{mall.Path}/evaluations/published")).Items())!["result"]!));
        Assert.Null(User(Assert.Single((await officer.Get($"{mall.Path}/evaluations/history?unitId={evaluated.Unit}")).Items())!));

        var other = await mall.App.NewMall();
        var theirs = await other.AddMember();
        var many = await other.Evaluate(memberId: theirs);
        officer = other.As(Roles.MemberOfficer, theirs, "officer-1");
        await many.Answer(5, 3);
        foreach (var rated in new[] { officer, many.Evaluator, other.As(Roles.Auditor) })
        {
            Assert.Null(User(await many.Read(rated)));
        }

        await many.Hand(officer, "f01", _ => 5);
        await many.Hand(many.Evaluator, "f02", _ => 4);
        Assert.Equal(3m, User(await many.Read(officer)));
        await (await other.Admin.Post($"{many.Path}/close")).Is(200);
        Assert.Equal(3m, User(Assert.Single((await other.As(null).Get($"{other.Path}/evaluations/published")).Items())!["result"]!));

        static decimal? User(System.Text.Json.Nodes.JsonNode result) => result["aspects"]!.AsArray().Single(aspect => aspect!.Text("key") == "facilities")!.Figure("user");
    }
}
