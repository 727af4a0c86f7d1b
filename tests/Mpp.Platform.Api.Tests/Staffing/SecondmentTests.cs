using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Staffing;

/// <summary>An official of one member serves at another for a time.</summary>
public sealed class SecondmentTests
{
    [SkippableTheory, Databases]
    public async Task Seconded_ServesTheOtherMember_UntilItEnds(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall("35");
        var (home, (serving, service, counter)) = (await mall.AddMember("Pos"), await mall.OpenQueue());
        var officer = mall.As(Roles.MemberOfficer, home, "sari");
        var ticket = await mall.Issue(service);
        await (await mall.TryCallNext(counter, officer)).IsProblem(409, "queue.empty");
        await (await officer.GetAsync($"{mall.Path}/tickets/{ticket.Id()}")).IsProblem(404, "ticket.not-found");
        await (await mall.TryOpen(counter, officer)).IsProblem(404, "counter.not-found");

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7));
        var secondment = await (await Add(mall, "sari", home, serving, today.AddDays(-7), null, [service])).Is(201);
        await (await mall.TryOpen(counter, officer)).Is(200);
        Assert.Equal(ticket.Id(), (await (await mall.TryCallNext(counter, officer)).Is(200)).Id());
        await (await officer.Post($"{mall.Path}/tickets/{ticket.Id()}/start")).Is(200);
        await (await officer.Post($"{mall.Path}/tickets/{ticket.Id()}/complete")).Is(200);
        var other = await mall.Issue(await mall.AddService(serving));
        await (await officer.Post($"{mall.Path}/tickets/{other.Id()}/cancel")).IsProblem(404, "ticket.not-found");
        await (await mall.As(Roles.MemberOfficer, home, "budi").GetAsync($"{mall.Path}/tickets/{ticket.Id()}")).IsProblem(404, "ticket.not-found");

        var seen = (await mall.Admin.Get($"{mall.Path}/members/{serving}/presence"))["days"]!.AsArray()[^1]!["seen"]!;
        Assert.Equal((1, 1, 1), (seen.Number("staff"), seen.Number("secondedStaff"), seen.Number("served")));

        var path = $"{mall.Path}/secondments/{secondment.Id()}";
        var ended = await (await mall.Admin.Post($"{path}/end", new { on = today.AddDays(-1), reason = "Kembali" })).Is(200);
        Assert.Equal((today.AddDays(-7).ToString("O"), today.AddDays(-1).ToString("O")), (ended.Text("fromOn"), ended.Text("endedOn")));
        await (await officer.GetAsync($"{mall.Path}/tickets/{ticket.Id()}")).IsProblem(404, "ticket.not-found");
        await (await mall.Admin.Post($"{path}/end", new { on = today })).IsProblem(409, "secondment.ended");
        await (await mall.Admin.Patch(path, new { reason = "Lain" }, "*")).IsProblem(409, "secondment.ended");
        Assert.Single((await officer.Get($"{mall.Path}/secondments?on={today.AddDays(-3):O}")).Items());
        Assert.Empty((await officer.Get($"{mall.Path}/secondments?on={today:O}")).Items());
        await app.WithinTenant(mall.Code, async db => Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.Type == "staffing.secondment-ended")));
    }

    [SkippableTheory, Databases]
    public async Task OneOfficial_IsAtOnePlaceAtATime(string provider)
    {
        var app = await PlatformApp.On(provider);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var (home, first, second) = (await mall.AddMember("Pos"), await mall.AddMember("PLN"), await mall.AddMember("BPN"));
        DateOnly Day(int day) => new(2027, 3, day);
        var march = await (await Add(mall, "sari", home, first, Day(1), Day(10))).Is(201);
        await (await Add(mall, "sari", home, second, Day(10), Day(12))).IsProblem(409, "secondment.overlap");
        await (await Add(mall, "budi", home, second, Day(10), Day(12))).Is(201);
        var next = await (await Add(mall, "sari", home, second, Day(11), Day(12))).Is(201);
        await (await mall.Admin.Patch($"{mall.Path}/secondments/{next.Id()}", new { fromOn = Day(9) }, "*")).IsProblem(409, "secondment.overlap");

        // What ended early leaves its days to others, what never took place all of them.
        await (await mall.Admin.Post($"{mall.Path}/secondments/{march.Id()}/end", new { on = Day(8) })).Is(200);
        Assert.Equal("2027-03-09", (await (await mall.Admin.Patch($"{mall.Path}/secondments/{next.Id()}", new { fromOn = Day(9) }, "*")).Is(200)).Text("fromOn"));
        await (await mall.Admin.Post($"{mall.Path}/secondments/{next.Id()}/end", new { on = Day(1) })).Is(200);
        await (await Add(mall, "sari", home, second, Day(9), null)).Is(201);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Add(mall, "tuti", home, i % 2 == 0 ? first : second, Day(1).AddDays(i), Day(20))));
        Assert.Equal(1, answers.Count(answer => (int)answer.StatusCode == 201));

        await (await Add(mall, "3524010101900001", home, first, Day(1), Day(2))).IsProblem(400, "request.invalid");
        await (await Add(mall, "eka", home, home, Day(1), Day(2))).IsProblem(422, "secondment.home");
        await (await Add(mall, "eka", home, first, Day(2), Day(1))).IsProblem(422, "staffing.date-order");
        await (await Add(mall, "eka", home, first, Day(1), Day(2), [await mall.AddService(second)])).IsProblem(422, "secondment.service-unknown");
        await (await Add(other, "eka", home, first, Day(1), Day(2))).IsProblem(422, "member.unknown");
        await (await other.Admin.GetAsync($"{other.Path}/secondments/{march.Id()}")).IsProblem(404, "secondment.not-found");
    }

    [SkippableTheory, Databases]
    public async Task Liaison_IsForStaffAlone(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (own, another) = (await mall.AddMember("PLN"), await mall.AddMember("Pos"));
        var path = $"{mall.Path}/members/{own}";
        var fields = new { name = "Siti Aminah", title = "Kepala Seksi", phone = "0322-321000", email = "seksi@pln.example" };
        var named = await (await mall.As(Roles.MemberOfficer, own).Patch($"{path}/liaison", fields, "*")).Is(200);
        Assert.Equal("Siti Aminah", named.Text("name"));
        Assert.Equal("0322-321000", (await mall.As(Roles.CounterOfficer).Get($"{path}/liaison")).Text("phone"));
        Assert.Equal(401, (int)(await app.As(null).GetAsync($"{path}/liaison")).StatusCode);
        await (await mall.As(Roles.MemberOfficer, another).GetAsync($"{path}/liaison")).IsProblem(404, "member.not-found");
        foreach (var open in new[] { path, $"{mall.Path}/members" })
        {
            Assert.DoesNotContain("Aminah", (await app.As(null).Get(open)).ToJsonString(), StringComparison.Ordinal);
        }

        await (await mall.Admin.Patch($"{path}/liaison", new { email = "seksi" }, "*")).IsProblem(400, "request.invalid");
        await app.WithinTenant(mall.Code, async db => Assert.DoesNotContain(
            "0322-321000", string.Concat(await db.AuditEntries.Select(entry => entry.After).ToListAsync()), StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> Add(
        Mall mall, string staffSubject, Guid homeMemberId, Guid servingMemberId, DateOnly fromOn, DateOnly? untilOn, Guid[]? serviceIds = null) =>
        mall.Admin.Post($"{mall.Path}/secondments", new { staffSubject, staffName = "Sari", homeMemberId, servingMemberId, serviceIds, fromOn, untilOn, reason = "Kekosongan petugas" });
}
