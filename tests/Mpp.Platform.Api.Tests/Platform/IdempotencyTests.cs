using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class IdempotencyTests
{
    [SkippableTheory, Databases]
    public async Task SameKeyAndBody_ReplaysTheFirstAnswerByteForByte(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue();
        var body = new { serviceId = service, channel = "kiosk" };

        var first = await mall.Admin.Post($"{mall.Path}/tickets", body, key: "k1");
        await first.Is(201);
        await mall.Issue(service);
        var again = await mall.Admin.Post($"{mall.Path}/tickets", body, key: "k1");

        await again.Is(201);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [SkippableTheory, Databases]
    public async Task SameKeyOtherBody_IsRefused(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue();
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }, key: "k1")).Is(201);

        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "desk" }, key: "k1"))
            .IsProblem(422, "idempotency.mismatch");
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "desk" }, key: new string('x', 101)))
            .IsProblem(400, "idempotency.key-invalid");
    }

    [SkippableTheory, Databases]
    public async Task KeyOfAnotherCallerOrMall_IsAnotherKey(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var (_, service, _) = await mall.OpenQueue("A");
        var (_, foreign, _) = await other.OpenQueue("A");

        var first = await (await mall.As("kiosk", subject: "kiosk-1").Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }, key: "k")).Is(201);
        var second = await (await mall.As("kiosk", subject: "kiosk-2").Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }, key: "k")).Is(201);
        await (await other.As("kiosk", subject: "kiosk-1").Post($"{other.Path}/tickets", new { serviceId = foreign, channel = "kiosk" }, key: "k")).Is(201);

        Assert.Equal(("A-001", "A-002"), (first.Text("number"), second.Text("number")));
    }

    [SkippableTheory, Databases]
    public async Task RefusedRequest_LeavesItsKeyFree(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        await (await mall.Admin.Post($"{mall.Path}/counters/{counter}/call-next", key: "next")).IsProblem(409, "queue.empty");
        var ticket = await mall.Issue(service);

        var called = await (await mall.Admin.Post($"{mall.Path}/counters/{counter}/call-next", key: "next")).Is(200);
        var again = await (await mall.Admin.Post($"{mall.Path}/counters/{counter}/call-next", key: "next")).Is(200);

        Assert.Equal((ticket.Id(), ticket.Id()), (called.Id(), again.Id()));
    }

    [SkippableTheory, Databases]
    public async Task EveryCreatingPost_TakesAKey(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var (member, _, _) = await mall.OpenQueue();
        var posts = new (string Path, object Body)[]
        {
            ("members", new { name = "PLN", kind = "state-owned-enterprise" }),
            ("services", new { memberId = member, name = "Lain", code = "LAIN" }),
            ("service-points", new { name = "Balai desa", kind = "outreach" }),
            ("counters", new { name = "Loket khusus" }),
        };
        foreach (var (path, body) in posts)
        {
            var first = await (await mall.Admin.Post($"{mall.Path}/{path}", body, key: path)).Is(201);
            var again = await (await mall.Admin.Post($"{mall.Path}/{path}", body, key: path)).Is(201);
            Assert.Equal(first.Id(), again.Id());
        }
    }

    [SkippableFact]
    public async Task KeyOfADayAgo_IsFree()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, clock);
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        var body = new { serviceId = service, channel = "kiosk" };
        var first = await (await mall.Admin.Post($"{mall.Path}/tickets", body, key: "k")).Is(201);

        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(first.Id(), (await (await mall.Admin.Post($"{mall.Path}/tickets", body, key: "k")).Is(201)).Id());
        clock.Advance(TimeSpan.FromHours(1.1));
        Assert.NotEqual(first.Id(), (await (await mall.Admin.Post($"{mall.Path}/tickets", body, key: "k")).Is(201)).Id());
    }
}
