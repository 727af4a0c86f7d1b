using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Reference;

namespace Mpp.Platform.Api.Tests.Instruments;

/// <summary>The tables that results are computed with: published, dated, and changed by a new version alone.</summary>
public sealed class InstrumentTests
{
    [SkippableTheory, Databases]
    public async Task EveryShippedVersion_IsPublishedWithFormulaAndSource(string database)
    {
        var app = await PlatformApp.On(database);
        var anyone = app.As(null);
        var listed = (await anyone.Get("/v1/instruments")).Items();
        var old = Assert.Single(listed, row => row!.Text("kind") == "performance-evaluation" && row!.Text("version") == "2017");
        Assert.Equal("2021-12-31", old!.Text("effectiveTo"));
        foreach (var row in listed)
        {
            var one = await anyone.Get($"/v1/instruments/{row!.Text("kind")}/{row!.Text("version")}");
            var tables = one["survey"] ?? one["complaints"] ?? one["evaluation"];
            Assert.False(string.IsNullOrEmpty(tables!["formula"]!.Text("indonesian")));
            Assert.False(string.IsNullOrEmpty(one.Text("source")));
        }

        var survey = await anyone.Get("/v1/instruments/satisfaction-survey/2017");
        Assert.Equal(9, survey["survey"]!["elements"]!.AsArray().Count);
        await (await anyone.GetAsync("/v1/instruments/satisfaction-survey/1999")).IsProblem(404, "instrument.not-found");
    }

    [SkippableTheory, Databases]
    public async Task AVersion_IsAddedOnceAndNeverChanged(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var admin = app.As(Roles.PlatformAdmin);
        var complaints = (await admin.Get("/v1/instruments/complaint-handling/2018"))["complaints"]!;
        complaints["limits"]![1]!["workingDays"] = 10;
        var added = await admin.Post("/v1/instruments/complaint-handling", Version("2027", "2027-01-01", complaints));
        await added.Is(201);
        Assert.Equal("/v1/instruments/complaint-handling/2027", added.Headers.Location!.ToString());
        Assert.Equal(10, (await admin.Get("/v1/instruments/complaint-handling/2027"))["complaints"]!["limits"]![1]!.Number("workingDays"));
        Assert.Equal(14, (await admin.Get("/v1/instruments/complaint-handling/2018"))["complaints"]!["limits"]![1]!.Number("workingDays"));
        await (await admin.Post("/v1/instruments/complaint-handling", Version("2027", "2028-01-01", complaints))).IsProblem(409, "instrument.exists");
        await (await admin.Post("/v1/instruments/complaint-handling", Version("2027b", "2027-01-01", complaints))).IsProblem(409, "instrument.exists");
    }

    [SkippableTheory, Databases]
    public async Task AShippedFileThatDiffersFromWhatIsLoaded_StopsTheStart(string database)
    {
        await using var app = await PlatformApp.Start(database);
        await app.Within(async provider =>
        {
            var files = provider.GetRequiredService<InstrumentFiles>();
            await files.Load(CancellationToken.None);
            var db = provider.GetRequiredService<AppDbContext>();
            await db.Instruments.Where(row => row.Version == "2018").ExecuteUpdateAsync(row => row.SetProperty(one => one.Definition, "{}"));
            db.ChangeTracker.Clear();
            await Assert.ThrowsAsync<InvalidOperationException>(() => files.Load(CancellationToken.None));
            Assert.Equal("{}", await db.Instruments.Where(row => row.Version == "2018").Select(row => row.Definition).SingleAsync());
        });
    }

    [SkippableTheory, Databases]
    public async Task TablesThatDoNotFit_AreRefusedByName(string database)
    {
        var app = await PlatformApp.On(database);
        var admin = app.As(Roles.PlatformAdmin);
        var evaluation = (await admin.Get("/v1/instruments/performance-evaluation/2022"))["evaluation"]!;
        evaluation["aspects"]![0]!["weight"] = 0.25m;
        var body = new { version = "2030", effectiveFrom = "2030-01-01", source = "test", evaluation };
        var problem = await (await admin.Post("/v1/instruments/performance-evaluation", body)).IsProblem(422, "instrument.inconsistent");
        Assert.Contains("berjumlah 1", problem["errors"]!["tables"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        await (await admin.Post("/v1/instruments/satisfaction-survey", body)).IsProblem(400, "request.invalid");
        await (await admin.PostRaw("/v1/instruments/satisfaction-survey", """{"version":"2030","effectiveFrom":"2030-01-01","source":"x","survey":{"elements":null}}""")).Is(400);
    }

    private static object Version(string version, string from, JsonNode complaints) =>
        new { version, effectiveFrom = from, source = "Keputusan uji", complaints };
}
