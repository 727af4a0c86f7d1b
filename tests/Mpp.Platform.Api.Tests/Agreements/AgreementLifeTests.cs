using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Agreements;

public sealed class AgreementLifeTests
{
    [SkippableTheory, Databases]
    public async Task Tree_KeepsItsOrderOfKinds(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember();
        var memorandum = (await mall.AddAgreement(member)).Id();
        var cooperation = (await mall.AddAgreement(member, new { kind = "cooperation-agreement", parentId = memorandum })).Id();
        var plan = await mall.AddAgreement(member, new { kind = "work-plan", parentId = cooperation, phase = 1 });
        Assert.Equal(cooperation.ToString(), plan.Text("parentId"));
        Assert.Single((await mall.Admin.Get($"{mall.Path}/agreements?parentId={memorandum}")).Items());

        foreach (var (kind, parent) in new[] { ("memorandum-of-understanding", memorandum), ("joint-commitment", memorandum), ("cooperation-agreement", cooperation) })
        {
            await (await mall.Admin.Post($"{mall.Path}/agreements", new { kind, title = "x", parentId = parent })).IsProblem(422, "agreement.parent-kind");
        }

        await (await mall.Admin.Delete($"{mall.Path}/agreements/{memorandum}", "*")).IsProblem(409, "agreement.in-use");
        await (await mall.Admin.Delete($"{mall.Path}/agreements/{plan.Id()}", "*")).Is(204);
    }

    [SkippableTheory, Databases]
    public async Task Life_IsSignedInForceAndEndedOnce(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = (await mall.AddMember("Imigrasi", "vertical-agency")).Id();
        var draft = await mall.AddAgreement(member, new { parties = new[] { AgreementSteps.Regency(), AgreementSteps.Party(member, name: null) }, pendingReason = "menunggu kanwil", dueOn = "2026-12-15" });
        var id = draft.Id();
        Assert.Equal(("draft", "menunggu kanwil"), (draft.Text("status"), draft.Text("pendingReason")));
        Assert.Equal(2, draft["numberByParty"]!.AsArray().Count);

        Assert.Equal("under-discussion", (await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/discuss")).Is(200)).Text("status"));
        Assert.Equal("ready", (await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/make-ready")).Is(200)).Text("status"));
        await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/make-ready")).IsProblem(409, "agreement.status-order");
        await (await mall.TrySign(id)).IsProblem(422, "agreement.signatory-missing");
        await (await mall.TrySign(id, new { signedOn = "2199-01-01" })).Is(422);

        var parties = new[] { AgreementSteps.Regency(), AgreementSteps.Party(member, "Kanwil Imigrasi", "Kepala Kanwil") };
        await (await mall.TrySign(id, new { signedOn = "2026-01-05", expiresOn = "2026-01-04", parties })).IsProblem(422, "agreement.date-order");
        var signed = await mall.Sign(id, new { signedOn = "2026-01-05", place = "Pendopo", expiresOn = "2199-12-31", parties });
        Assert.Equal(("active", "2026-01-05", "Pendopo"), (signed.Text("status"), signed.Text("effectiveOn"), signed.Text("place")));
        Assert.Equal("Kanwil Imigrasi", signed["signatories"]![1]!.Text("office"));
        Assert.Null(signed["pendingReason"]);
        Assert.Equal("signed", (await mall.Admin.Get($"{mall.Path}/members/{member}")).Text("status"));

        await (await mall.TrySign(id)).IsProblem(409, "agreement.already-signed");
        await (await mall.Admin.Patch($"{mall.Path}/agreements/{id}", new { title = "lain" }, "*")).IsProblem(409, "agreement.already-signed");
        await (await mall.Admin.Delete($"{mall.Path}/agreements/{id}", "*")).IsProblem(409, "agreement.already-signed");
        await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/terminate", new { })).IsProblem(400, "request.invalid");
        Assert.Equal("terminated", (await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/terminate", new { reason = "kantor pindah" })).Is(200)).Text("status"));
        await (await mall.Admin.Post($"{mall.Path}/agreements/{id}/terminate", new { reason = "lagi" })).IsProblem(409, "agreement.ended");
        await (await mall.TrySign(id)).IsProblem(409, "agreement.already-signed");
    }

    [SkippableTheory, Databases]
    public async Task TwoOfficersSigningAtOnce_OneSigns(string provider)
    {
        var app = await PlatformApp.On(provider);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var agreement = (await mall.AddAgreement(await mall.AddMember())).Id();
        var twin = new Mall(other, mall.Code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? mall : twin).TrySign(agreement)));
        Assert.Single(answers, answer => (int)answer.StatusCode == 200);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 200 or 409 or 412));
        Assert.Single((await mall.Admin.Get($"{mall.Path}/agreements/{agreement}/versions")).Items());
    }

    [SkippableTheory, Databases]
    public async Task Addendum_IsAVersionThatPeopleCanCompare(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember();
        var (first, second) = (await mall.AddService(member), await mall.AddService(member));
        var agreement = (await mall.AddAgreement(member, new { terms = "Pasal 1\nPasal 2\nPasal 3", serviceIds = new[] { first } })).Id();
        await (await mall.Admin.Post($"{mall.Path}/agreements/{agreement}/addenda", new { reason = "x", signedOn = "2026-01-05" })).IsProblem(409, "agreement.not-signed");
        await mall.Sign(agreement, new { signedOn = "2026-01-05", expiresOn = "2199-01-01" });
        await (await mall.Admin.Post($"{mall.Path}/agreements/{agreement}/addenda", new
        {
            number = "Add-1",
            reason = "Tambah layanan",
            signedOn = "2026-02-01",
            terms = "Pasal 1\nPasal 2 baru\nPasal 3",
            expiresOn = "2199-06-30",
            serviceIds = new[] { first, second },
        })).Is(201);

        var comparison = await mall.Admin.Get($"{mall.Path}/agreements/{agreement}/versions/comparison?from=1&to=2");
        var field = Assert.Single(comparison["fields"]!.AsArray())!;
        Assert.Equal(("expiresOn", "2199-01-01", "2199-06-30"), (field.Text("field"), field.Text("from"), field.Text("to")));
        Assert.Equal("same Pasal 1|removed Pasal 2|added Pasal 2 baru|same Pasal 3", string.Join('|', comparison["terms"]!.AsArray().Select(line => $"{line!.Text("change")} {line!.Text("text")}")));
        Assert.Equal("added", Assert.Single(comparison["services"]!.AsArray())!.Text("change"));
        Assert.Equal(2, (await mall.Admin.Get($"{mall.Path}/agreements/{agreement}")).Number("termsVersion"));
        await (await mall.Admin.GetAsync($"{mall.Path}/agreements/{agreement}/versions/comparison?from=1&to=7")).IsProblem(404, "agreement.version-not-found");
    }

    [SkippableTheory, Databases]
    public async Task MembersOfficer_SeesItsOwnAlone_AndReportsOnItsPromise(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (own, another) = (await mall.AddMember("A"), await mall.AddMember("B"));
        var (mine, theirs) = ((await mall.AddAgreement(own)).Id(), (await mall.AddAgreement(another)).Id());
        var officer = mall.As(Roles.MemberOfficer, own);
        Assert.Equal(mine, Assert.Single((await officer.Get($"{mall.Path}/agreements")).Items())!.Id());
        await (await officer.GetAsync($"{mall.Path}/agreements/{theirs}")).IsProblem(404, "agreement.not-found");
        await (await officer.GetAsync($"{mall.Path}/agreements/{theirs}/documents")).IsProblem(404, "agreement.not-found");

        var promise = (await (await mall.Admin.Post($"{mall.Path}/agreements/{mine}/commitments", new { kind = "occupy-counter", title = "Isi gerai", memberId = own, dueOn = "2026-01-31" })).Is(201)).Id();
        var notMine = (await (await mall.Admin.Post($"{mall.Path}/agreements/{theirs}/commitments", new { kind = "occupy-counter", title = "Isi gerai", memberId = another })).Is(201)).Id();
        await (await officer.Patch($"{mall.Path}/agreements/{mine}/commitments/{promise}", new { state = "done" }, "*")).IsProblem(422, "commitment.evidence-required");
        var done = await (await officer.Patch($"{mall.Path}/agreements/{mine}/commitments/{promise}", new { state = "done", evidence = "foto gerai", title = "lain" }, "*")).Is(200);
        Assert.Equal(("done", "Isi gerai"), (done.Text("state"), done.Text("title")));
        await (await officer.Patch($"{mall.Path}/agreements/{theirs}/commitments/{notMine}", new { state = "in-progress" }, "*")).IsProblem(404, "commitment.not-found");
        Assert.Single((await officer.Get($"{mall.Path}/commitments")).Items());

        // Another mall's ids are not there.
        var elsewhere = await app.NewMall();
        await (await elsewhere.Admin.GetAsync($"{elsewhere.Path}/agreements/{mine}")).IsProblem(404, "agreement.not-found");
        await (await elsewhere.Admin.Post($"{elsewhere.Path}/agreements", new { kind = "joint-commitment", title = "x", parties = new[] { AgreementSteps.Party(own) } }))
            .IsProblem(422, "agreement.unknown");
    }

    [SkippableTheory, Databases]
    public async Task Document_ComesBackByteForByte_AndIsWhatItSays(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var agreement = (await mall.AddAgreement(await mall.AddMember())).Id();
        var path = $"{mall.Path}/agreements/{agreement}/documents";
        var bytes = Encoding.ASCII.GetBytes("%PDF-1.7 ").Concat(RandomNumberGenerator.GetBytes(3_000_000)).ToArray();
        var document = await (await Upload(mall.Admin, $"{path}?name=..%2F..%2Fmou.pdf", bytes, "application/pdf")).Is(201);
        Assert.Equal(("mou.pdf", Convert.ToHexStringLower(SHA256.HashData(bytes))), (document.Text("name"), document.Text("sha256")));

        var download = await mall.Admin.GetAsync($"{path}/{document.Id()}/content");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        var back = await download.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.AsSpan().SequenceEqual(back));
        await (await mall.As(null).GetAsync($"{path}/{document.Id()}/content")).Is(401);
        await (await mall.As(Roles.CounterOfficer).GetAsync($"{path}/{document.Id()}/content")).Is(403);
        await (await mall.As(Roles.MemberOfficer, Guid.CreateVersion7()).GetAsync($"{path}/{document.Id()}/content")).IsProblem(404, "agreement.not-found");

        await (await Upload(mall.Admin, $"{path}?name=x.pdf", Encoding.ASCII.GetBytes("MZ this is a program"), "application/pdf")).IsProblem(422, "document.kind-differs");
        await (await Upload(mall.Admin, $"{path}?name=x.exe", bytes, "application/x-msdownload")).IsProblem(422, "document.kind-refused");
        await (await Upload(mall.Admin, $"{path}?name=x.pdf", [], "application/pdf")).IsProblem(422, "document.empty");
        await (await Upload(mall.Admin, path, bytes, "application/pdf")).IsProblem(400, "request.invalid");
        await (await Upload(mall.Admin, $"{path}?name=x.pdf", new byte[(25 * 1024 * 1024) + 1], "application/pdf")).IsProblem(422, "document.too-large");
        Assert.Single((await mall.Admin.Get(path)).Items());

        await (await mall.Admin.Post($"{mall.Path}/agreements/{agreement}/e-signatures", new { documentId = document.Id() })).IsProblem(409, "signature.not-configured");
        await (await mall.Admin.Post($"{mall.Path}/agreements/{agreement}/signatures", new
        {
            documentId = document.Id(),
            signedBy = "Bupati",
            signedAt = "2026-01-05T03:00:00Z",
            issuer = "BSrE",
            verificationSummary = "sah",
            passphrase = "rahasia-sekali",
        })).Is(201);
        Assert.Equal("sah", Assert.Single((await mall.Admin.Get($"{mall.Path}/agreements/{agreement}/signatures")).Items())!.Text("verificationSummary"));

        await mall.Sign(agreement);
        await (await mall.Admin.DeleteAsync($"{path}/{document.Id()}")).IsProblem(409, "agreement.already-signed");
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string path, byte[] bytes, string kind)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        return client.PostAsync(path, content);
    }
}
