using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>What analysts read of a year, from facts written as the rollup writes them.</summary>
public sealed class NationalYearTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task Evaluations_ShowDistributionMoversAndWeakestIndicators(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(Now));
        var (east, papua, other) = (await app.NewMall("35"), await app.NewMall("91"), await app.NewMall("35"));
        await Evaluate(east, 2021, "2017", 3.80m, "B");
        await Evaluate(east, 2022, "2022", 4.62m, "A", ("service-charter", 5), ("parking", 2));
        await Evaluate(papua, 2021, "2017", 3.10m, "B-");
        await Evaluate(papua, 2022, "2022", 2.70m, "C", ("service-charter", 4), ("parking", 1));
        await Evaluate(other, 2022, "2022", 4.00m, "B");

        var report = await app.As(Roles.MinistryAnalyst).Get("/v1/national/evaluations/yearly?year=2022");
        Assert.Equal((3, 3), (report.Number("evaluatedMalls"), report["items"]!.AsArray().Count));
        Assert.Equal("A:1, A-:0, B:1, B-:0, C:1, C-:0, D:0, E:0, F:0", string.Join(", ", report["distribution"]!.AsArray().Select(row => $"{row!.Text("category")}:{row!.Number("count")}")));
        Assert.Equal((east.Code, "0.82", false), (report["risen"]![0]!.Text("key"), report["risen"]![0]!["change"]!.ToJsonString(), report["risen"]![0]!["isComparable"]!.GetValue<bool>()));
        Assert.Equal(papua.Code, Assert.Single(report["fallen"]!.AsArray())!.Text("key"));
        Assert.Equal(("parking", "1.5", 2), (report["weakestIndicators"]![0]!.Text("key"), report["weakestIndicators"]![0]!["mean"]!.ToJsonString(), report["weakestIndicators"]![0]!.Number("evaluated")));

        var movers = (await (await app.As(Roles.MinistryAnalyst).GetAsync("/v1/national/evaluations/yearly?year=2022&format=csv&table=movers")).Content.ReadAsStringAsync()).Trim().Split("\r\n");
        Assert.Equal(3, movers.Length);
        Assert.StartsWith($"{east.Code},", movers[1], StringComparison.Ordinal);
        Assert.EndsWith("4.62,3.8,0.82,false", movers[1], StringComparison.Ordinal);

        var provinces = (await app.As(Roles.MinistryAnalyst).Get("/v1/national/evaluations/yearly?year=2022&groupBy=province")).Items();
        Assert.Equal("35 4.31 A- 2, 91 2.7 C 1", string.Join(", ", provinces.Select(row => $"{row!.Text("key")} {row!["index"]!.ToJsonString()} {row!.Text("category")} {row!.Number("evaluated")}")));
        var own = await app.As(Roles.ProvinceAnalyst, province: "91").Get("/v1/national/evaluations/yearly?year=2022");
        Assert.Equal(papua.Code, Assert.Single(own.Items())!.Text("key"));
        await (await app.As(Roles.ProvinceAnalyst, province: "91").GetAsync("/v1/national/evaluations/yearly?year=2022&province=35")).IsProblem(403, "national.other-province");
        await (await app.As(Roles.MinistryAnalyst).GetAsync("/v1/national/evaluations/yearly?year=1999")).IsProblem(400, "request.invalid");
    }

    [SkippableTheory, Databases]
    public async Task SmallCounts_AreHiddenAndTheRestIsWeighted(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(Now));
        var (many, few, none) = (await app.NewMall("35"), await app.NewMall("35"), await app.NewMall("91"));
        await Year(many, 2025, responses: 30, index: 80m, received: 40, closed: 38, inTime: 35, overdue: 5, lapor: 10, oversight: 2);
        await Year(few, 2025, responses: 4, index: 100m, received: 6, closed: 6, inTime: 6, overdue: 0, lapor: 0, oversight: 0);
        var ministry = app.As(Roles.MinistryAnalyst);

        var satisfaction = await ministry.Get("/v1/national/satisfaction/yearly?year=2025");
        var rows = satisfaction.Items().ToDictionary(row => row!.Text("key"), row => row!, StringComparer.Ordinal);
        Assert.Equal((30, "80", "B"), (rows[many.Code].Number("responses"), rows[many.Code]["index"]!.ToJsonString(), rows[many.Code].Text("grade")));
        Assert.True(rows[few.Code]["suppressed"]!.GetValue<bool>());
        Assert.Null(rows[few.Code]["index"]);
        Assert.Null(rows[none.Code]["responses"]);
        var all = (await ministry.Get("/v1/national/satisfaction/yearly?year=2025&groupBy=nation")).Items().Single()!;
        Assert.Equal(("80", 30, 2, 1), (all["index"]!.ToJsonString(), all.Number("responses"), all.Number("surveyedMalls"), all.Number("hiddenMalls")));

        var complaints = (await ministry.Get("/v1/national/complaints/yearly?year=2025")).Items();
        Assert.Equal(2, complaints.Count);
        var first = complaints.Single(row => row!.Text("key") == many.Code)!;
        Assert.Equal((40, "0.95", "0.875"), (first.Number("received"), first["shareClosed"]!.ToJsonString(), first["shareInTime"]!.ToJsonString()));
        Assert.Null(first["oversightReceived"]);
        Assert.False(first["suppressed"]!.GetValue<bool>());
        var nation = (await ministry.Get("/v1/national/complaints/yearly?year=2025&groupBy=nation")).Items().Single()!;
        Assert.Equal((46, true), (nation.Number("received"), nation["suppressed"]!.GetValue<bool>()));
        Assert.Null(nation["oversightReceived"]);
    }

    [SkippableTheory, Databases]
    public async Task TheSameFigures_ComeAsCsvAndAsAWorkbook(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(Now));
        var mall = await app.NewMall("35");
        await Year(mall, 2025, responses: 30, index: 80.25m, received: 40, closed: 38, inTime: 35, overdue: 5, lapor: 10, oversight: 0);
        var ministry = app.As(Roles.MinistryAnalyst);

        var csv = await (await ministry.GetAsync("/v1/national/satisfaction/yearly?year=2025&format=csv")).Content.ReadAsStringAsync();
        Assert.Contains($"{mall.Code},", csv, StringComparison.Ordinal);
        Assert.Contains(",80.25,B,", csv, StringComparison.Ordinal);

        var answer = await ministry.GetAsync("/v1/national/satisfaction/yearly?year=2025&format=xlsx");
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>().ToList();
        Assert.Contains(cells, cell => cell.DataType?.Value == CellValues.Number && cell.CellValue!.Text == "80.25");
        await (await ministry.GetAsync("/v1/national/satisfaction/yearly?format=svg")).Is(406);
    }

    private static Task Evaluate(Mall mall, int year, string version, decimal index, string category, params (string Key, decimal Score)[] scores) =>
        mall.App.WithinTenant(mall.Code, async db =>
        {
            var id = Guid.CreateVersion7();
            db.YearlyEvaluations.Add(new YearlyEvaluation
            {
                TenantId = mall.Code,
                EvaluationId = id,
                Year = year,
                Scheme = EvaluationScheme.National,
                IsMall = true,
                InstrumentVersion = version,
                Index = index,
                Category = category,
                F02 = index,
                F03 = null,
                IsCapped = false,
                ComputedAt = Now,
            });
            db.YearlyScores.AddRange(scores.Select(score => new YearlyScore { TenantId = mall.Code, EvaluationId = id, IsAspect = false, Key = score.Key, Year = year, Score = score.Score }));
            await db.SaveChangesAsync();
        });

    private static Task Year(Mall mall, int year, int responses, decimal? index, int received, int closed, int inTime, int overdue, int lapor, int oversight) =>
        mall.App.WithinTenant(mall.Code, async db =>
        {
            db.YearlyQuality.Add(new YearlyQuality
            {
                TenantId = mall.Code,
                Year = year,
                SurveyResponses = responses,
                SatisfactionIndex = index,
                ComplaintsReceived = received,
                ComplaintsClosed = closed,
                ComplaintsInTime = inTime,
                ComplaintsMissedLimit = overdue,
                ComplaintsFromLapor = lapor,
                OversightReceived = oversight,
                OversightClosed = 0,
                ComputedAt = Now,
            });
            await db.SaveChangesAsync();
        });
}
