using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Queues;

public sealed class NumberRaceTests
{
    private const int Issuers = 32;
    private const int Tickets = 1_000;

    [SkippableTheory, Databases]
    public async Task ThirtyTwoIssuersOfAThousandTickets_NumberThemWithoutGapOrRepeat(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        await using var node = mall.App.OtherNode();
        var clients = new[] { mall.Admin, node.As(Roles.Kiosk, mall.Code) };

        var left = Tickets;
        var numbers = await Task.WhenAll(Enumerable.Range(0, Issuers).Select(async issuer =>
        {
            var mine = new List<int>();
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var ticket = await (await clients[issuer % 2].Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).Is(201);
                mine.Add(ticket.Number("sequence")!.Value);
            }

            return mine;
        }));

        Assert.Equal(Enumerable.Range(1, Tickets), numbers.SelectMany(mine => mine).Order());
    }

    [SkippableTheory, Databases]
    public async Task SixteenEqualKeysAtOnce_GiveOneNumber(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        await using var node = mall.App.OtherNode();
        var clients = new[] { mall.As("kiosk", subject: "kiosk-1"), node.As("kiosk", mall.Code, subject: "kiosk-1") };
        var body = new { serviceId = service, channel = "kiosk" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(tap => clients[tap % 2].Post($"{mall.Path}/tickets", body, key: "double-tap")));

        var numbers = new List<string>();
        foreach (var answer in answers)
        {
            if ((int)answer.StatusCode == 409)
            {
                await answer.IsProblem(409, "idempotency.in-flight");
                continue;
            }

            numbers.Add((await answer.Is(201)).Text("number"));
        }

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Equal("A-001", number));
        var replay = await clients[1].Post($"{mall.Path}/tickets", body, key: "double-tap");
        Assert.Equal("A-001", (await replay.Is(201)).Text("number"));
        Assert.Equal("true", replay.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal("A-002", (await mall.Issue(service)).Text("number"));
    }
}
