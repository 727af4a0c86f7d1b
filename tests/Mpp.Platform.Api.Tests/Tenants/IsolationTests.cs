using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Tenants;

public sealed class IsolationTests
{
    /// <summary>A tenant captured in the filter would be frozen into the first compiled query and leak from then on.</summary>
    [SkippableTheory, Databases]
    public async Task TwoTenantsThroughOnePooledContext_SeeTheirOwnRowsAlone(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var malls = new[] { await app.NewMall(), await app.NewMall() };
        await malls[0].AddMember("Samsat");
        await malls[1].AddMember("Imigrasi");

        var contexts = new HashSet<AppDbContext>(ReferenceEqualityComparer.Instance);
        for (var round = 0; round < 6; round++)
        {
            await app.WithinTenant(malls[round % 2].Code, async db =>
            {
                contexts.Add(db);
                Assert.Equal(round % 2 == 0 ? "Samsat" : "Imigrasi", (await db.Members.SingleAsync()).Name);
            });
        }

        // The same instance really was handed from one tenant to the other.
        Assert.True(contexts.Count < 6);
    }

    [SkippableTheory, Databases]
    public async Task Save_StampsNewRowsAndRefusesAnotherTenants(string database)
    {
        var app = await PlatformApp.On(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());
        var member = await theirs.AddMember("PLN");

        await app.WithinTenant(mine.Code, async db =>
        {
            db.Members.Add(new Member("Taspen", MemberKind.StateOwnedEnterprise));
            await db.SaveChangesAsync();
            Assert.Equal(mine.Code, (await db.Members.SingleAsync()).TenantId);

            db.OutboxEvents.Add(new OutboxEvent(theirs.Code, "test.row-written", member, DateTimeOffset.UnixEpoch));
            await Assert.ThrowsAsync<CrossTenantException>(() => db.SaveChangesAsync());
        });
        await app.Within(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            Assert.Empty(await db.Members.ToListAsync());
            db.Members.Add(new Member("Tanpa MPP", MemberKind.Bank));
            await Assert.ThrowsAsync<CrossTenantException>(() => db.SaveChangesAsync());
        });
    }

    /// <summary>Even without our code in between, the database refuses a row that points into another tenant.</summary>
    [SkippableTheory, Databases]
    public async Task CrossTenantReference_IsRefusedByTheDatabase(string database)
    {
        var app = await PlatformApp.On(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());
        var member = await theirs.AddMember();

        await app.WithinTenant(mine.Code, async db =>
        {
            var service = new Domain.Catalogue.Service(member);
            service.Identify("Milik orang", "X", null);
            Assert.Null(service.Place(Domain.Catalogue.Placement.Mall, null, "X").Error);
            db.Services.Add(service);
            Assert.Equal(SaveRefusal.Reference, await db.Save(CancellationToken.None));
        });
    }

    [SkippableTheory, Databases]
    public async Task AnotherMallsRow_IsNotFoundByIdAnywhere(string database)
    {
        var app = await PlatformApp.On(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());
        var (member, service, counter) = await theirs.OpenQueue();
        var ticket = await theirs.Issue(service);
        var point = Guid.Parse(ticket.Text("servicePointId"));
        var (own, ownService, _) = await mine.OpenQueue();

        await (await mine.Admin.GetAsync($"{mine.Path}/members/{member}")).IsProblem(404, "member.not-found");
        await (await mine.Admin.GetAsync($"{mine.Path}/services/{service}")).IsProblem(404, "service.not-found");
        await (await mine.Admin.GetAsync($"{mine.Path}/counters/{counter}")).IsProblem(404, "counter.not-found");
        await (await mine.Admin.GetAsync($"{mine.Path}/service-points/{point}")).IsProblem(404, "service-point.not-found");
        await (await mine.Admin.GetAsync($"{mine.Path}/tickets/{ticket.Id()}")).IsProblem(404, "ticket.not-found");
        await (await mine.Admin.Patch($"{mine.Path}/members/{member}", new { name = "x" }, "*")).IsProblem(404, "member.not-found");
        await (await mine.Admin.Delete($"{mine.Path}/counters/{counter}", "*")).IsProblem(404, "counter.not-found");
        await (await mine.TryCallNext(counter)).IsProblem(404, "counter.not-found");
        await (await mine.TryAct(ticket.Id(), "call")).IsProblem(404, "ticket.not-found");
        await (await mine.Admin.GetAsync($"{mine.Path}/board?servicePointId={point}")).IsProblem(404, "service-point.not-found");

        await (await mine.Admin.Post($"{mine.Path}/services", new { memberId = member, name = "x", code = "X" })).IsProblem(422, "member.unknown");
        await (await mine.Admin.Post($"{mine.Path}/counters", new { name = "x", serviceIds = new[] { service } })).IsProblem(422, "service.unknown");
        await (await mine.Admin.Post($"{mine.Path}/counters", new { name = "x", servicePointId = point })).IsProblem(422, "service-point.unknown");
        await (await mine.Admin.Post($"{mine.Path}/tickets", new { serviceId = service, channel = "kiosk" })).IsProblem(422, "service.unknown");
        await (await mine.Admin.Post($"{mine.Path}/tickets", new { serviceId = ownService, servicePointId = point, channel = "kiosk" })).IsProblem(422, "service-point.unknown");

        // And not through a list either.
        Assert.Empty((await mine.Admin.Get($"{mine.Path}/services?memberId={member}")).Items());
        Assert.Empty((await mine.Admin.Get($"{mine.Path}/tickets?serviceId={service}")).Items());
        Assert.Equal(own, (await mine.Admin.Get($"{mine.Path}/members")).Items().Single()!.Id());
    }

    [SkippableTheory, Databases]
    public async Task TokenOfAnotherMall_OpensNoRoute(string database)
    {
        var app = await PlatformApp.On(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());

        foreach (var path in new[] { "", "/members", "/services", "/counters", "/tickets", "/board", "/usage/weekly" })
        {
            await (await mine.Admin.GetAsync($"{theirs.Path}{path}")).IsProblem(403, "tenant.mismatch");
        }

        await (await app.As(Roles.MallAdmin).GetAsync($"{theirs.Path}/tickets")).IsProblem(403, "tenant.mismatch");
        // A role above malls carries no mall's role with it into every mall.
        await (await app.As($"{Roles.MinistryAnalyst} {Roles.MallAdmin}").GetAsync($"{theirs.Path}/tickets")).IsProblem(403, "tenant.mismatch");
        await (await app.As($"{Roles.MinistryAnalyst} {Roles.MallAdmin}", theirs.Code).GetAsync($"{theirs.Path}/tickets")).Is(200);
        await (await app.As(null).GetAsync("/v1/tenants/99.99/board")).IsProblem(404, "tenant.not-found");
    }

    [SkippableTheory, Databases]
    public async Task MemberOfficer_SeesItsOwnMemberAlone(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var (_, other, otherCounter) = await mall.OpenQueue();
        var (ticket, foreign) = (await mall.Issue(service), await mall.Issue(other));
        var officer = mall.As(Roles.MemberOfficer, member);

        Assert.Equal(ticket.Id(), (await officer.Get($"{mall.Path}/tickets")).Items().Single()!.Id());
        await (await officer.GetAsync($"{mall.Path}/tickets/{foreign.Id()}")).IsProblem(404, "ticket.not-found");
        await (await officer.Post($"{mall.Path}/tickets/{foreign.Id()}/cancel")).IsProblem(404, "ticket.not-found");
        await (await officer.Post($"{mall.Path}/tickets", new { serviceId = other, channel = "desk" })).IsProblem(422, "service.unknown");
        await (await officer.Post($"{mall.Path}/counters/{otherCounter}/call-next")).IsProblem(409, "queue.empty");
        await (await officer.Patch($"{mall.Path}/services/{other}", new { isOpen = false }, "*")).IsProblem(404, "service.not-found");
        await (await officer.Patch($"{mall.Path}/services/{service}", new { isOpen = false }, "*")).Is(200);
        await (await officer.Post($"{mall.Path}/counters/{counter}/call-next")).Is(200);

        // A token that names no member sees none.
        Assert.Empty((await mall.As(Roles.MemberOfficer).Get($"{mall.Path}/tickets")).Items());
    }
}
