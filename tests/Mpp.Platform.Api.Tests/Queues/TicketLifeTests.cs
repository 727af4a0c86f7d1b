using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Queues;

public sealed class TicketLifeTests
{
    [SkippableTheory, Databases]
    public async Task FirstTicketOfTheDay_IsNumberedFromOne(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue("KTP");

        var first = await mall.Issue(service);
        var second = await mall.Issue(service);

        Assert.Equal(("KTP-001", 1, "waiting", 0), (first.Text("number"), first.Number("sequence"), first.Text("status"), first.Number("ahead")));
        Assert.Equal(("KTP-002", 1), (second.Text("number"), second.Number("ahead")));
        Assert.False(first.Text("visitId") == second.Text("visitId"));
    }

    [SkippableTheory, Databases]
    public async Task CalledStartedCompleted_EveryStatusKeepsItsTime(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        await mall.Issue(service);

        var called = await mall.CallNext(counter);
        await mall.Act(called.Id(), "recall");
        await mall.Act(called.Id(), "start");
        var done = await mall.Act(called.Id(), "complete");

        Assert.Equal("completed", done.Text("status"));
        Assert.Equal(1, done.Number("recallCount"));
        foreach (var at in new[] { "issuedAt", "calledAt", "recalledAt", "startedAt", "completedAt" })
        {
            Assert.EndsWith("Z", done.Text(at), StringComparison.Ordinal);
        }

        Assert.Equal(done.ToJsonString(), (await mall.Admin.Get($"{mall.Path}/tickets/{called.Id()}")).ToJsonString());
    }

    [SkippableTheory, Databases]
    public async Task ActThatDoesNotFit_IsRefusedAndChangesNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = await mall.Issue(service);
        foreach (var act in new[] { "recall", "start", "complete", "no-show", "return" })
        {
            await (await mall.TryAct(ticket.Id(), act)).IsProblem(409, "ticket.status");
        }

        await mall.Act(ticket.Id(), "cancel");
        foreach (var act in new[] { "call", "recall", "start", "complete", "no-show", "cancel", "return" })
        {
            await (await mall.TryAct(ticket.Id(), act)).IsProblem(409, "ticket.status");
        }

        await (await mall.TryCallNext(counter)).IsProblem(409, "queue.empty");
    }

    [SkippableTheory, Databases]
    public async Task ReturnedTicket_KeepsItsPlace(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var first = await mall.Issue(service);
        await mall.Issue(service);

        Assert.Equal(first.Id(), (await mall.CallNext(counter)).Id());
        await mall.Act(first.Id(), "no-show");
        var back = await mall.Act(first.Id(), "return");

        Assert.Equal("waiting", back.Text("status"));
        Assert.Null(back["calledAt"]);
        Assert.Equal(first.Id(), (await mall.CallNext(counter)).Id());
    }

    [SkippableTheory, Databases]
    public async Task PriorityVisitors_GoFirstButNeverMoreThanTwoInARow(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        foreach (var priority in new[] { "regular", "regular", "elderly", "disabled", "pregnant", "with-infant", "elderly" })
        {
            await mall.Issue(service, priority);
        }

        var order = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            order.Add((await mall.CallNext(counter)).Text("priority"));
        }

        Assert.Equal(["elderly", "disabled", "regular", "pregnant", "with-infant", "regular", "elderly"], order);
    }

    [SkippableTheory, Databases]
    public async Task OneVisitor_MayTakeSeveralTickets(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var (member, service, _) = await mall.OpenQueue();
        var second = await mall.AddService(member);
        var (_, foreign, _) = await other.OpenQueue();

        var ticket = await mall.Issue(service);
        var next = await mall.Issue(second, visitId: Guid.Parse(ticket.Text("visitId")));

        Assert.Equal(ticket.Text("visitId"), next.Text("visitId"));
        await (await other.Admin.Post($"{other.Path}/tickets", new { serviceId = foreign, channel = "desk", visitId = ticket.Text("visitId") }))
            .IsProblem(422, "visit.unknown");
    }

    [SkippableTheory, Databases]
    public async Task Service_ThatIsClosedOrNotAtTheMall_IssuesNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var office = (await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Potong pohon", code = "POT", placement = "back-office", exclusionReason = "di kantor dinas" })).Is(201)).Id();
        var closed = (await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = "Tutup", code = "TTP", isOpen = false })).Is(201)).Id();

        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = office, channel = "kiosk" })).IsProblem(422, "queue.service-not-at-mall");
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = closed, channel = "kiosk" })).IsProblem(422, "queue.service-closed");
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = Guid.CreateVersion7(), channel = "kiosk" })).IsProblem(422, "service.unknown");
    }

    [SkippableTheory, Databases]
    public async Task Board_ShowsNumbersAndCounters_AndAnswers304UntilSomethingChanges(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue("A");
        await mall.Issue(service);
        await mall.Issue(service);
        await mall.CallNext(counter);
        var screen = mall.App.As(null);

        var first = await screen.GetAsync($"{mall.Path}/board");
        var board = await first.Is(200);
        Assert.Equal("A-001", board["serving"]![0]!.Text("number"));
        Assert.Equal(("A-002", 1), (board["waiting"]![0]!["next"]![0]!.GetValue<string>(), board["waiting"]![0]!.Number("count")));

        var poll = new HttpRequestMessage(HttpMethod.Get, $"{mall.Path}/board");
        poll.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        await (await screen.SendAsync(poll)).Is(304);

        await mall.Issue(service);
        poll = new HttpRequestMessage(HttpMethod.Get, $"{mall.Path}/board");
        poll.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(2, (await (await screen.SendAsync(poll)).Is(200))["waiting"]![0]!.Number("count"));
    }

    [SkippableTheory, Databases]
    public async Task TicketWithoutAServicePoint_GoesToTheOldestOpenCounterThatServesIt(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var service = await mall.AddService(member);
        var points = new List<Guid>();
        foreach (var name in new[] { "Gerai Z", "Gerai A" })
        {
            points.Add((await (await mall.Admin.Post($"{mall.Path}/service-points", new { name })).Is(201)).Id());
        }

        Assert.DoesNotContain(Guid.Parse((await mall.Issue(service)).Text("servicePointId")), points);

        // The younger point has the older counter.
        foreach (var (point, name) in new[] { (points[1], "Loket tua"), (points[0], "Loket muda") })
        {
            await (await mall.Admin.Post($"{mall.Path}/counters", new { name, servicePointId = point, serviceIds = new[] { service } })).Is(201);
        }

        Assert.Equal(points[1], Guid.Parse((await mall.Issue(service)).Text("servicePointId")));
    }
}
