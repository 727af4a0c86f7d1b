using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>Results from before the platform: of years that are over, beside none of its own, and known for what they are.</summary>
public sealed class HistoricEvaluationTests
{
    internal static readonly string[] Aspects =
        ["service-policy", "human-resources", "facilities", "information-system", "consultation-complaints", "innovation"];

    [SkippableTheory, Databases]
    public async Task TheYearThatRuns_IsEvaluatedAndNotRecorded(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(new DateTimeOffset(2026, 12, 31, 16, 59, 0, TimeSpan.Zero)));
        var mall = new Mall(app, "35.24");
        await (await app.As(Roles.PlatformAdmin).Post("/v1/tenants", new { code = mall.Code })).Is(201);
        var unit = await mall.AddUnit();
        await (await Record(mall, unit, 2026)).IsProblem(422, "evaluation.year-not-over");
        await (await Record(mall, unit, 2027)).IsProblem(422, "evaluation.year-not-over");
        await (await Record(mall, unit, 2025, "2022")).Is(201);
    }

    [SkippableTheory, Databases]
    public async Task AYearWithAResultOfItsOwn_TakesNoOther(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var unit = await mall.AddUnit();
        await (await Record(mall, unit, 2020)).Is(201);
        var period = await mall.OpenPeriod(new DateOnly(2020, 1, 1));
        await (await Evaluate(mall, unit, period)).IsProblem(409, "evaluation.exists");
        var free = await mall.OpenPeriod(new DateOnly(2021, 1, 1));
        await (await Evaluate(mall, unit, free)).Is(201);
        await (await Record(mall, unit, 2021)).IsProblem(409, "evaluation.exists");
    }

    [SkippableTheory, Databases]
    public async Task BothAtOnce_GiveOneResult(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var unit = await mall.AddUnit();
        foreach (var year in new[] { 2018, 2019, 2020, 2021 })
        {
            var period = await mall.OpenPeriod(new DateOnly(year, 1, 1));
            var answers = await Task.WhenAll(Record(mall, unit, year), Evaluate(mall, unit, period));
            Assert.Equal([201, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        }
    }

    [SkippableTheory, Databases]
    public async Task NationalFigures_SayWhatWasOnlyRecorded(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var (told, scored) = (await app.NewMall("35"), await app.NewMall("35"));
        await (await Record(told, await told.AddUnit(), 2025, "2022")).Is(201);
        var evaluated = await scored.Evaluate();
        await evaluated.Hand(scored.Admin, "f01", _ => 5);
        await evaluated.Hand(evaluated.Evaluator, "f02", _ => 5);
        var closed = await (await scored.Admin.Post($"{evaluated.Path}/close")).Is(200);
        await app.Rollup();
        var ministry = app.As(Roles.MinistryAnalyst);
        var recorded = Assert.Single((await ministry.Get("/v1/national/evaluations/yearly?year=2025")).Items())!;
        Assert.Equal((told.Code, 1, 1), (recorded.Text("key"), recorded.Number("evaluated"), recorded.Number("recorded")));
        var own = Assert.Single((await ministry.Get($"/v1/national/evaluations/yearly?year={closed.Number("year")}")).Items())!;
        Assert.Equal((scored.Code, 1, 0), (own.Text("key"), own.Number("evaluated"), own.Number("recorded")));
    }

    [SkippableTheory, Databases]
    public async Task AYear_IsRecordedByTheInstrumentOfItsOwnTime(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var unit = await mall.AddUnit();
        var refused = await (await Record(mall, unit, 2021, "2022")).IsProblem(422, "evaluation.instrument-of-other-year");
        Assert.Equal("2017", refused["errors"]!["instrumentVersion"]![0]!.GetValue<string>());
        await (await Record(mall, unit, 2022, "2017")).IsProblem(422, "evaluation.instrument-of-other-year");
        await (await Record(mall, unit, 2021, "2017")).Is(201);
        await (await Record(mall, unit, 2022, "2022")).Is(201);
    }

    private static Task<HttpResponseMessage> Record(Mall mall, Guid unit, int year, string version = "2017") => mall.Admin.Post($"{mall.Path}/evaluations/historic", new
    {
        year,
        scheme = "self-run",
        unitId = unit,
        instrumentVersion = version,
        aspectScores = Aspects.ToDictionary(key => key, _ => 3.7m, StringComparer.Ordinal),
        source = "Keputusan uji",
    });

    private static Task<HttpResponseMessage> Evaluate(Mall mall, Guid unit, Guid period) =>
        mall.Admin.Post($"{mall.Path}/evaluations", new { periodId = period, unitId = unit });
}
