using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Catalogue;

public sealed class CatalogueTests
{
    [SkippableTheory, Databases]
    public async Task Service_IsAddedReadChangedAndRemoved(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember("DPU");
        var body = new
        {
            memberId = member,
            name = "Izin galian",
            code = "DPU-01",
            ticketPrefix = "GAL",
            fee = 0,
            completionTime = new { value = 3, unit = "working-days" },
            requirements = new[] { "KTP", "Denah" },
            label = "Loket 4",
        };
        var added = await mall.Admin.Post($"{mall.Path}/services", body);
        var service = await added.Is(201);
        var address = added.Headers.Location!.ToString();

        Assert.Equal((0, "mall", "GAL", "working-days"), (service.Number("fee"), service.Text("placement"), service.Text("ticketPrefix"), service["completionTime"]!.Text("unit")));
        Assert.Equal(service.ToJsonString(), (await mall.App.As(null).Get(address)).ToJsonString());

        // A merge patch: what is absent stays, null clears. Free of charge is not unknown.
        var changed = await mall.Admin.Patch(address, new { fee = (decimal?)null, label = "Loket 5" }, added.Headers.ETag!.ToString());
        service = await changed.Is(200);
        Assert.Null(service["fee"]);
        Assert.Equal(("Loket 5", "Izin galian", 2), (service.Text("label"), service.Text("name"), service["requirements"]!.AsArray().Count));

        await (await mall.Admin.Patch(address, new { label = "x" }, added.Headers.ETag!.ToString())).IsProblem(412, "request.stale");
        await (await mall.Admin.Patch(address, new { label = "x" }, null)).IsProblem(428, "request.if-match-required");
        await (await mall.Admin.Patch(address, new { placement = "moon" }, "*")).IsProblem(400, "request.malformed");
        await (await mall.Admin.Delete(address, null)).IsProblem(428, "request.if-match-required");
        await (await mall.Admin.Delete(address, changed.Headers.ETag!.ToString())).Is(204);
        await (await mall.Admin.GetAsync(address)).IsProblem(404, "service.not-found");
    }

    [SkippableTheory, Databases]
    public async Task ReadWithTheETag_Answers304(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var service = await mall.AddService(await mall.AddMember());
        foreach (var path in new[] { $"{mall.Path}/services/{service}", $"{mall.Path}/services", mall.Path })
        {
            var first = await mall.Admin.GetAsync(path);
            await first.Is(200);
            var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            await (await mall.Admin.SendAsync(again)).Is(304);
        }
    }

    [SkippableTheory, Databases]
    public async Task CodeAndPrefix_AreUniqueWithinTheMallAlone(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var member = await mall.AddMember();
        await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Satu", code = "S-1", ticketPrefix = "A" })).Is(201);

        await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Dua", code = "S-1", ticketPrefix = "B" })).IsProblem(409, "service.code-taken");
        await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Tiga", code = "S-3", ticketPrefix = "A" })).IsProblem(409, "service.code-taken");
        await (await other.Admin.Post($"{other.Path}/services", new { memberId = await other.AddMember(), name = "Satu", code = "S-1", ticketPrefix = "A" })).Is(201);
    }

    [SkippableTheory, Databases]
    public async Task ServiceThatIsNotAtTheMall_NeedsAReasonAndNoCounter(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();

        await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Sedot tinja", code = "ST", placement = "not-offered" }))
            .IsProblem(422, "service.reason-required");
        var office = (await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Sewa tanah", code = "SW", placement = "back-office", exclusionReason = "di kantor dinas" })).Is(201)).Id();
        await (await mall.Admin.Patch($"{mall.Path}/counters/{counter}", new { serviceIds = new[] { service, office } }, "*")).IsProblem(422, "queue.service-not-at-mall");
        await (await mall.Admin.Patch($"{mall.Path}/services/{service}", new { placement = "online-only", exclusionReason = "daring" }, "*")).IsProblem(409, "service.at-counter");
        Assert.Equal(office, (await mall.Admin.Get($"{mall.Path}/services?placement=back-office")).Items().Single()!.Id());
        Assert.Equal(office, (await mall.Admin.Get($"{mall.Path}/services?q=SEWA")).Items().Single()!.Id());
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/services?q=%25")).Items());
    }

    [SkippableTheory, Databases]
    public async Task WhatIsInUse_IsNotRemoved(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Issue(service);
        await mall.CallNext(counter);
        var point = (await mall.Admin.Get($"{mall.Path}/service-points")).Items().Single()!.Id();

        await (await mall.Admin.Delete($"{mall.Path}/members/{member}", "*")).IsProblem(409, "member.in-use");
        await (await mall.Admin.Delete($"{mall.Path}/services/{service}", "*")).IsProblem(409, "service.in-use");
        await (await mall.Admin.Delete($"{mall.Path}/counters/{counter}", "*")).IsProblem(409, "counter.in-use");
        await (await mall.Admin.Delete($"{mall.Path}/service-points/{point}", "*")).IsProblem(409, "service-point.in-use");
    }

    [SkippableTheory, Databases]
    public async Task List_IsPagedWithoutLossOrRepeat(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var added = new HashSet<Guid>();
        for (var i = 0; i < 7; i++)
        {
            added.Add(await mall.AddMember($"Instansi {i}"));
        }

        var seen = new List<Guid>();
        var next = $"{mall.Path}/members?limit=3";
        var pages = 0;
        while (next is not null)
        {
            var response = await mall.Admin.GetAsync(next);
            seen.AddRange((await response.Is(200)).Items().Select(member => member!.Id()));
            next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            pages++;
        }

        Assert.Equal((3, 7), (pages, seen.Count));
        Assert.Equal(added, seen.ToHashSet());
    }

    [SkippableTheory, Databases]
    public async Task MemberStatus_ActiveAndDormantAreNeverSetByHand(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "PLN", kind = "state-owned-enterprise", status = "active" })).IsProblem(422, "member.status-computed");
        var member = await mall.AddMember();
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { status = "dormant" }, "*")).IsProblem(422, "member.status-computed");
        var withdrawn = await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { status = "withdrawn" }, "*")).Is(200);
        Assert.Equal(10, withdrawn.Text("withdrawnOn").Length);
    }

    [SkippableTheory, Databases]
    public async Task CounterWithOtherServices_HasAnotherETag(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var second = await mall.AddService(member);
        var before = (await mall.Admin.GetAsync($"{mall.Path}/counters/{counter}")).Headers.ETag!.ToString();

        var changed = await mall.Admin.Patch($"{mall.Path}/counters/{counter}", new { serviceIds = new[] { second } }, before);

        Assert.Equal(second.ToString(), (await changed.Is(200))["serviceIds"]!.AsArray().Single()!.GetValue<string>());
        Assert.False(before == changed.Headers.ETag!.ToString());
        await mall.Issue(service);
        await (await mall.TryCallNext(counter)).IsProblem(409, "queue.empty");
    }
}
