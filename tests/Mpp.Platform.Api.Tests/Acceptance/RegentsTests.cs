using System.Globalization;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Acceptance;

/// <summary>Lamongan binds its members anew, Lampung Tengah signs its first phase.</summary>
public sealed class RegentsTests
{
    [SkippableTheory, Databases]
    public async Task What_did_the_last_round_commit_and_what_of_it_is_done(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall("35");
        var (old, parties) = (new List<Guid>(), new List<object> { AgreementSteps.Regency("Bupati Lamongan") });
        foreach (var (group, kind, count) in new[]
        {
            ("Perangkat daerah", "regional-agency", 19), ("Lembaga sektoral", "vertical-agency", 8), ("BUMN", "state-owned-enterprise", 6),
            ("Perbankan", "bank", 2), ("BUMD", "region-owned-enterprise", 1),
        })
        {
            for (var i = 0; i < count; i++)
            {
                var member = (await mall.AddMember(string.Create(CultureInfo.InvariantCulture, $"{group} {i + 1}"), kind)).Id();
                var agreement = (await mall.AddAgreement(member)).Id();
                await mall.Sign(agreement, new { signedOn = "2021-02-10" });
                old.Add(agreement);
                parties.Add(AgreementSteps.Party(member));
            }
        }

        var commitments = new object[]
        {
            new { kind = "occupy-counter", title = "Menempati gerai sesuai jadwal", eachMember = true, dueOn = "2022-04-30" },
            new { kind = "identify-services", title = "Mengenali layanan", owner = "DPMPTSP", dueOn = "2022-05-31" },
            new { kind = "staff-attendance", title = "Absensi petugas terpadu", owner = "BKPSDM", dueOn = "2199-01-01" },
        };
        var body = new { title = "Komitmen kembali MPP Lamongan", heldOn = "2022-04-06", place = "Lamongan", agreementIds = old, parties, commitments };

        // All or nothing: an agreement that ended keeps the whole round from being held.
        var ended = (await mall.AddAgreement((await mall.AddMember("Pindah", "private")).Id())).Id();
        await mall.Sign(ended, new { signedOn = "2021-02-10" });
        await (await mall.Admin.Post($"{mall.Path}/agreements/{ended}/terminate", new { reason = "pindah" })).Is(200);
        await (await mall.Admin.Post($"{mall.Path}/agreements/recommitments", new { body.title, body.heldOn, agreementIds = old.Append(ended), body.parties, body.commitments }))
            .IsProblem(409, "agreement.ended");
        await (await mall.Admin.GetAsync($"{mall.Path}/agreements/recommitments/latest")).IsProblem(404, "agreement.no-recommitment");

        var round = await (await mall.Admin.Post($"{mall.Path}/agreements/recommitments", body, "round")).Is(201);
        Assert.Equal("true", (await mall.Admin.Post($"{mall.Path}/agreements/recommitments", body, "round")).Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(36, (await mall.Admin.Get($"{mall.Path}/agreements?status=superseded&limit=100")).Items().Count);

        var first = round["commitments"]!.AsArray().First(commitment => commitment!.Text("kind") == "occupy-counter")!;
        await (await mall.Admin.Patch($"{mall.Path}/agreements/{round.Id()}/commitments/{first.Id()}", new { state = "done", evidence = "Gerai 1 terisi" }, "*")).Is(200);
        var progress = await mall.Admin.Get($"{mall.Path}/agreements/recommitments/latest");
        Assert.Equal((37, 36), (progress.Number("parties"), progress.Number("superseded")));
        Assert.Equal((38, 1, 36), (progress["progress"]!.Number("promised"), progress["progress"]!.Number("done"), progress["progress"]!.Number("overdue")));
        Assert.Equal(
            "occupy-counter 1/36|identify-services 0/1|staff-attendance 0/1",
            string.Join('|', progress["byKind"]!.AsArray().Select(kind => $"{kind!.Text("kind")} {kind!["progress"]!.Number("done")}/{kind!["progress"]!.Number("promised")}")));
        Assert.Equal(36, (await mall.Admin.Get($"{mall.Path}/commitments?overdue=true&limit=100")).Items().Count);
    }

    [SkippableTheory, Databases]
    public async Task Who_signed_in_the_first_phase(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall("18");
        foreach (var (name, kind) in new[]
        {
            ("Kepolisian Resor", "vertical-agency"), ("Kejaksaan Negeri", "vertical-agency"), ("Kantor Pertanahan", "vertical-agency"),
            ("Kementerian Agama", "vertical-agency"), ("KPP Pratama", "vertical-agency"), ("BPJS Kesehatan", "social-security-body"),
            ("BPJS Ketenagakerjaan", "social-security-body"), ("Bank Lampung", "bank"), ("Bank Rajasa", "bank"),
        })
        {
            var agreement = (await mall.AddAgreement((await mall.AddMember(name, kind)).Id(), new { phase = 1 })).Id();
            await mall.Sign(agreement, new { signedOn = "2022-11-01", place = "Gunung Sugih" });
        }

        await mall.AddAgreement((await mall.AddMember("PLN", "state-owned-enterprise")).Id(), new { phase = 2 });
        var first = (await mall.Admin.Get($"{mall.Path}/agreements?phase=1&status=active")).Items();
        Assert.Equal(9, first.Count);

        // A press text called all nine vertical agencies; by their own master data two are banks and two are BPJS.
        Assert.Equal(
            "bank 2|social-security-body 2|state-owned-enterprise 1|vertical-agency 5",
            string.Join('|', (await mall.Admin.Get($"{mall.Path}/members?limit=100")).Items().GroupBy(member => member!.Text("kind"), StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Count()}")));
        Assert.Equal(2, (await mall.Admin.Get($"{mall.Path}/agreements/pending")).Items()[0]!.Number("phase"));
    }
}
