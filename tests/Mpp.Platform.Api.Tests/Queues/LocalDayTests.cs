using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Queues;

public sealed class LocalDayTests
{
    /// <summary>23:30 in Jayapura is 21:30 in Jakarta: each mall turns its numbers at its own midnight, none at UTC's.</summary>
    [SkippableTheory, Databases]
    public async Task LocalMidnight_RestartsNumbersOfThatZoneAlone(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 14, 30, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var (jayapura, makassar, jakarta) = (await app.NewMall("91"), await app.NewMall("73"), await app.NewMall("35"));
        var services = new Dictionary<Mall, Guid>();
        foreach (var mall in new[] { jayapura, makassar, jakarta })
        {
            services[mall] = (await mall.OpenQueue("A")).Service;
            Assert.Equal(("2026-11-23", "A-001"), await Next(mall));
        }

        clock.Now = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal(("2026-11-24", "A-001"), await Next(jayapura));
        Assert.Equal(("2026-11-23", "A-002"), await Next(makassar));

        clock.Now = new DateTimeOffset(2026, 11, 23, 16, 30, 0, TimeSpan.Zero);
        Assert.Equal(("2026-11-24", "A-002"), await Next(jayapura));
        Assert.Equal(("2026-11-24", "A-001"), await Next(makassar));
        Assert.Equal(("2026-11-23", "A-002"), await Next(jakarta));

        // 07:00 in Jakarta is UTC's midnight, the classic false restart.
        clock.Now = new DateTimeOffset(2026, 11, 24, 0, 0, 1, TimeSpan.Zero);
        Assert.Equal(("2026-11-24", "A-001"), await Next(jakarta));
        Assert.Equal(("2026-11-24", "A-003"), await Next(jayapura));

        async Task<(string, string)> Next(Mall mall)
        {
            var ticket = await mall.Issue(services[mall]);
            return (ticket.Text("serviceDate"), ticket.Text("number"));
        }
    }

    [SkippableTheory, Databases]
    public async Task YesterdaysQueue_IsNotCalledTodayNorShown(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("35");
        var (_, service, counter) = await mall.OpenQueue("A");
        var left = await mall.Issue(service);
        Assert.Single((await mall.Admin.Get($"{mall.Path}/board"))["waiting"]!.AsArray());

        clock.Advance(TimeSpan.FromHours(16));

        await (await mall.TryCallNext(counter)).IsProblem(409, "queue.empty");
        await (await mall.TryAct(left.Id(), "call")).IsProblem(409, "ticket.other-day");
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/board"))["waiting"]!.AsArray());
        Assert.Single((await mall.Admin.Get($"{mall.Path}/tickets?date=2026-11-23")).Items());
    }
}
