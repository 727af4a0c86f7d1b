using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>From the weakest element to the proof that something was done.</summary>
public sealed class FollowUpTests
{
    [SkippableTheory, Databases]
    public async Task WeakestElement_IsPlannedForDoneAndCounted(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 1, 15, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Answer(service, counter, SurveySteps.But("completion-time", 1));
        var ranked = (await mall.Admin.Get($"{mall.Path}/surveys/weakest"))["results"]![0]!["elements"]!;
        Assert.Equal((1, "completion-time", 1m, "Waktu Penyelesaian"), (ranked[0]!.Number("rank"), ranked[0]!.Text("key"), ranked[0]!.Figure("mean"), ranked[0]!.Text("name")));
        Assert.Empty((await mall.As(Roles.Auditor).Get($"{mall.Path}/surveys/weakest"))["results"]!.AsArray());

        var path = $"{mall.Path}/surveys/follow-ups";
        var made = await mall.Admin.Post(path, new { elementKey = "completion-time", memberId = member, plan = "Tambah loket", dueOn = "2026-04-01" });
        var id = (await made.Is(201)).Id();
        await (await mall.Admin.Post(path, new { elementKey = "u3", plan = "x", dueOn = "2026-04-01" })).IsProblem(400, "request.invalid");
        await (await mall.Admin.Post(path, new { elementKey = "fee", plan = "x", dueOn = "2026-01-01" })).IsProblem(422, "survey.follow-up-dates");
        await (await mall.Admin.Post(path, new { elementKey = "fee", plan = "x", plannedOn = "2026-01-16", dueOn = "2026-02-01" })).IsProblem(422, "survey.follow-up-dates");
        await (await mall.Admin.Post(path, new { elementKey = "fee", memberId = Guid.CreateVersion7(), plan = "x", dueOn = "2026-02-01" })).IsProblem(422, "member.unknown");
        await (await mall.Admin.Post(path, new { elementKey = "fee", plan = "Umumkan tarif", dueOn = "2026-02-01" })).Is(201);

        clock.Now = new DateTimeOffset(2026, 4, 15, 3, 0, 0, TimeSpan.Zero);
        var own = mall.As(Roles.MemberOfficer, member);
        var stranger = mall.As(Roles.MemberOfficer, await mall.AddMember("Polres"));
        await (await stranger.Patch($"{path}/{id}", new { doneOn = "2026-04-15", evidence = "x" }, "\"1\"")).IsProblem(404, "survey.follow-up-not-found");
        await (await own.Patch($"{path}/{id}", new { doneOn = "2026-04-15" }, "\"1\"")).IsProblem(422, "survey.follow-up-evidence");
        await (await own.Patch($"{path}/{id}", new { doneOn = "2026-04-16", evidence = "x" }, "\"1\"")).IsProblem(422, "survey.follow-up-dates");
        await (await own.Patch($"{path}/{id}", new { doneOn = "2026-04-15", evidence = "BA serah terima loket" }, "\"1\"")).Is(200);
        Assert.Single((await own.Get(path)).Items());
        Assert.Single((await mall.Admin.Get($"{path}?done=false&year=2026")).Items());

        // Planned on 15 January, done on 15 April: three months, which scores 4.
        var summary = await mall.Admin.Get($"{path}/summary?year=2026");
        Assert.Equal((2, 1, 0.5m, 3m, 4), (summary.Number("planned"), summary.Number("completed"), summary.Figure("share"), summary.Figure("months"), summary.Number("speedScore")));
        var before = await mall.Admin.Get($"{path}/summary?year=2025");
        Assert.Equal(0, before.Number("planned"));
        Assert.Null(before["share"]);
        await (await mall.Admin.GetAsync($"{path}/summary?year=0")).IsProblem(400, "request.invalid");

        var published = (await app.As(null).Get($"{mall.Path}/surveys/published"))["followUps"]!.AsArray();
        Assert.Equal(2, published.Count);
        Assert.DoesNotContain("BA serah terima", published.ToJsonString(), StringComparison.Ordinal);
    }
}
