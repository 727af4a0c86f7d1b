using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What is answered as done is in the database, and what is refused has left nothing there.</summary>
public sealed class SavingTests
{
    [SkippableTheory, Databases]
    public async Task WhatIsGoneBeforeTheSave_IsNeverAnsweredAsDone(string provider)
    {
        var other = new InBetween();
        await using var app = await PlatformApp.Start(provider, services: other.Put);
        var mall = await app.NewMall();
        var service = await mall.AddService(await mall.AddMember());
        other.After("Services", async () => await (await mall.Admin.Delete($"{mall.Path}/services/{service}", "*")).Is(204));
        var proposal = await mall.Admin.Post($"{mall.Path}/placement-reviews", new { serviceId = service, to = "back-office", justification = "Jarang diminta" });
        await proposal.IsProblem(422, "service.unknown");
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/placement-reviews")).Items());

        var agreement = (await (await mall.Admin.Post($"{mall.Path}/agreements", new { kind = "work-plan", title = "Rencana" })).Is(201)).Id();
        var path = $"{mall.Path}/agreements/{agreement}";
        var file = new ByteArrayContent("%PDF-1.7 x"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        var document = (await (await mall.Admin.PostAsync($"{path}/documents?name=scan.pdf", file)).Is(201)).Id();
        other.After("Documents", async () => await (await mall.Admin.Delete($"{path}/documents/{document}", etag: null)).Is(204));
        var signature = await mall.Admin.Post($"{path}/signatures", new
        {
            documentId = document,
            signedBy = "Bupati",
            signedAt = "2026-01-05T03:00:00Z",
            issuer = "BSrE",
            verificationSummary = "Sah",
        });
        await signature.IsProblem(404, "document.not-found");
        Assert.Empty((await mall.Admin.Get($"{path}/signatures")).Items());
    }

    [SkippableTheory, Databases]
    public async Task PartThatRefuses_IsUndoneWhole_AndTheRestGoesOn(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var answer = await db.InTransaction<Done>(
                async ct =>
                {
                    var first = await Add(db, "Pertama");
                    var part = await db.InTransaction<Done>(
                        async inner =>
                        {
                            first.Rename("Lain", null, MemberKind.Bank);
                            await Add(db, "Kedua");

                            // A part of the part that was content is undone with it.
                            Assert.Null((await db.InTransaction<Member>(async _ => await Add(db, "Ketiga"), inner)).Error);
                            return MemberErrors.Unknown;
                        },
                        ct);
                    Assert.Equal(MemberErrors.Unknown, part.Error);
                    Assert.Equal("Pertama", first.Name);
                    first.Rename("Utama", null, MemberKind.Bank);
                    await Add(db, "Keempat");
                    return Done.Value;
                },
                CancellationToken.None);
            Assert.Null(answer.Error);
        });

        var members = (await mall.Admin.Get($"{mall.Path}/members")).Items().Select(member => member!.Text("name"));
        Assert.Equal(["Keempat", "Utama"], members.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.True((await mall.Admin.Get($"{mall.Path}/audit/verification"))["isIntact"]!.GetValue<bool>());
    }

    [SkippableTheory, Databases]
    public async Task RefusedChange_IsNotWrittenByTheNextSave(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var known = await Add(db, "Lama");
            known.Rename("Lain", null, MemberKind.Bank);
            var service = new Domain.Catalogue.Service(Guid.CreateVersion7());
            service.Identify("Tanpa instansi", "X", null);
            Assert.Null(service.Place(Domain.Catalogue.Placement.Mall, null, "X").Error);
            db.Services.Add(service);
            Assert.Equal(SaveRefusal.Reference, await db.Save(CancellationToken.None));
            Assert.Equal("Lama", known.Name);
            known.Rename("Baru", null, MemberKind.Bank);
            await Add(db, "Sendiri");
            var names = await db.Members.AsNoTracking().Select(member => member.Name).ToListAsync();
            Assert.Equal(["Baru", "Sendiri"], names.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        });
    }

    [SkippableTheory, Databases]
    public async Task PartThatBeginsWithSomethingUnsaved_AndHoldingOutsideATransaction_AreOurFaults(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Hold("anything", CancellationToken.None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Hold<Member>(Guid.CreateVersion7(), CancellationToken.None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.InTransaction<Done>(
                async ct =>
                {
                    db.Members.Add(new Member("Belum", MemberKind.Bank));
                    return await db.InTransaction<Done>(_ => Task.FromResult<Result<Done>>(Done.Value), ct);
                },
                CancellationToken.None));
        });
    }

    [SkippableTheory, Databases]
    public async Task ManyAtOnce_HoldAName_OneAfterTheOther(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var counts = new System.Collections.Concurrent.ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.WithinTenant(mall.Code, async db =>
        {
            var held = await db.InTransaction<Done>(
                async ct =>
                {
                    await db.Hold("counting", ct);
                    counts.Add(await db.Members.CountAsync(ct));
                    await Add(db, "Berikutnya");
                    return Done.Value;
                },
                CancellationToken.None);
            Assert.Null(held.Error);
        })));
        Assert.Equal(Enumerable.Range(0, 8), counts.Order());
    }

    private static async Task<Member> Add(AppDbContext db, string name)
    {
        var member = new Member(name, MemberKind.Bank);
        db.Members.Add(member);
        Assert.Equal(SaveRefusal.None, await db.Save(CancellationToken.None));
        return member;
    }
}
