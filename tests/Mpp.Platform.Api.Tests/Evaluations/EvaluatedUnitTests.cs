using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>The mall is one lokus of its regency's several.</summary>
public sealed class EvaluatedUnitTests
{
    [SkippableTheory, Databases]
    public async Task UnitsWithoutAMember_AreSeveral_AndOneOfThemIsTheMall(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var mall = await app.NewMall();
        var path = $"{mall.Path}/evaluations/units";
        var own = await (await mall.Admin.Post(path, new { })).Is(201);
        Assert.True(own["isMall"]!.GetValue<bool>());
        await (await mall.Admin.Post(path, new { })).IsProblem(409, "evaluation.unit-exists");
        await (await mall.Admin.Post(path, new { isMall = false })).IsProblem(422, "evaluation.unit-name-required");
        var hospital = await (await mall.Admin.Post(path, new { name = "RSUD dr. Soegiri" })).Is(201);
        var office = await (await mall.Admin.Post(path, new { name = "DPMPTSP" })).Is(201);
        Assert.All([hospital, office], unit => Assert.Equal((null, false), (unit["memberId"], unit["isMall"]!.GetValue<bool>())));
        await (await mall.Admin.Post(path, new { name = "rsud DR. Soegiri" })).IsProblem(409, "evaluation.unit-exists");
        await (await mall.Admin.Post(path, new { name = "MPP", isMall = true })).IsProblem(409, "evaluation.unit-exists");
        await (await mall.Admin.Post(path, new { memberId = await mall.AddMember(), isMall = true })).IsProblem(400, "request.invalid");

        // National figures are of malls: another unit of the regency is no mall.
        foreach (var (unit, score) in new[] { (own, 3.0m), (hospital, 5.0m) })
        {
            await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", new
            {
                year = 2025,
                scheme = "national",
                unitId = unit.Id(),
                instrumentVersion = "2022",
                aspectScores = HistoricEvaluationTests.Aspects.ToDictionary(key => key, _ => score, StringComparer.Ordinal),
                userMean = score,
                respondents = 100,
                source = "Keputusan uji",
            })).Is(201);
        }

        await app.Rollup();
        var item = Assert.Single((await app.As(Roles.MinistryAnalyst).Get("/v1/national/evaluations/yearly?year=2025")).Items())!;
        Assert.Equal((1, 3m), (item.Number("evaluated"), item["index"]!.GetValue<decimal>()));
        await (await mall.As(Roles.Auditor).Post(path, new { name = "Puskesmas" })).IsProblem(403, "auth.forbidden");
    }
}
