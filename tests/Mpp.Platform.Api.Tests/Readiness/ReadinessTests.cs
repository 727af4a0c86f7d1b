using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Readiness;

public sealed class ReadinessTests
{
    [SkippableTheory, Databases]
    public async Task TemplateAppliedByManyAtOnce_AddsEachGateOnce(string provider)
    {
        var app = await PlatformApp.On(provider);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        await mall.AddMember("A");
        await mall.AddMember("B");
        var twin = new Mall(other, mall.Code);
        var body = new { launch = "soft-opening", launchOn = "2026-12-15" };
        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            await (await (i % 2 == 0 ? mall : twin).Admin.Post($"{mall.Path}/readiness/gates/from-template", body)).Is(200)));

        // Five gates of the mall, four of each member.
        Assert.Equal(13, applied.Sum(answer => answer.Number("added")));
        Assert.Equal(13, (await mall.Admin.Get($"{mall.Path}/readiness/gates?limit=100")).Items().Count);
        Assert.Equal("2026-12-08", (await mall.Admin.Get($"{mall.Path}/readiness/gates?kind=rooms")).Items()[0]!.Text("dueOn"));
    }

    [SkippableTheory, Databases]
    public async Task Gate_PassesWithProof_SlipsWithReason_AndIsItsMembersAlone(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (own, another) = (await mall.AddMember("A"), await mall.AddMember("B"));
        var mine = (await (await mall.Admin.Post($"{mall.Path}/readiness/gates", new { launch = "soft-opening", kind = "equipment", memberId = own, title = "Perangkat", dueOn = "2026-12-01" })).Is(201)).Id();
        var theirs = (await (await mall.Admin.Post($"{mall.Path}/readiness/gates", new { launch = "soft-opening", kind = "equipment", memberId = another, title = "Perangkat" })).Is(201)).Id();
        var officer = mall.As(Roles.MemberOfficer, own);
        await (await officer.Patch($"{mall.Path}/readiness/gates/{theirs}", new { state = "in-progress" }, "*")).IsProblem(404, "gate.not-found");
        await (await officer.Patch($"{mall.Path}/readiness/gates/{mine}", new { state = "done" }, "*")).IsProblem(422, "gate.evidence-required");
        await (await officer.Patch($"{mall.Path}/readiness/gates/{mine}", new { state = "blocked" }, "*")).IsProblem(422, "gate.reason-required");
        var done = await (await officer.Patch($"{mall.Path}/readiness/gates/{mine}", new { state = "done", evidence = "foto", dueOn = "2030-01-01" }, "*")).Is(200);
        Assert.Equal(("done", "2026-12-01"), (done.Text("state"), done.Text("dueOn")));
        Assert.Single((await officer.Get($"{mall.Path}/readiness")).AsObject()["byMember"]!.AsArray());

        await (await mall.Admin.Patch($"{mall.Path}/readiness/gates/{mine}", new { dueOn = "2026-12-10" }, "*")).IsProblem(422, "gate.slip-reason-required");
        await (await mall.Admin.Patch($"{mall.Path}/readiness/gates/{mine}", new { dueOn = "2026-12-10", slipReason = "kiriman terlambat" }, "*")).Is(200);
        var slip = Assert.Single((await mall.Admin.Get($"{mall.Path}/readiness"))["slips"]!.AsArray())!;
        Assert.Equal(("Perangkat", "2026-12-01", "2026-12-10", "kiriman terlambat"), (slip.Text("title"), slip.Text("from"), slip.Text("to"), slip.Text("reason")));
        Assert.Equal(50m, (await mall.Admin.Get($"{mall.Path}/readiness"))["percent"]!.GetValue<decimal>());

        // Two officers with the same version in hand: the second is told.
        var etag = (await mall.Admin.GetAsync($"{mall.Path}/readiness/gates/{theirs}")).Headers.ETag!.ToString();
        var answers = await Task.WhenAll(
            mall.Admin.Patch($"{mall.Path}/readiness/gates/{theirs}", new { state = "in-progress" }, etag),
            mall.As(Roles.Supervisor).Patch($"{mall.Path}/readiness/gates/{theirs}", new { state = "blocked", reason = "listrik" }, etag));
        Assert.Equal("200 412", string.Join(' ', answers.Select(answer => (int)answer.StatusCode).Order()));

        var elsewhere = await app.NewMall();
        await (await elsewhere.Admin.GetAsync($"{elsewhere.Path}/readiness/gates/{mine}")).IsProblem(404, "gate.not-found");
        await (await elsewhere.Admin.Post($"{elsewhere.Path}/readiness/gates", new { launch = "soft-opening", kind = "rooms", title = "x", memberId = own })).IsProblem(422, "gate.member-unknown");
    }

    [SkippableTheory, Databases]
    public async Task ClosedMall_GivesNoNumbers_AndSaysSoToEverybody(string provider)
    {
        // 23.30 in Jayapura on the eve of the closure.
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 24, 14, 30, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("94");
        var (_, service, _) = await mall.OpenQueue();
        await (await mall.Admin.Post($"{mall.Path}/continuity", new { state = "relocated", fromOn = "2026-11-25", indonesian = "Pindah" })).IsProblem(400, "request.invalid");
        await (await mall.Admin.Post($"{mall.Path}/continuity", new { state = "closed", fromOn = "2026-11-25", untilOn = "2026-11-24", indonesian = "Tutup" })).IsProblem(422, "continuity.date-order");
        await (await mall.Admin.Post($"{mall.Path}/continuity", new { state = "digital-only", fromOn = "2026-11-25", untilOn = "2026-11-25", indonesian = "Gedung banjir" })).Is(201);
        await mall.Issue(service);

        clock.Now = new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).IsProblem(409, "queue.mall-closed");
        await mall.Issue(service, channel: "online");
        await mall.Issue(service, channel: "outreach");
        Assert.Equal("Gedung banjir", (await mall.As(null).Get($"{mall.Path}/continuity")).Items()[0]!.Text("indonesian"));
        Assert.Equal("digital-only", (await mall.As(null).Get(mall.Path)).Text("continuity"));

        clock.Now = new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);
        await mall.Issue(service);
    }
}
