using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Staffing;

/// <summary>An officer takes a counter for the day and leaves it again.</summary>
public sealed class CounterSessionTests
{
    [SkippableTheory, Databases]
    public async Task Counter_HasOneOfficerAtATime(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (member, _, counter) = await mall.OpenQueue();
        var (sari, budi) = (mall.Officer("sari"), mall.Officer("budi"));
        await (await mall.TryClose(counter, sari)).IsProblem(409, "counter.not-staffed");

        var session = await (await mall.TryOpen(counter, sari)).Is(200);
        Assert.Equal((member.ToString(), "sari"), (session.Text("memberId"), session.Text("subject")));
        Assert.Equal(session.Id(), (await (await mall.TryOpen(counter, sari)).Is(200)).Id());
        await (await mall.TryOpen(counter, budi)).IsProblem(409, "counter.already-staffed");

        var closed = await (await mall.TryClose(counter, sari)).Is(200);
        Assert.Equal("officer", closed.Text("endedBy"));
        Assert.Equal(closed.ToJsonString(), (await (await mall.TryClose(counter, sari)).Is(200)).ToJsonString());
        Assert.NotEqual(session.Id(), (await (await mall.TryOpen(counter, budi)).Is(200)).Id());
        Assert.Equal(2, (await mall.Admin.Get($"{mall.Path}/counter-sessions?counterId={counter}")).Items().Count);
        await app.WithinTenant(mall.Code, async db => Assert.Equal("2 1", string.Join(' ', new[]
        {
            await db.OutboxEvents.CountAsync(row => row.Type == "staffing.counter-opened"),
            await db.OutboxEvents.CountAsync(row => row.Type == "staffing.counter-closed"),
        })));
    }

    [SkippableTheory, Databases]
    public async Task ManyAtOnce_OneGetsIt(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (_, _, counter) = await mall.OpenQueue();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => mall.TryOpen(counter, mall.Officer($"officer-{i}"))));
        Assert.Equal(1, answers.Count(answer => (int)answer.StatusCode == 200));
        foreach (var refused in answers.Where(answer => (int)answer.StatusCode != 200))
        {
            await refused.IsProblem(409, "counter.already-staffed");
        }
    }

    [SkippableTheory, Databases]
    public async Task SharedCounter_ServesTheMemberThatIsNamed(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var (first, second, third) = (await mall.AddMember("BPJS"), await mall.AddMember("Taspen"), await mall.AddMember("PLN"));
        var counter = await mall.AddCounter(await mall.AddService(first), await mall.AddService(second));
        var sari = mall.Officer("sari");
        await (await mall.TryOpen(counter, sari)).IsProblem(422, "counter.member-required");
        await (await mall.TryOpen(counter, sari, third)).IsProblem(422, "counter.member-not-served");
        await (await mall.TryOpen(counter, sari, second)).Is(200);
        await (await mall.TryOpen(counter, sari, first)).IsProblem(409, "counter.already-staffed");
        await (await mall.TryClose(counter, sari)).Is(200);

        // Its own member's officer needs not say so, another's sees no such counter, another mall's neither.
        Assert.Equal(first.ToString(), (await (await mall.TryOpen(counter, mall.As(Roles.MemberOfficer, first))).Is(200)).Text("memberId"));
        await (await mall.TryClose(counter, mall.As(Roles.MemberOfficer, second))).Is(200);
        await (await mall.TryOpen(counter, mall.As(Roles.MemberOfficer, third))).IsProblem(404, "counter.not-found");
        await (await other.TryOpen(counter, other.Officer("sari"))).IsProblem(404, "counter.not-found");
        Assert.Single((await mall.As(Roles.MemberOfficer, second).Get($"{mall.Path}/counter-sessions")).Items());

        var etag = (await mall.Admin.GetAsync($"{mall.Path}/counters/{counter}")).Headers.ETag!.Tag;
        await (await mall.TryClose(counter, mall.Admin)).Is(200);
        await (await mall.Admin.Patch($"{mall.Path}/counters/{counter}", new { isOpen = false }, etag)).Is(200);
        await (await mall.TryOpen(counter, sari, first)).IsProblem(409, "counter.closed");
    }
}
