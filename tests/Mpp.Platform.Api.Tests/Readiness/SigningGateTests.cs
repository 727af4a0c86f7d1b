using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Readiness;

/// <summary>What the agreements say of signatures, the gates of signing say too.</summary>
public sealed class SigningGateTests
{
    [SkippableTheory, Databases]
    public async Task Signature_PassesTheGateOfItsMember_WhicheverCameFirst(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var (early, late, never) = (await Candidate(mall, "Polres"), await Candidate(mall, "Imigrasi"), await Candidate(mall, "Samsat"));
        await mall.Sign((await mall.AddAgreement(early)).Id());
        await (await mall.Admin.Post($"{mall.Path}/readiness/gates/from-template", new { launch = "soft-opening" })).Is(200);
        Assert.Equal("done", (await Gate(mall, early)).Text("state"));
        Assert.Equal("open", (await Gate(mall, late)).Text("state"));

        var memorandum = (await mall.AddAgreement(late)).Id();
        await (await mall.Admin.Post($"{mall.Path}/signing-events", new
        {
            name = "Penandatanganan",
            heldOn = "2026-01-05",
            sign = new[] { new { agreementId = memorandum } },
            notSigned = new[] { new { agreementId = (await mall.AddAgreement(never)).Id(), reason = "Menunggu provinsi" } },
        })).Is(201);
        var gate = await Gate(mall, late);
        Assert.Equal(("done", "Nota kesepakatan (2026-01-05)", "2026-01-05"), (gate.Text("state"), gate.Text("evidence"), gate.Text("doneOn")));
        Assert.Equal("open", (await Gate(mall, never)).Text("state"));
        var kind = (await mall.Admin.Get($"{mall.Path}/readiness"))["byKind"]!.AsArray().Single(kind => kind!.Text("kind") == "agreements-signed")!;
        Assert.Equal((3, 2), (kind["gates"]!.Number("all"), kind["gates"]!.Number("done")));

        // One added by hand is met as well, and what people waived stays waived.
        var added = await (await mall.Admin.Post($"{mall.Path}/readiness/gates", new { launch = "inauguration", kind = "agreements-signed", title = "Perjanjian", memberId = early })).Is(201);
        Assert.Equal("done", added.Text("state"));
    }

    [SkippableTheory, Databases]
    public async Task MemberWithAnAgreementLeftToSign_KeepsItsGateOpen(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await Candidate(mall, "Kejaksaan");
        var (first, second) = ((await mall.AddAgreement(member)).Id(), (await mall.AddAgreement(member, new { title = "Perjanjian kerja sama" })).Id());
        await (await mall.Admin.Post($"{mall.Path}/readiness/gates/from-template", new { launch = "soft-opening" })).Is(200);
        await mall.Sign(first);
        Assert.Equal("open", (await Gate(mall, member)).Text("state"));
        await mall.Sign(second);
        Assert.Equal("done", (await Gate(mall, member)).Text("state"));
    }

    [SkippableTheory, Databases]
    public async Task GateThatMissedItsSignature_PassesWithTheNextDay(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var member = await Candidate(mall, "Pengadilan");
        await mall.Sign((await mall.AddAgreement(member)).Id());
        await (await mall.Admin.Post($"{mall.Path}/readiness/gates/from-template", new { launch = "soft-opening" })).Is(200);

        // As a template leaves it that is applied while somebody signs.
        await app.WithinTenant(mall.Code, db => db.Gates.Where(gate => gate.MemberId == member && gate.Kind == GateKind.AgreementsSigned)
            .ExecuteUpdateAsync(row => row.SetProperty(gate => gate.State, GateState.Open).SetProperty(gate => gate.DoneOn, (DateOnly?)null)));
        await app.WithinTenant(mall.Code, async db =>
        {
            await db.DailyRounds.ExecuteUpdateAsync(row => row.SetProperty(round => round.DoneOn, new DateOnly(2026, 1, 1)));
        });
        await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
        Assert.Equal("done", (await Gate(mall, member)).Text("state"));
    }

    private static async Task<Guid> Candidate(Mall mall, string name) => (await mall.AddMember(name, "vertical-agency")).Id();

    private static async Task<JsonNode> Gate(Mall mall, Guid member) =>
        (await mall.Admin.Get($"{mall.Path}/readiness/gates?kind=agreements-signed&memberId={member}&launch=soft-opening")).Items().Single()!;
}
