using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Infrastructure.Rollup;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>What was answered, complained of and graded over HTTP is what weeks and years say, and a count from scratch says the same.</summary>
public sealed class QualityRecountTests
{
    private static readonly string[] Elements =
        ["requirements", "procedure", "completion-time", "fee", "product", "staff-competence", "staff-behaviour", "complaint-handling", "facilities"];

    // 23:30 on Sunday 15 November in Jayapura.
    private static readonly DateTimeOffset SundayNight = new(2026, 11, 15, 14, 30, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task AnswersComplaintsAndGrades_AreCountedInTheirLocalWeekAndYear(string database)
    {
        var clock = new FakeClock(SundayNight);
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("91");
        var (member, service, counter) = await mall.OpenQueue();
        await Answer(mall, service, counter, 3);
        await Complain(mall, member, isIllegalLevy: false);

        clock.Now = SundayNight.AddHours(1);
        foreach (var score in new[] { 4, 4, 4, 4, 3, 2 })
        {
            await Answer(mall, service, counter, score);
        }

        foreach (var isIllegalLevy in new[] { false, false, true, true, true })
        {
            await Complain(mall, member, isIllegalLevy);
        }

        await Grade(mall);
        await app.Rollup();

        var weeks = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from=2026-W46&to=2026-W47")).Items();
        Assert.Equal("1 75 1, 6 87.5 2", string.Join(", ", weeks.Select(week => $"{week!.Number("surveyResponses")} {week!["satisfactionIndex"]!.ToJsonString()} {week!.Number("complaintsReceived")}")));
        foreach (var rated in new[] { Roles.CounterOfficer, Roles.MemberOfficer, Roles.Auditor })
        {
            var shown = (await mall.As(rated, member).Get($"{mall.Path}/usage/weekly?from=2026-W46&to=2026-W46")).Items().Single()!;
            Assert.Null(shown["surveyResponses"]);
            Assert.Null(shown["satisfactionIndex"]);
        }

        var ministry = app.As(Roles.MinistryAnalyst);
        var seen = (await ministry.Get($"/v1/national/usage/weekly?from=2026-W47&to=2026-W47&tenant={mall.Code}")).Items().Single()!;

        // Six answers are not few, but the year's seven without them are one.
        Assert.All(new[] { "surveyResponses", "satisfactionIndex", "complaintsReceived" }, hidden => Assert.Null(seen[hidden]));

        var year = (await ministry.Get("/v1/national/satisfaction/yearly?year=2026")).Items().Single(row => row!.Text("key") == mall.Code)!;
        Assert.Equal((7, "85.71", "B"), (year.Number("responses"), year["index"]!.ToJsonString(), year.Text("grade")));
        var graded = (await ministry.Get("/v1/national/evaluations/yearly?year=2021")).Items().Single(row => row!.Text("key") == mall.Code)!;
        Assert.Equal(("B", "2017", "3.7"), (graded.Text("category"), graded.Text("instrumentVersion"), graded["index"]!.ToJsonString()));

        var reject = (await mall.Admin.Get($"{mall.Path}/complaints")).Items()[0]!.Id();
        await (await mall.Admin.Post($"{mall.Path}/complaints/{reject}/reject", new { reason = "illogical" })).Is(200);
        await app.Rollup();
        var figures = await mall.Admin.Get($"{mall.Path}/complaints/figures?year=2026");
        Assert.Equal((3, 1, 1), (figures.Number("received"), figures.Number("finished"), figures.Number("withinLimit")));
        await app.WithinTenant(mall.Code, async db =>
        {
            var fact = await db.YearlyQuality.AsNoTracking().SingleAsync(row => row.Year == 2026);
            Assert.Equal((3, 1, 1), (fact.ComplaintsReceived, fact.ComplaintsClosed, fact.ComplaintsInTime));
        });

        var before = await Facts(mall);
        await app.Within(async provider =>
        {
            provider.GetRequiredService<TenantContext>().Enter((await provider.GetRequiredService<ITenantDirectory>().Find(mall.Code, CancellationToken.None))!);
            await provider.GetRequiredService<UsageRollup>().Range(DateOnly.MinValue, DateOnly.MaxValue, CancellationToken.None);
        });
        Assert.Equal(before, await Facts(mall));
    }

    [SkippableTheory, Databases]
    public async Task ALimitThatEnds_MakesAnOverdueComplaintOfItsWeekByItself(string database)
    {
        var clock = new FakeClock(SundayNight.AddHours(1));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("91");
        var (member, _, _) = await mall.OpenQueue();
        await Complain(mall, member, isIllegalLevy: false);
        var due = DateOnly.ParseExact(
            (await mall.Admin.Get($"{mall.Path}/complaints")).Items().Single()!.Text("dueOn"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        // The first local day after the limit.
        clock.Now = new DateTimeOffset(due.AddDays(1), new TimeOnly(0, 5), TimeSpan.FromHours(9));
        await app.Services.GetRequiredService<Infrastructure.Daily.DailyWorker>().Round(CancellationToken.None);
        await app.Rollup();
        var week = Domain.National.IsoWeek.Of(due);
        var item = (await mall.Admin.Get($"{mall.Path}/usage/weekly?from={week}&to={week}")).Items().Single()!;
        Assert.Equal((0, 0, 1), (item.Number("complaintsReceived"), item.Number("complaintsClosed"), item.Number("complaintsMissedLimit")));
    }

    private static async Task Answer(Mall mall, Guid service, Guid counter, int score)
    {
        var ticket = await mall.Serve(service, counter);
        var token = (await (await mall.Admin.Post($"{mall.Path}/tickets/{ticket.Id()}/survey-token")).Is(201)).Text("token");
        await (await mall.App.As(null).Post($"{mall.Path}/surveys/answers", new { token, scores = Elements.ToDictionary(key => key, _ => score, StringComparer.Ordinal) })).Is(201);
    }

    private static async Task Complain(Mall mall, Guid memberId, bool isIllegalLevy) =>
        await (await mall.App.As(null).Post($"{mall.Path}/complaints", new { subject = "Loket tutup", description = "Loket tutup sebelum jam layanan berakhir.", memberId, isIllegalLevy })).Is(201);

    private static async Task Grade(Mall mall)
    {
        var unit = await (await mall.Admin.Post($"{mall.Path}/evaluations/units", new { name = "MPP" })).Is(201);
        string[] aspects = ["service-policy", "human-resources", "facilities", "information-system", "consultation-complaints", "innovation"];
        await (await mall.Admin.Post($"{mall.Path}/evaluations/historic", new
        {
            year = 2021,
            scheme = "national",
            unitId = unit.Id(),
            instrumentVersion = "2017",
            aspectScores = aspects.ToDictionary(key => key, _ => 3.7m, StringComparer.Ordinal),
            source = "Keputusan uji",
        })).Is(201);
    }

    private static async Task<string> Facts(Mall mall)
    {
        var facts = new JsonArray();
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            foreach (var row in await db.WeeklyQuality.AsNoTracking().OrderBy(row => row.Week).ToListAsync())
            {
                facts.Add($"{row.Week} {row.SurveyResponses} {row.SatisfactionIndex:F2} {row.ComplaintsReceived} {row.ComplaintsClosed} {row.ComplaintsMissedLimit}");
            }

            foreach (var row in await db.YearlyQuality.AsNoTracking().OrderBy(row => row.Year).ToListAsync())
            {
                facts.Add($"{row.Year} {row.SurveyResponses} {row.SatisfactionIndex:F2} {row.ComplaintsReceived} {row.OversightReceived}");
            }

            facts.Add($"{await db.YearlyEvaluations.CountAsync()} {await db.YearlyScores.CountAsync()}");
        });
        return facts.ToJsonString();
    }
}
