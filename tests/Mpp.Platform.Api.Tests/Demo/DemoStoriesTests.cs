using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>Whoever opens a demo mall reads there what the press told of it.</summary>
public sealed class DemoStoriesTests
{
    [SkippableTheory, Databases]
    public async Task Lamongan_EmptiesWhileVisitsRise_AndPromisedAgain(string database)
    {
        var mall = await Mall(database, "35.24");
        var activity = await mall.Get("/members/activity");
        Assert.Equal((36, 12), (activity.Number("joined"), activity.Number("active")));
        Assert.True(activity["previous"]!.Number("active") > 12);
        Assert.Equal(5, activity["groups"]!.AsArray().Count);

        var weeks = await mall.Weeks();
        var (early, late) = (weeks.Skip(4).Take(6).ToList(), weeks.TakeLast(4).ToList());
        Assert.True(early.TrueForAll(week => week.Number("activeMembers") > 20) && late.TrueForAll(week => week.Number("activeMembers") == 12));
        Assert.InRange(PerDay(late, "visits") / PerDay(early, "visits"), 1.0, 1.15);

        var round = await mall.Get("/agreements/recommitments/latest");
        Assert.Equal(("2022-04-06", 37, 34), (round.Text("heldOn"), round.Number("parties"), round.Number("superseded")));
        Assert.Equal(48, (await mall.Get("/commitments?overdue=true&limit=200")).Items().Count);
        var gaps = (await mall.Get("/agreements/coverage"))["members"]!.AsArray()
            .Count(member => member!.Number("promised") > 0 && member!.Number("used") == 0);
        Assert.InRange(gaps, 14, 24);
    }

    [SkippableTheory, Databases]
    public async Task Sragen_29Signed_FiveNot_AndAnOfficeOffersThreeOfSeven(string database)
    {
        var mall = await Mall(database, "33.14");
        var pending = await mall.Get("/agreements/pending");
        Assert.Equal((29, 5, "2022-12-15"), (pending.Number("signed"), pending.Number("pending"), pending.Text("openingPlannedOn")));
        Assert.Equal(
            "DPMPTSP Provinsi Jawa Tengah, Kantor Imigrasi Kelas I TPI Surakarta, Kepolisian Resor Sragen, PT Jasa Raharja Perwakilan Surakarta, "
            + "UP2D Samsat Sragen, Bapenda Provinsi Jawa Tengah",
            string.Join(", ", pending.Items().Select(item => item!["members"]![0]!.Text("name")).Order(StringComparer.Ordinal)));
        Assert.Equal(5, pending.Items().Select(item => item!.Text("reason")).Where(reason => reason.Length > 20).Distinct(StringComparer.Ordinal).Count());
        Assert.All(pending.Items(), item => Assert.Equal(("2022-12-15", true), (item!.Text("dueOn"), item!["isOverdue"]!.GetValue<bool>())));

        // Would they before the opening? They did not: their gates are what blocked it.
        var readiness = await mall.Get("/readiness?launch=soft-opening");
        Assert.InRange(readiness["percent"]!.GetValue<decimal>(), 85m, 95m);
        var blocked = readiness["blocking"]!.AsArray().Where(gate => gate!.Text("kind") == "agreements-signed").ToList();
        Assert.Equal(5, blocked.Count);
        Assert.All(blocked, gate => Assert.True(gate!.Text("state") == "blocked" && gate!.Text("reason").Length > 20));
        Assert.Equal(5, readiness["byMember"]!.AsArray().Count(member => member!["percent"]!.GetValue<decimal>() == 0));

        var office = (await mall.Get("/coverage"))["members"]!.AsArray().Single(member => member!.Text("name") == "Dinas Pekerjaan Umum Kabupaten Sragen")!;
        Assert.Equal((3, 7), (office.Number("atMall"), office.Number("all")));
        Assert.Equal(4, office["notAtMall"]!.AsArray().Select(service => service!.Text("reason")).Distinct(StringComparer.Ordinal).Count());
    }

    [SkippableTheory, Databases]
    public async Task LampungTengah_NineInPhaseOne_GradedBThenA(string database)
    {
        var mall = await Mall(database, "18.02");
        var agreements = (await mall.Get("/agreements")).Items();
        Assert.Equal(9, agreements.Count);
        Assert.All(agreements, agreement => Assert.Equal((1, "active", "2022-12-01"), (agreement!.Number("phase"), agreement!.Text("status"), agreement!.Text("signedOn"))));
        var history = await mall.History();
        Assert.Equal("2021 2017 B, 2022 2022 A", Told(history.Where(result => result!["isHistoric"]!.GetValue<bool>())));

        // Two of the nine signed and have not moved in: that is what an inauguration waits for.
        var blocking = (await mall.Get("/readiness"))["blocking"]!.AsArray();
        Assert.Equal(2, blocking.Select(gate => gate!.Text("member")).Distinct(StringComparer.Ordinal).Count());
    }

    [SkippableTheory, Databases]
    public async Task Probolinggo_Cukup_OverSixAspects_AndPeopleCrowdAtTheDoors(string database)
    {
        var mall = await Mall(database, "35.74");
        var first = (await mall.History())[0]!;
        Assert.Equal("2021 2017 C", Told([first]));
        Assert.Equal(("Cukup", 6), (first["categoryName"]!.Text("indonesian"), first["aspects"]!.AsArray().Count));
        Assert.True((await mall.Get("/standards/completeness"))["completeness"]!.GetValue<decimal>() < 80m);

        var waits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var code in new[] { "18.02", "33.14", "35.03", "35.24", "35.74" })
        {
            waits[code] = (await (await Mall(database, code)).Weeks()).Average(week => week.Number("medianWaitSeconds") ?? 0);
            Assert.True(waits[code] > 20, $"{code}: {waits[code]}");
        }

        Assert.Equal("35.74", waits.MaxBy(pair => pair.Value).Key);
        Assert.Equal(0, await mall.Count(ticket => ticket.Channel == Channel.Online));
        Assert.True(await Rush(mall) > 0.3 && await Rush(await Mall(database, "35.03")) < 0.25);
    }

    [SkippableTheory, Databases]
    public async Task Trenggalek_FallsWhileVillagesAreServed(string database)
    {
        var mall = await Mall(database, "35.03");
        var weeks = (await mall.Weeks()).ToList();
        Assert.True(PerDay(weeks.TakeLast(3), "served") < 0.9 * PerDay(weeks.Skip(4).Take(10), "served"));
        Assert.Contains(weeks.TakeLast(10), week => week.Text("diagnosis") == "served-elsewhere");
        var outreach = await mall.Count(ticket => ticket.Channel == Channel.Outreach && ticket.ServiceDate >= new DateOnly(2026, 11, 2));
        Assert.True(outreach > 2 * await mall.Count(ticket => ticket.Channel == Channel.Outreach && ticket.ServiceDate < new DateOnly(2026, 6, 15)));
        var graph = await (await mall.Admin.GetAsync($"/v1/tenants/35.03/usage/weekly?{DemoApp.Weeks}&format=svg")).Content.ReadAsStringAsync();
        Assert.StartsWith("<svg", graph[graph.IndexOf("<svg", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>Each mall answers every question of its regent and of the ministry.</summary>
    [SkippableTheory, Databases]
    public async Task EveryMall_AnswersEveryQuestion(string database)
    {
        foreach (var code in new[] { "18.02", "33.14", "35.03", "35.24", "35.74" })
        {
            var mall = await Mall(database, code);
            var results = (await mall.Get("/surveys/results"))["rows"]![0]!;
            Assert.InRange(results["index"]!.GetValue<decimal>(), 70m, 92m);
            Assert.True(results["isEnough"]!.GetValue<bool>(), code);
            Assert.Equal(results.Number("answers"), results.Number("ticketLinkAnswers"));
            var complaints = await mall.Get("/complaints/figures?year=2026");
            Assert.True(complaints.Number("received") > complaints.Number("overdue") && complaints.Number("withinLimit") > 0, code);
            Assert.True((await mall.Get("/standards/completeness")).Number("withStandard") > 0, code);
            Assert.Single((await mall.Get("/charters")).Items());
            Assert.True((await mall.Get("/readiness?launch=inauguration"))["gates"]!.Number("done") > 0, code);
            Assert.Contains((await mall.Get("/agreements/coverage"))["members"]!.AsArray(), member => member!.Number("used") > 0);
            Assert.NotEmpty((await mall.Get("/secondments")).Items());
            var own = (await mall.History()).Single(result => !result!["isHistoric"]!.GetValue<bool>())!;
            Assert.Equal((2026, "2022"), (own.Number("year"), own.Text("instrumentVersion")));
        }
    }

    private static async Task<DemoMallOverHttp> Mall(string database, string code) => new(await DemoApp.On(database), code);

    /// <summary>Share of the tickets of Mondays that are issued in the first half hour.</summary>
    private static async Task<double> Rush(DemoMallOverHttp mall)
    {
        var (all, early) = (0, 0);
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var issued = await db.Tickets.Where(ticket => ticket.ServiceDate >= new DateOnly(2026, 9, 1)).Select(ticket => ticket.IssuedAt).ToListAsync();
            (all, early) = (issued.Count, issued.Count(at => at.UtcDateTime.TimeOfDay < new TimeSpan(1, 30, 0)));
        });
        return early / (double)all;
    }

    private static double PerDay(IEnumerable<JsonNode> weeks, string figure)
    {
        var list = weeks.ToList();
        return list.Sum(week => week.Number(figure)!.Value) / (double)list.Sum(week => week.Number("operatingDays")!.Value);
    }

    private static string Told(IEnumerable<JsonNode?> results) => string.Join(", ", results
        .Select(result => $"{result!.Number("year")} {result!.Text("instrumentVersion")} {result!.Text("category")}"));

    private sealed record DemoMallOverHttp(PlatformApp App, string Code)
    {
        public HttpClient Admin => App.As(Roles.MallAdmin, Code);

        public Task<JsonNode> Get(string path) => Admin.Get($"/v1/tenants/{Code}{path}");

        public async Task<IReadOnlyList<JsonNode>> Weeks() =>
            [.. (await Get($"/usage/weekly?{DemoApp.Weeks}")).Items().Select(week => week!).Where(week => week.Number("visits") is not null)];

        public async Task<JsonArray> History()
        {
            var unit = (await Get("/evaluations/units")).Items().Single()!;
            return (await Get($"/evaluations/history?unitId={unit.Id()}")).Items();
        }

        public async Task<int> Count(System.Linq.Expressions.Expression<Func<Ticket, bool>> which)
        {
            var count = 0;
            await App.WithinTenant(Code, async db => count = await db.Tickets.CountAsync(which));
            return count;
        }
    }
}
