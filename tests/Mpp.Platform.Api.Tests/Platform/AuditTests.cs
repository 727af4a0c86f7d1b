using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class AuditTests
{
    [SkippableTheory, Databases]
    public async Task ChangedMember_TellsWhoAndWhatBeforeAndAfter(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember("Disdukcapil");
        var officer = mall.As(Roles.MallAdmin, subject: "officer-7");
        await (await officer.Patch($"{mall.Path}/members/{member}", new { name = "Dinas Dukcapil" }, "*")).Is(200);

        var trail = (await mall.As(Roles.Auditor).Get($"{mall.Path}/audit?entityId={member}")).Items();
        Assert.Equal(2, trail.Count);
        Assert.Equal("changed", trail[0]!.Text("act"));
        Assert.Equal("officer-7", trail[0]!.Text("subject"));
        Assert.Equal("members.member", trail[0]!.Text("entity"));
        Assert.Equal("Disdukcapil", trail[0]!["before"]!.Text("name"));
        Assert.Equal("Dinas Dukcapil", trail[0]!["after"]!.Text("name"));
        Assert.Single(trail[0]!["after"]!.AsObject());
        Assert.Equal("created", trail[1]!.Text("act"));
        Assert.Null(trail[1]!["before"]);
        Assert.Equal(trail[1]!.Text("hash"), trail[0]!.Text("previousHash"));
    }

    [SkippableTheory, Databases]
    public async Task ChangedOrMissingEntry_IsDetected(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        for (var i = 0; i < 4; i++)
        {
            await mall.AddMember();
        }

        Assert.True((await Verdict(mall))["isIntact"]!.GetValue<bool>());

        // Somebody with the database in hand rewrites one row, and then puts it back.
        await app.WithinTenant(mall.Code, db => db.AuditEntries.Where(entry => entry.Sequence == 2)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Subject, "somebody-else")));
        Assert.Equal(2, (await Verdict(mall)).Number("firstBrokenSequence"));
        await app.WithinTenant(mall.Code, db => db.AuditEntries.Where(entry => entry.Sequence == 2)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Subject, "dev-mall-admin")));
        Assert.True((await Verdict(mall))["isIntact"]!.GetValue<bool>());

        // The last one taken off shows by the head.
        await app.WithinTenant(mall.Code, db => db.AuditEntries.Where(entry => entry.Sequence == 4).ExecuteDeleteAsync());
        Assert.Equal(4, (await Verdict(mall)).Number("firstBrokenSequence"));
    }

    [SkippableTheory, Databases]
    public async Task ManyOfficersOnTwoNodes_MakeOneChainWithoutGap(string provider)
    {
        var app = await PlatformApp.On(provider);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var twin = new Mall(other, mall.Code);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => (i % 2 == 0 ? mall : twin).AddMember($"Instansi {i}")));

        var verdict = await Verdict(mall);
        Assert.True(verdict["isIntact"]!.GetValue<bool>());
        Assert.Equal(24, verdict.Number("entries"));
    }

    [SkippableTheory, Databases]
    public async Task RefusedChange_LeavesNoEntryAndNoGap(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember();
        await mall.AddService(member, "AA");
        for (var i = 0; i < 2; i++)
        {
            var body = new { memberId = member, name = "x", code = "S1", ticketPrefix = "BB" };
            await (await mall.Admin.Post($"{mall.Path}/services", body, i == 0 ? null : "key")).IsProblem(409, "service.code-taken");
        }

        await mall.AddService(member, "CC");
        var verdict = await Verdict(mall);
        Assert.True(verdict["isIntact"]!.GetValue<bool>());
        Assert.Equal(3, verdict.Number("entries"));
    }

    [SkippableTheory, Databases]
    public async Task AnotherMallsTrail_IsNotSeen(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (ours, theirs) = (await app.NewMall(), await app.NewMall());
        var member = await ours.AddMember();
        Assert.Empty((await theirs.Admin.Get($"{theirs.Path}/audit?entityId={member}")).Items());
        await (await theirs.Admin.GetAsync($"{ours.Path}/audit")).IsProblem(403, "tenant.mismatch");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Verdict(Mall mall) => await mall.Admin.Get($"{mall.Path}/audit/verification");
}
