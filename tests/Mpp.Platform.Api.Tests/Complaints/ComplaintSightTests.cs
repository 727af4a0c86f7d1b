using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Complaints;

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

        // However many they are, nobody else finds out by subtraction.
        await mall.File(new { });
        figures = await mall.Admin.Get($"{mall.Path}/complaints/figures");
        Assert.Equal((1, 1, 1), (figures.Number("received"), figures.Number("other"), figures["byClass"]!.AsArray().Sum(row => row!.Number("received"))));
        Assert.False(figures["countsOversight"]!.GetValue<bool>());
        figures = await mall.Inspector().Get($"{mall.Path}/complaints/figures");
        Assert.Equal((6, true), (figures.Number("received"), figures["countsOversight"]!.GetValue<bool>()));
    }

    [SkippableTheory, Databases]
    public async Task DuplicateThatBecomesOversight_FollowsNoLonger(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (original, repeated) = await Linked(mall, new { }, new { }, mall.Admin);
        await mall.Do(repeated.Id, "reclassify", new { @class = "oversight-complaint" });
        await mall.Do(original.Id, "respond", new { text = "Sudah" });
        var hidden = await mall.Inspector().Get($"{mall.Path}/complaints/{repeated.Id}");
        Assert.Equal("received linked-as-duplicate reclassified", string.Join(' ', hidden["steps"]!.AsArray().Select(step => step!.Text("act"))));
        Assert.Null(hidden["duplicateOfId"]);
    }

    [SkippableTheory, Databases]
    public async Task DuplicateThatIsOversightNoLonger_TellsNothingOfItsOriginal(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var inspector = mall.Inspector();
        var hidden = new { @class = "oversight-complaint" };
        var (original, repeated) = await Linked(mall, hidden, hidden, inspector);
        await mall.Do(repeated.Id, "reclassify", new { @class = "service-complaint" }, inspector);
        await mall.Do(original.Id, "start", new { note = "RAHASIA" }, inspector);
        await mall.Do(original.Id, "respond", new { text = "RAHASIA" }, inspector);
        var seen = (await mall.Admin.Get($"{mall.Path}/complaints/{repeated.Id}")).ToJsonString();
        Assert.DoesNotContain("RAHASIA", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(original.Id.ToString(), seen, StringComparison.Ordinal);
        Assert.Contains(original.Id.ToString(), await inspector.GetStringAsync($"{mall.Path}/complaints/{repeated.Id}"), StringComparison.Ordinal);

        // An original leaves alone where what follows it stays the inspectorate's for another reason.
        (original, repeated) = await Linked(mall, hidden, new { isIllegalLevy = true }, inspector);
        await mall.Do(original.Id, "reclassify", new { @class = "service-complaint" }, inspector);
        await mall.Do(original.Id, "respond", new { text = "Sudah" });
        var levy = await inspector.Get($"{mall.Path}/complaints/{repeated.Id}");
        Assert.Equal(("verified", null), (levy.Text("status"), levy["duplicateOfId"]));
    }

    [SkippableTheory, Databases]
    public async Task OriginalThatIsNotVerified_TakesNoDuplicates_AndOneFoundToBeOversightTakesThemAlong(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var early = await mall.File(new { });
        await (await mall.TryDo((await mall.File(new { })).Id, "link-duplicate", new { originalId = early.Id })).IsProblem(409, "complaint.status-order");
        var (original, repeated) = await Linked(mall, new { }, new { }, mall.Admin);
        Assert.Equal(2, (await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items().Count);

        // As one was kept that was linked before originals had to be verified.
        await app.WithinTenant(mall.Code, db => db.Complaints.Where(row => row.Id == original.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(complaint => complaint.Status, ComplaintStatus.Submitted)));
        await mall.Do(original.Id, "verify", new { @class = "oversight-complaint" });
        await (await mall.Admin.GetAsync($"{mall.Path}/complaints/{repeated.Id}")).IsProblem(404, "complaint.not-found");
        Assert.Empty((await mall.Anyone().Get($"{mall.Path}/complaints/public")).Items());
        Assert.Equal(original.Id.ToString(), (await mall.Inspector().Get($"{mall.Path}/complaints/{repeated.Id}")).Text("duplicateOfId"));
    }

    [SkippableTheory, Databases]
    public async Task ReporterWithAToken_IsKeptNowhere(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var reporter = mall.As(Roles.Supervisor, subject: "PELAPORRAHASIA");
        var filed = await mall.File(new { isAnonymous = true, channel = "web" }, reporter);
        await (await reporter.Attach($"{mall.Path}/complaints/track/documents", "bukti.txt", "x", filed)).Is(200);
        Assert.DoesNotContain("PELAPORRAHASIA", await app.Dump(mall.Code), StringComparison.Ordinal);
        var read = await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}");
        Assert.All(read["steps"]!.AsArray(), step => Assert.Equal(("reporter", null), (step!.Text("role"), step!["by"])));

        // What staff enter for somebody who wrote a letter is theirs.
        var letter = await mall.File(new { isAnonymous = true, channel = "letter" }, reporter);
        Assert.Equal("PELAPORRAHASIA", (await mall.Admin.Get($"{mall.Path}/complaints/{letter.Id}"))["steps"]![0]!.Text("by"));
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
    public async Task FileRemovedTwiceAtOnce_IsRemovedAndTracedOnce(string database)
    {
        var app = await PlatformApp.On(database);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var (filed, twin) = (await mall.File(new { }), new Mall(other, mall.Code));
        for (var round = 1; round <= 5; round++)
        {
            var document = (await (await mall.Admin.Attach($"{mall.Path}/complaints/{filed.Id}/documents", "a.txt", "x")).Is(201)).Id();
            var answers = await Task.WhenAll(new[] { mall, twin, mall, twin }.Select(at => at.Admin.DeleteAsync($"{mall.Path}/complaints/{filed.Id}/documents/{document}")));
            Assert.Single(answers, answer => (int)answer.StatusCode == 204);
            Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 204 or 404 or 412, answer.StatusCode.ToString()));
            var steps = (await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}"))["steps"]!.AsArray();
            Assert.Equal(round, steps.Count(step => step!.Text("act") == "document-removed"));
        }
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

    /// <summary>Two complaints, verified, of which the second repeats the first.</summary>
    private static async Task<(Filed Original, Filed Repeated)> Linked(Mall mall, object original, object repeated, HttpClient by)
    {
        var (first, second) = (await mall.File(original), await mall.File(repeated));
        await mall.Do(first.Id, "verify", by: by);
        await mall.Do(second.Id, "link-duplicate", new { originalId = first.Id }, by);
        return (first, second);
    }
}
