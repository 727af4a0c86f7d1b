using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>A complaint from the reporter's hand through the mall's and a member's, and back.</summary>
public sealed class ComplaintLifeTests
{
    [SkippableTheory, Databases]
    public async Task FromReceiptToClosure_TellsTheReporterWhatAndNeverWho(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue("A");
        var ticket = await mall.Issue(service);
        var filed = await mall.File(new { ticketNumber = ticket.Text("number"), pin = "246810" });
        Assert.Matches(@"^P-\d{4}-000001$", filed.Number);
        Assert.Matches("^[A-Za-z0-9_-]{27}$", filed.Code);
        Assert.Equal(("246810", "service-complaint", "submitted"), (filed.Pin, filed.Answer.Text("class"), filed.Answer.Text("status")));

        // One the mall must not know of leaves no gap among those it sees.
        Assert.StartsWith("W-", (await mall.File(new { isIllegalLevy = true })).Number, StringComparison.Ordinal);
        Assert.Equal("P-" + filed.Number[2..6] + "-000002", (await mall.File(new { })).Number);

        var officer = mall.As(Roles.MemberOfficer, member, "petugas-rahasia");
        await (await officer.GetAsync($"{mall.Path}/complaints/{filed.Id}")).IsProblem(404, "complaint.not-found");
        await mall.Do(filed.Id, "verify", new { note = "catatan-dalam" });
        await mall.Do(filed.Id, "forward", new { memberId = member });
        var seen = await officer.Get($"{mall.Path}/complaints/{filed.Id}");
        Assert.Equal(("forwarded", "Antrean lama"), (seen.Text("status"), seen.Text("description")));
        Assert.Null(seen["ticketId"]);
        Assert.Equal(service.ToString(), seen.Text("serviceId"));
        Assert.Equal(ticket.Id().ToString(), (await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}")).Text("ticketId"));

        await mall.Do(filed.Id, "start", new { }, officer);
        await mall.Do(filed.Id, "respond", new { text = "Loket ditambah", isHotline = true }, officer);
        var tracked = await mall.Track(filed);
        Assert.Equal("responded", tracked.Text("status"));
        Assert.Equal("received verified forwarded started responded", string.Join(' ', tracked["steps"]!.AsArray().Select(step => step!.Text("act"))));
        Assert.Contains("Loket ditambah", tracked.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("petugas-rahasia", tracked.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("catatan-dalam", tracked.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("petugas-rahasia", (await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}")).ToJsonString(), StringComparison.Ordinal);

        Assert.Equal("reopened", (await (await mall.TryReply(filed, "Belum selesai")).Is(200)).Text("status"));
        var again = await (await mall.TryReply(filed, "Belum selesai")).Is(200);
        Assert.Single(again["steps"]!.AsArray(), step => step!.Text("act") == "reopened");
        await (await mall.TryReply(filed, "lagi", "reopen")).IsProblem(409, "complaint.status-order");
        await mall.Do(filed.Id, "respond", new { text = "Sudah" }, officer);
        Assert.Equal("closed", (await mall.Do(filed.Id, "close")).Text("status"));
        Assert.Equal("reopened", (await (await mall.TryReply(filed, "Masih", "reopen")).Is(200)).Text("status"));
    }

    [SkippableTheory, Databases]
    public async Task WrongDoor_IsHandedOnWithTrace(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (first, second) = (await mall.AddMember("Disdukcapil"), await mall.AddMember("BPJS"));
        var filed = await mall.File(new { memberId = first });
        await mall.Do(filed.Id, "verify");
        await mall.Do(filed.Id, "forward", new { memberId = first });
        var handed = await mall.Do(filed.Id, "forward", new { memberId = second, note = "urusan BPJS" }, mall.As(Roles.MemberOfficer, first));
        Assert.Null(handed["description"]);
        await (await mall.As(Roles.MemberOfficer, first).GetAsync($"{mall.Path}/complaints/{filed.Id}")).IsProblem(404, "complaint.not-found");
        var trace = (await mall.As(Roles.MemberOfficer, second).Get($"{mall.Path}/complaints/{filed.Id}"))["steps"]!.AsArray();
        Assert.Equal((first.ToString(), second.ToString(), "urusan BPJS"), (trace[3]!.Text("fromMemberId"), trace[3]!.Text("toMemberId"), trace[3]!.Text("note")));

        var away = await mall.Do(filed.Id, "forward", new { outsideAgency = "PLN Pusat" });
        Assert.Null(away["memberId"]);
        Assert.Contains("PLN Pusat", (await mall.Track(filed)).ToJsonString(), StringComparison.Ordinal);
        await (await mall.TryDo(filed.Id, "forward", new { outsideAgency = "X", memberId = first })).IsProblem(422, "complaint.forward-target");
        await (await mall.TryDo(filed.Id, "forward", new { memberId = Guid.CreateVersion7() })).IsProblem(422, "complaint.unknown");
    }

    [SkippableTheory, Databases]
    public async Task Duplicate_FollowsItsOriginal(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (original, repeated, third) = (await mall.File(new { }), await mall.File(new { }), await mall.File(new { }));
        await mall.Do(original.Id, "verify");
        Assert.Equal("verified", (await mall.Do(repeated.Id, "link-duplicate", new { originalId = original.Id })).Text("status"));
        await (await mall.TryDo(third.Id, "link-duplicate", new { originalId = repeated.Id })).IsProblem(422, "complaint.duplicate-chain");
        await (await mall.TryDo(original.Id, "link-duplicate", new { originalId = third.Id })).IsProblem(422, "complaint.duplicate-chain");
        await (await mall.TryDo(third.Id, "link-duplicate", new { originalId = third.Id })).IsProblem(422, "complaint.duplicate-chain");
        await mall.Do(original.Id, "respond", new { text = "Satu jawaban untuk semua" });
        var tracked = await mall.Track(repeated);
        Assert.Equal("responded", tracked.Text("status"));
        Assert.Contains("Satu jawaban untuk semua", tracked.ToJsonString(), StringComparison.Ordinal);

        // What becomes an oversight complaint takes those that repeat it along.
        await mall.Do(original.Id, "reclassify", new { @class = "oversight-complaint" });
        await (await mall.Admin.GetAsync($"{mall.Path}/complaints/{repeated.Id}")).IsProblem(404, "complaint.not-found");
    }

    [SkippableTheory, Databases]
    public async Task LaporReference_WorksBothWays(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (filed, other) = (await mall.File(new { channel = "lapor", laporReference = "9876543" }, mall.Admin), await mall.File(new { }));
        Assert.Equal(filed.Id, Assert.Single((await mall.Admin.Get($"{mall.Path}/complaints?laporReference=9876543")).Items())!.Id());
        await (await mall.TryDo(other.Id, "lapor-reference", new { laporReference = "9876543" })).IsProblem(409, "complaint.lapor-reference-taken");
        await mall.Do(other.Id, "lapor-reference", new { laporReference = "111222" });
        var export = await mall.Admin.GetStringAsync($"{mall.Path}/complaints/export?format=csv");
        Assert.Contains($"{other.Number},111222", export, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Code, export, StringComparison.Ordinal);
        await (await mall.Anyone().Post($"{mall.Path}/complaints", new { subject = "x", description = "y", channel = "lapor" })).IsProblem(422, "complaint.channel-needs-staff");
        await (await mall.Anyone().Post($"{mall.Path}/complaints", new { subject = "x", description = "y", laporReference = "5" })).IsProblem(422, "complaint.channel-needs-staff");
        var figures = await mall.Admin.Get($"{mall.Path}/complaints/figures");
        Assert.Equal((2, 2, 0, 0), (figures.Number("received"), figures.Number("lapor"), figures.Number("other"), figures.Number("finished")));

        // The day's figures are counted again: they tell those known at LAPOR from others.
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var before = await db.OutboxEvents.CountAsync(row => row.SubjectId == Guid.Empty);
            await mall.Do(other.Id, "lapor-reference", new { laporReference = (string?)null });
            Assert.Equal(before + 1, await db.OutboxEvents.CountAsync(row => row.SubjectId == Guid.Empty));
        });
    }

    [SkippableTheory, Databases]
    public async Task Bulk_GivesEachItsOwnOutcome(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (first, second, hidden) = (await mall.File(new { }), await mall.File(new { }), await mall.File(new { isIllegalLevy = true }));
        await mall.Do(second.Id, "verify");
        var outcome = (await (await mall.Admin.Post($"{mall.Path}/complaints/bulk", new
        {
            items = new object[]
            {
                new { complaintId = first.Id, act = "verify" },
                new { complaintId = second.Id, act = "verify" },
                new { complaintId = second.Id, act = "reject" },
                new { complaintId = hidden.Id, act = "verify" },
                new { complaintId = second.Id, act = "reject", reason = "incomplete" },
            },
        })).Is(200)).Items();
        Assert.Equal(
            "verified complaint.status-order request.invalid complaint.not-found rejected",
            string.Join(' ', outcome.Select(item => item!.Text("status") + item!.Text("code"))));
        await (await mall.Admin.Post($"{mall.Path}/complaints/bulk", new { items = Array.Empty<object>() })).IsProblem(400, "request.invalid");
    }

    [SkippableTheory, Databases]
    public async Task TwoOfficersAtOnce_OneIsRefusedAndNothingHappensTwice(string database)
    {
        var app = await PlatformApp.On(database);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var twin = new Mall(other, mall.Code);
        for (var round = 0; round < 5; round++)
        {
            var filed = await mall.File(new { });
            await mall.Do(filed.Id, "verify");
            var answers = await Task.WhenAll(
                mall.TryDo(filed.Id, "reject", new { reason = "incomplete" }), twin.TryDo(filed.Id, "start"), mall.TryDo(filed.Id, "reject", new { reason = "illogical" }));
            Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            {
                var code = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!.Text("code");
                Assert.True(((int)refused.StatusCode, code) is (409, "complaint.status-order") or (412, "request.stale"), code);
            }

            var steps = (await mall.Admin.Get($"{mall.Path}/complaints/{filed.Id}"))["steps"]!.AsArray();
            Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step!.Number("number")!.Value));
            Assert.Equal(2 + answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), steps.Count);
        }

        var stale = await mall.File(new { });
        await mall.Do(stale.Id, "verify");
        await (await mall.TryDo(stale.Id, "start", etag: "\"1\"")).IsProblem(412, "request.stale");
    }

    [SkippableTheory, Databases]
    public async Task FirstComplaintsOfAYearAtOnce_GetNumbersWithoutGapOrRepeat(string database)
    {
        var app = await PlatformApp.On(database);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var body = new { subject = "x", description = "y", pin = "123456" };
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
            (await (await (i % 2 == 0 ? app : other).As(null).Post($"{mall.Path}/complaints", body, i % 3 == 0 ? $"k{i}" : null)).Is(201)).Text("number")));
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"{i:D6}"), numbers.Select(number => number[7..]).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
