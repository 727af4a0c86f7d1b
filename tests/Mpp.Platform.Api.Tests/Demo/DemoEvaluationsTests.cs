using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>Grades of the demo are those the press reported; everything else says that it is simulated, and what is older than the platform stays apart.</summary>
public sealed class DemoEvaluationsTests
{
    [SkippableTheory, Databases]
    public async Task PublishedGrades_ComeOutOfTheirInstruments(string database)
    {
        await using var app = await PlatformApp.Start(database);
        foreach (var mall in DemoMalls.Read())
        {
            await (await app.As("platform-admin").Post("/v1/tenants", new { code = mall.Code })).Is(201);
            await app.WithinTenant(mall.Code, async db =>
            {
                var info = new Mpp.Platform.Application.Common.TenantInfo(mall.Code, "Asia/Jakarta", default, 2, null);
                await db.InTransaction(
                    async ct =>
                    {
                        await DemoEvaluations.Write(db, info, mall, new DateOnly(2026, 5, 25), ct);
                        return (true, true);
                    },
                    CancellationToken.None);
            });
            await app.WithinTenant(mall.Code, async db =>
            {
                var own = await db.Evaluations.SingleAsync(row => !row.IsHistoric);
                Assert.Equal(
                    (2026, EvaluationStatus.Closed, "2022", false, 60, true),
                    (own.Year, own.Status, own.InstrumentVersion, own.IsCapped, own.Respondents, own.Source!.StartsWith("Simulasi", StringComparison.Ordinal)));
                Assert.All(await db.Evaluations.Where(row => row.IsHistoric).ToListAsync(), row => Assert.True(
                    row.Year < 2026 && row.Source!.Contains("sebelum platform", StringComparison.Ordinal)));
            });
        }

        Assert.Equal("2021 2017 B Baik, 2022 2022 A Pelayanan Prima", await Published("18.02"));
        Assert.Equal("2021 2017 C Cukup", await Published("35.74"));
        await app.WithinTenant("35.74", async db => Assert.Equal((5, 5), (await db.Findings.CountAsync(), await db.ActionPlans.CountAsync())));

        async Task<string> Published(string code) => string.Join(", ", (await app.As(null).Get($"/v1/tenants/{code}/evaluations/published")).Items()
            .Select(row => row!["result"]!).Where(result => result["isHistoric"]!.GetValue<bool>())
            .OrderBy(result => result.Number("year"))
            .Select(result => $"{result.Number("year")} {result.Text("instrumentVersion")} {result.Text("category")} {result["categoryName"]!.Text("indonesian")}"));
    }
}
