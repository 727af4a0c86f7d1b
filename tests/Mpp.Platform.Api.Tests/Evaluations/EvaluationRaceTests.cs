using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>Two people, or two tabs, at once.</summary>
public sealed class EvaluationRaceTests
{
    [SkippableTheory, Databases]
    public async Task TabsSavingAtOnce_LoseNoField(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var admin = evaluated.Mall.Admin;
        var keys = await evaluated.Keys();
        await Task.WhenAll(keys.Select(async (key, place) =>
        {
            var score = new Dictionary<string, object>(StringComparer.Ordinal) { [key] = new { score = place % 6 } };
            var note = new Dictionary<string, object>(StringComparer.Ordinal) { [key] = new { note = key } };
            await Task.WhenAll(Save(score), Save(note));
        }));

        var form = await admin.Get($"{evaluated.Path}/forms/f01");
        Assert.Empty(form["missing"]!.AsArray());
        Assert.All(form["indicators"]!.AsArray().Index(), line =>
        {
            Assert.Equal(line.Index % 6, line.Item!.Figure("score"));
            Assert.Equal(line.Item!.Text("key"), line.Item!.Text("note"));
        });

        async Task Save(object indicators) => await (await evaluated.TrySave(admin, "f01", indicators)).Is(200);
    }

    [SkippableTheory, Databases]
    public async Task IfMatch_SpeaksOfTheWholeForm(string database)
    {
        var evaluated = await (await (await PlatformApp.On(database)).NewMall()).Evaluate();
        var admin = evaluated.Mall.Admin;
        var etag = (await admin.GetAsync($"{evaluated.Path}/forms/f01")).Headers.ETag!.Tag;
        await (await evaluated.TrySave(admin, "f01", new { parking = new { score = 1 } }, etag)).Is(200);
        await (await evaluated.TrySave(admin, "f01", new { toilets = new { score = 1 } }, etag)).IsProblem(412, "request.stale");
        await (await evaluated.TrySave(admin, "f01", new { toilets = new { note = "x" } })).Is(200);
        await (await evaluated.TrySave(admin, "f01", new { toilets = new { note = (string?)null } })).Is(200);
        Assert.Null((await admin.Get($"{evaluated.Path}/forms/f01"))["indicators"]!.AsArray().Single(line => line!.Text("key") == "toilets")!["note"]);
    }

    [SkippableTheory, Databases]
    public async Task SubmittingAtOnce_SubmitsOnce_AndNoSaveSlipsInAfterwards(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Fill(mall.Admin, "f01", _ => 3);
        var saves = Enumerable.Range(0, 6).Select(_ => evaluated.TrySave(mall.Admin, "f01", new { parking = new { score = 5 } }));
        var submits = Enumerable.Range(0, 6).Select(_ => evaluated.TrySubmit(mall.Admin, "f01"));
        var answers = await Task.WhenAll(saves.Zip(submits).SelectMany(pair => new[] { pair.First, pair.Second }));
        Assert.All(answers.Index().Where(answer => answer.Index % 2 == 1), answer => Assert.Equal(200, (int)answer.Item.StatusCode));
        Assert.All(answers.Index().Where(answer => answer.Index % 2 == 0), answer => Assert.Contains((int)answer.Item.StatusCode, new[] { 200, 409 }));
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.Type == EvaluationEvents.Submitted.Name));
            var submitted = (await db.Evaluations.SingleAsync()).SelfSubmittedAt;
            Assert.All(await db.IndicatorScores.Where(row => row.Form == EvaluationForm.F01).ToListAsync(), row => Assert.True(row.WrittenAt <= submitted));
        });
    }

    [SkippableTheory, Databases]
    public async Task SameUnitInTheSamePeriodAtOnce_IsEvaluatedOnce(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var period = await mall.OpenPeriod(new DateOnly(2026, 1, 1));
        var unit = await mall.AddUnit();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => mall.Admin.Post($"{mall.Path}/evaluations", new { periodId = period, unitId = unit })));
        Assert.Equal(1, answers.Count(answer => (int)answer.StatusCode == 201));
        Assert.All(answers, answer => Assert.Contains((int)answer.StatusCode, new[] { 201, 409 }));
        Assert.Equal(62, await Rows(mall));
    }

    /// <summary>The last evening of a period: every unit saves and submits, impatiently.</summary>
    [SkippableTheory, Databases]
    public async Task DeadlineRush_LosesNothingAndDoublesNothing(string database)
    {
        const int Malls = 40;
        await using var app = await PlatformApp.Start(database);
        var evaluated = new List<Evaluated>();
        for (var mall = 0; mall < Malls; mall++)
        {
            evaluated.Add(await (await app.NewMall()).Evaluate());
        }

        await Parallel.ForEachAsync(evaluated, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (unit, _) =>
        {
            foreach (var (who, form) in new[] { (unit.Mall.Admin, "f01"), (unit.Evaluator, "f02") })
            {
                var keys = await unit.Keys();
                await Task.WhenAll(keys.Chunk(16).Select(async part =>
                    await (await unit.TrySave(who, form, part.ToDictionary(key => key, _ => new { score = 4 }, StringComparer.Ordinal))).Is(200)));
                await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await (await unit.TrySubmit(who, form)).Is(200)));
            }
        });

        foreach (var unit in evaluated)
        {
            await app.WithinTenant(unit.Mall.Code, async db =>
            {
                var row = await db.Evaluations.SingleAsync();
                Assert.Equal((EvaluationStatus.Scored, 4m, 3m), (row.Status, row.F02, row.Index));
                Assert.Equal(62, await db.IndicatorScores.CountAsync(score => score.Score == 4));
                Assert.Equal(6, await db.EvaluationAspectScores.CountAsync());
                Assert.Equal(1, await db.OutboxEvents.CountAsync(written => written.Type == EvaluationEvents.Submitted.Name));
                Assert.Equal(1, await db.OutboxEvents.CountAsync(written => written.Type == EvaluationEvents.Scored.Name));
            });
        }
    }

    [SkippableTheory, Databases]
    public async Task AnUploadThatOutlivesItsDraft_IsRefusedAndKeepsNoBytes(string database)
    {
        var held = new HeldDocuments();
        await using var app = await PlatformApp.Start(database, services: held.Put);
        var mall = await app.NewMall();
        var evaluated = await mall.Evaluate();
        var address = $"{evaluated.Path}/forms/f01/indicators/parking/documents";
        var upload = mall.Admin.PostRaw($"{address}?name=parkir.pdf", "%PDF-1.7 foto", "application/pdf");
        await held.Begun;
        await evaluated.Hand(mall.Admin, "f01", _ => 3);
        held.Release();
        await (await upload).IsProblem(409, "evaluation.submitted");
        Assert.Empty((await mall.Admin.Get(address)).Items());
        Assert.Single(held.Deleted);
    }

    private static async Task<int> Rows(Mall mall)
    {
        var count = 0;
        await mall.App.WithinTenant(mall.Code, async db => count = await db.IndicatorScores.CountAsync());
        return count;
    }
}
