using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>What an analyst may ask, put together, gives no count of one to four.</summary>
public sealed class SmallCountsTests
{
    private const string Weekly = "/v1/national/usage/weekly?from=2026-W46&to=2026-W48";

    [SkippableTheory, Databases]
    public async Task HiddenMall_IsNeitherTheRestOfTheNationNorInTheNextChange(string database)
    {
        var clock = new FakeClock(At(9));
        await using var app = await PlatformApp.Start(database, clock);
        var malls = new Dictionary<string, (Mall Mall, Guid Service, Guid Counter)>(StringComparer.Ordinal);
        foreach (var province in new[] { "33", "35", "91" })
        {
            var mall = await app.NewMall(province);
            var (_, service, counter) = await mall.OpenQueue();
            malls[province] = (mall, service, counter);
        }

        foreach (var (day, visitors) in new[] { (9, new[] { 6, 8, 7 }), (16, [6, 8, 3]), (23, [5, 9, 6]) })
        {
            clock.Now = At(day);
            foreach (var ((_, (mall, service, counter)), count) in malls.Zip(visitors))
            {
                for (var visitor = 0; visitor < count; visitor++)
                {
                    await mall.Serve(service, counter);
                }
            }
        }

        clock.Now = At(30);
        await app.Rollup();
        var ministry = app.As(Roles.MinistryAnalyst);
        var provinces = (await ministry.Get($"{Weekly}&groupBy=province")).Items().ToLookup(item => item!.Text("week"), item => item!, StringComparer.Ordinal);
        var nation = (await ministry.Get($"{Weekly}&groupBy=nation")).Items().ToDictionary(item => item!.Text("week"), item => item!, StringComparer.Ordinal);
        foreach (var figure in new[] { "visits", "issued", "served" })
        {
            var shown = provinces["2026-W47"].Sum(item => item.Number(figure) ?? 0);
            Assert.Equal((14, 14), (shown, nation["2026-W47"].Number(figure)));
        }

        Assert.Equal((1, true), (nation["2026-W47"].Number("hiddenMalls"), nation["2026-W47"]["suppressed"]!.GetValue<bool>()));
        var papua = provinces["2026-W48"].Single(item => item.Text("key") == "91");
        Assert.Equal(6, papua.Number("served"));
        Assert.Null(papua["changeFromPreviousWeek"]);
        Assert.Equal((20, 2, "0"), (nation["2026-W48"].Number("served"), nation["2026-W48"].Number("comparedMalls"), nation["2026-W48"]["changeFromPreviousWeek"]!.ToJsonString()));

        // Its own people see it.
        var own = malls["91"].Mall;
        Assert.Equal(3, (await own.Admin.Get($"{own.Path}/usage/weekly?from=2026-W47&to=2026-W47")).Items().Single()!.Number("served"));
    }

    [SkippableTheory, Databases]
    public async Task FewNoShows_AreNotTheTicketsLessThoseServed(string database)
    {
        var clock = new FakeClock(At(16));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue();
        for (var i = 0; i < 6; i++)
        {
            await mall.Serve(service, counter);
        }

        await mall.Issue(service);
        await mall.Act((await mall.CallNext(counter)).Id(), "no-show");
        await app.Rollup();
        foreach (var groupBy in new[] { "tenant", "province", "nation" })
        {
            var week = (await app.As(Roles.MinistryAnalyst).Get($"/v1/national/usage/weekly?from=2026-W47&to=2026-W47&groupBy={groupBy}")).Items().Single()!;
            Assert.Equal((6, true), (week.Number("served"), week["suppressed"]!.GetValue<bool>()));
            Assert.All(new[] { "noShow", "cancelled", "issued" }, hidden => Assert.Null(week[hidden]));
        }
    }

    [SkippableTheory, Databases]
    public async Task FewComplaintsClosed_HideNoOtherFigureOfTheirRow(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        await app.WithinTenant(mall.Code, async db =>
        {
            db.WeeklyQuality.Add(new WeeklyQuality
            {
                TenantId = mall.Code,
                Week = 202647,
                SurveyResponses = 20,
                SatisfactionIndex = 80m,
                ComplaintsReceived = 12,
                ComplaintsClosed = 2,
                ComplaintsMissedLimit = 0,
                ComputedAt = clock.Now,
            });
            db.YearlyQuality.Add(new YearlyQuality
            {
                TenantId = mall.Code,
                Year = 2025,
                SurveyResponses = 0,
                SatisfactionIndex = null,
                ComplaintsReceived = 40,
                ComplaintsClosed = 3,
                ComplaintsInTime = 25,
                ComplaintsMissedLimit = 9,
                ComplaintsFromLapor = 10,
                OversightReceived = 0,
                OversightClosed = 0,
                ComputedAt = clock.Now,
            });
            await db.SaveChangesAsync();
        });

        var week = (await app.As(Roles.MinistryAnalyst).Get($"/v1/national/usage/weekly?from=2026-W47&to=2026-W47&tenant={mall.Code}")).Items().Single()!;
        Assert.Equal((20, 12, 0, true), (week.Number("surveyResponses"), week.Number("complaintsReceived"), week.Number("complaintsMissedLimit"), week["suppressed"]!.GetValue<bool>()));
        Assert.Null(week["complaintsClosed"]);
        foreach (var groupBy in new[] { "tenant", "nation" })
        {
            var year = (await app.As(Roles.MinistryAnalyst).Get($"/v1/national/complaints/yearly?year=2025&groupBy={groupBy}")).Items().Single()!;
            Assert.Equal((40, 25, 9, 10), (year.Number("received"), year.Number("inTime"), year.Number("missedLimit"), year.Number("fromLapor")));
            Assert.Null(year["closed"]);
            Assert.Null(year["shareClosed"]);
        }
    }

    private static DateTimeOffset At(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.Zero);
}
