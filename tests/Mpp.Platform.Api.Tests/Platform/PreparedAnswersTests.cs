using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class PreparedAnswersTests
{
    private const string PublicMembers = "FROM \"Members\"";

    [SkippableTheory, Databases]
    public async Task WhatTheAnswerDoesNotDependOn_MakesNoOtherAnswer(string provider)
    {
        var watch = new CommandWatch();
        await using var app = await PlatformApp.Start(provider, services: watch.AddTo);
        var mall = await app.NewMall();
        await mall.AddMember();
        var anyone = app.As(null);
        await anyone.Get($"{mall.Path}/members?kind=bank&limit=5");

        // The follower may outdate an answer once when it first hears of the member.
        var before = watch.Count(PublicMembers, "LIMIT");
        for (var i = 0; i < 40; i++)
        {
            await anyone.Get(string.Create(CultureInfo.InvariantCulture, $"{mall.Path}/members?utm={i}&limit=5&kind=bank"));
        }

        Assert.InRange(watch.Count(PublicMembers) - before, 0, 3);
    }

    [SkippableTheory, Databases]
    public async Task LinkToTheNextPage_IsOfTheOneWhoAsks(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.AddMember("Disdukcapil");
        await mall.AddMember("PLN");

        foreach (var mark in new[] { "a", "b" })
        {
            var page = await mall.App.As(null).GetAsync($"{mall.Path}/members?limit=1&mark={mark}");
            Assert.Contains($"mark={mark}", page.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task ManyDifferentQuestions_HoldNoMoreThanTheirBound()
    {
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        for (var i = 0; i < 40; i++)
        {
            await mall.AddMember(string.Create(CultureInfo.InvariantCulture, $"Dinas {i} {new string('x', 100)}"));
        }

        var (anyone, answers) = (app.As(null), app.Services.GetRequiredService<PreparedAnswers>());
        var size = (await (await anyone.GetAsync($"{mall.Path}/members?limit=200")).Content.ReadAsByteArrayAsync()).Length;
        var enough = (PreparedAnswers.MaxBytes / size) + 200;
        await Parallel.ForEachAsync(Enumerable.Range(0, enough), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, ct) =>
        {
            using var answer = await anyone.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{mall.Path}/members?limit=200&kind=regional-agency&cursor={Cursor(i)}"), ct);
            await answer.Is(200);
        });

        Assert.InRange(answers.Bytes, 1, PreparedAnswers.MaxBytes);
        Assert.True(answers.Evictions > 0, $"{enough} answers of {size} bytes, none given up.");
    }

    /// <summary>Each a cursor of its own before all members: the first part of an id that sorts first.</summary>
    private static string Cursor(int i) => Uri.EscapeDataString(Paging.Cursor(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{i:D12}")));
}
