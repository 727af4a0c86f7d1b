using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>What leaves a sight leaves it at once, and what was redacted is nowhere left.</summary>
public sealed class ComplaintSightTests
{
    [SkippableTheory, Databases]
    public async Task TurnOfAComplaint_IsNeverShownToTheMemberComplainedOf(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (own, service, counter) = await mall.OpenQueue("A");
        var ticket = (await mall.Serve(service, counter)).Id();
        var filed = await mall.File(new { ticketId = ticket });
        await mall.Do(filed.Id, "verify");
        await mall.Do(filed.Id, "forward", new { memberId = own });
        foreach (var (client, may) in new[]
        {
            (mall.Admin, true), (mall.Inspector(), true), (mall.As(Roles.Supervisor), false), (mall.As(Roles.MemberOfficer, own), false), (mall.As(Roles.Auditor), false),
        })
        {
            var text = await client.GetStringAsync($"{mall.Path}/complaints") + await client.GetStringAsync($"{mall.Path}/complaints/{filed.Id}")
                + await client.GetStringAsync($"{mall.Path}/complaints/export");
            Assert.Equal(may, text.Contains(ticket.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain(counter.ToString(), text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(ticket.ToString(), (await mall.Track(filed)).ToJsonString(), StringComparison.Ordinal);
    }

    [SkippableTheory, Databases]
    public async Task ReclassifiedToOversight_LeavesEverybodysSightAtOnce(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var own = await mall.AddMember();
        var filed = await mall.File(new { memberId = own, description = "URAIAN" });
        await mall.Do(filed.Id, "verify");
        await mall.Do(filed.Id, "forward", new { memberId = own });
        Assert.Single((await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items());
        var answer = await mall.Do(filed.Id, "reclassify", new { @class = "oversight-complaint" });
        Assert.DoesNotContain("URAIAN", answer.ToJsonString(), StringComparison.Ordinal);
        foreach (var client in new[] { mall.Admin, mall.As(Roles.Supervisor), mall.As(Roles.MemberOfficer, own), mall.As(Roles.Auditor) })
        {
            await (await client.GetAsync($"{mall.Path}/complaints/{filed.Id}")).IsProblem(404, "complaint.not-found");
            Assert.Empty((await client.Get($"{mall.Path}/complaints")).Items());
        }

        Assert.Empty((await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items());
        await (await mall.TryDo(filed.Id, "start")).IsProblem(404, "complaint.not-found");
        await (await mall.TryDo(filed.Id, "forward", new { memberId = own }, mall.Inspector())).IsProblem(422, "complaint.oversight-stays");
        Assert.Equal("URAIAN", (await mall.Track(filed)).Text("description"));
        var figures = await mall.Admin.Get($"{mall.Path}/complaints/figures");
        Assert.Equal((0, false), (figures.Number("received"), figures["countsOversight"]!.GetValue<bool>()));
        Assert.Equal(1, (await mall.Inspector().Get($"{mall.Path}/complaints/figures")).Number("received"));
        for (var i = 0; i < 4; i++)
        {
            await mall.File(new { isIllegalLevy = true });
        }

        figures = await mall.Admin.Get($"{mall.Path}/complaints/figures");
        Assert.Equal((5, 0), (figures.Number("received"), figures["byClass"]!.AsArray().Count));
    }

    [SkippableTheory, Databases]
    public async Task RedactedWords_AreNowhereLeft(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var filed = await mall.File(new { subject = "JUDULRAHASIA", description = "ISIRAHASIA", place = "TEMPATRAHASIA", name = "NAMARAHASIA" });
        await mall.Do(filed.Id, "verify", new { note = "CATATANRAHASIA" });
        await (await mall.TryReply(filed, "BALASANRAHASIA")).Is(200);
        await (await mall.Anyone().Attach($"{mall.Path}/complaints/track/documents", "BERKASRAHASIA.txt", "x", filed)).Is(200);
        await (await mall.Admin.Attach($"{mall.Path}/complaints/{filed.Id}/documents", "BERKASRAHASIA2.txt", "x")).Is(201);
        foreach (var document in (await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}/documents")).Items())
        {
            await (await mall.Admin.DeleteAsync($"{mall.Path}/complaints/{filed.Id}/documents/{document!.Id()}")).Is(204);
        }

        var redacted = await mall.Do(filed.Id, "redact", new
        {
            subject = "[disunting]",
            description = "[disunting]",
            place = "[disunting]",
            removesReporter = true,
            reason = "menyebut nama petugas",
            steps = new[] { new { number = 2, text = "[disunting]" }, new { number = 3, text = "[disunting]" } },
        });
        var last = redacted["steps"]!.AsArray()[^1]!;
        Assert.Equal(("redacted", "mall-admin", "menyebut nama petugas"), (last.Text("act"), last.Text("role"), last.Text("note")));
        Assert.Equal("[disunting]", (await mall.Track(filed)).Text("description"));
        Assert.DoesNotContain("RAHASIA", await app.Dump(mall.Code), StringComparison.Ordinal);
    }

    [SkippableTheory, Databases]
    public async Task PublicText_MasksNumbersAndAddresses(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var filed = await mall.File(new { description = "NIK 3524010101900001, HP +62 812-3456-7890, surat ke budi@contoh.id; loket 12 hari 3" });
        Assert.Empty((await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items());
        await mall.Do(filed.Id, "verify");
        var shown = Assert.Single((await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items())!;
        Assert.Equal("NIK ***, HP ***, surat ke *** loket 12 hari 3", shown.Text("description"));
        Assert.Equal(filed.Number, shown.Text("number"));
    }
}
