using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Domain.Surveys;
using Mpp.Platform.Infrastructure.Demo;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>Complaints, answers and sessions of a demo mall come from its own tickets, and the whole is made once and always alike.</summary>
public sealed class DemoFollowsTicketsTests
{
    private static readonly IReadOnlyList<DemoMall> Malls = DemoMalls.Read();

    private static readonly DateOnly LastDay = DateOnly.FromDateTime(DemoApp.Now.UtcDateTime).AddDays(-1);

    [SkippableTheory, Databases]
    public async Task Complaints_ComeAfterTheirTicket_OnItsDay_InProportion(string database)
    {
        var (owed, inTime) = (0, 0);
        foreach (var mall in Malls)
        {
            await Within(database, mall, async db =>
            {
                var rows = await db.Complaints.AsNoTracking()
                    .Join(db.Tickets, complaint => complaint.TicketId, ticket => (Guid?)ticket.Id, (complaint, ticket) => new { complaint, ticket })
                    .ToListAsync();
                Assert.Equal(await db.Complaints.CountAsync(), rows.Count);
                Assert.Equal(await db.ComplaintSequences.SumAsync(sequence => sequence.Last), rows.Count);
                Assert.Equal(await db.ComplaintSteps.CountAsync(), rows.Sum(row => row.complaint.StepCount));
                Assert.All(rows, row =>
                {
                    Assert.True(row.ticket.CompletedAt < row.complaint.ReceivedAt && row.ticket.ServiceDate == row.complaint.ReceivedOn);
                    Assert.Equal((row.ticket.MemberId, row.ticket.ServiceId), (row.complaint.MemberId, row.complaint.ServiceId));
                    Assert.False(row.complaint.Subject == "Antrean terlalu lama" && row.ticket.CalledAt < row.ticket.IssuedAt.AddMinutes(30));
                    Assert.False(row.complaint.ClosedOn > LastDay || row.complaint.RespondedOn > LastDay);
                });
                var completed = await db.Tickets.CountAsync(ticket => ticket.Status == TicketStatus.Completed);
                Assert.InRange(rows.Count / (double)completed, mall.Story.Days.Complaints * 0.6, mall.Story.Days.Complaints * 4);
                owed += rows.Count(row => row.complaint.Status != ComplaintStatus.Rejected && row.complaint.DueOn <= LastDay);
                inTime += rows.Count(row => row.complaint.Status != ComplaintStatus.Rejected && row.complaint.DueOn <= LastDay && row.complaint.RespondedOn <= row.complaint.DueOn);
            });
        }

        Assert.InRange(inTime / (double)owed, 0.82, 0.96);
    }

    [SkippableTheory, Databases]
    public async Task Answers_AreOfCompletedTickets_OnTheirDays(string database)
    {
        foreach (var mall in Malls)
        {
            await Within(database, mall, async db =>
            {
                var answers = (await db.SurveyAnswers.AsNoTracking().ToListAsync())
                    .GroupBy(answer => (answer.AnsweredOn, answer.ServiceId!.Value)).ToDictionary(day => day.Key, day => day.Count());
                var links = await db.SurveyTokens.AsNoTracking()
                    .Join(db.Tickets, link => link.TicketId, ticket => ticket.Id, (link, ticket) => new { link.IsUsed, ticket.Status, ticket.ServiceDate, ticket.ServiceId })
                    .ToListAsync();
                Assert.All(links, link => Assert.True(link is { IsUsed: true, Status: TicketStatus.Completed }));
                Assert.Equal(answers, links.GroupBy(link => (link.ServiceDate, link.ServiceId)).ToDictionary(day => day.Key, day => day.Count()));
                var completed = await db.Tickets.CountAsync(ticket => ticket.Status == TicketStatus.Completed);
                Assert.InRange(links.Count / (double)completed, 0.7 * mall.Story.Days.Answers, 1.3 * mall.Story.Days.Answers);
            });
        }
    }

    [SkippableTheory, Databases]
    public async Task Sessions_HoldEveryCall_AndNeverCross(string database)
    {
        foreach (var mall in Malls)
        {
            await Within(database, mall, async db =>
            {
                var sessions = await db.CounterSessions.AsNoTracking().OrderBy(session => session.OpenedAt).ToListAsync();
                Assert.All(sessions, session => Assert.True(session.OpenedAt < session.ClosedAt));
                Assert.Equal(0, Crossing(sessions.GroupBy(session => session.CounterId)));
                Assert.Equal(0, Crossing(sessions.GroupBy(session => session.Subject, StringComparer.Ordinal)));

                var byCounter = sessions.ToLookup(session => (session.CounterId, session.ServiceDate, session.MemberId));
                var calls = await db.Tickets.AsNoTracking().Where(ticket => ticket.CalledAt != null)
                    .Select(ticket => new { CounterId = ticket.CounterId!.Value, ticket.ServiceDate, ticket.MemberId, CalledAt = ticket.CalledAt!.Value })
                    .ToListAsync();
                Assert.Equal(0, calls.Count(call => !byCounter[(call.CounterId, call.ServiceDate, call.MemberId)]
                    .Any(session => session.OpenedAt <= call.CalledAt && call.CalledAt <= session.ClosedAt)));

                // All malls open at 08:00 in Jakarta; some officers are late, more of them where a mall is neglected.
                var first = sessions.DistinctBy(session => (session.CounterId, session.ServiceDate)).ToList();
                var late = first.Count(session => session.OpenedAt.UtcDateTime.TimeOfDay > TimeSpan.FromHours(1)) / (double)first.Count;
                Assert.InRange(late, 0.6 * mall.Story.Days.Late, 1.4 * mall.Story.Days.Late);
            });
        }

        static int Crossing<T>(IEnumerable<IGrouping<T, CounterSession>> sessions) =>
            sessions.SelectMany(own => own.Zip(own.Skip(1))).Count(pair => pair.First.ClosedAt > pair.Second.OpenedAt);
    }

    /// <summary>Whoever has one counter fewer waits longer.</summary>
    [SkippableTheory, Databases]
    public async Task FewerCounters_MakeLongerWaits(string database) => await Within(database, Malls.Single(mall => mall.Code == "33.14"), async db =>
    {
        var busiest = await db.Members.Where(member => member.ShortName == "Disdukcapil").Select(member => member.Id).SingleAsync();
        var hall = await db.ServicePoints.Where(point => point.Kind == ServicePointKind.Hall).Select(point => point.Id).SingleAsync();
        var staffed = await db.CounterSessions
            .Where(session => session.MemberId == busiest && db.Counters.Any(counter => counter.Id == session.CounterId && counter.ServicePointId == hall))
            .GroupBy(session => session.ServiceDate).Select(day => new { day.Key, Counters = day.Count() }).ToDictionaryAsync(day => day.Key, day => day.Counters);
        var tickets = await db.Tickets.Where(ticket => ticket.MemberId == busiest && ticket.ServicePointId == hall && ticket.CalledAt != null).ToListAsync();
        var waits = tickets.ToLookup(ticket => staffed[ticket.ServiceDate] == staffed.Values.Max(), ticket => (ticket.CalledAt!.Value - ticket.IssuedAt).TotalMinutes);
        Assert.True(waits[false].Average() > 1.3 * waits[true].Average(), $"{waits[false].Average()} against {waits[true].Average()}");
    });

    [SkippableTheory, Databases]
    public async Task SecondStart_AddsNothing(string database)
    {
        var app = await DemoApp.On(database);
        var before = await Told(app);
        Assert.Equal(0, await app.Seed());
        Assert.Equal(before, await Told(app));
    }

    [SkippableFact]
    public async Task TwoDatabases_HoldTheSameRows()
    {
        var (one, other) = (await Told(await DemoApp.On(TestDatabase.Sqlite)), await Told(await DemoApp.On(TestDatabase.PostgreSql)));
        Assert.True(one.Count > 140_000);
        Assert.Equal(one, other);
    }

    /// <summary>All that the demo wrote, without the keys, which are new every time.</summary>
    private static async Task<List<string>> Told(PlatformApp app)
    {
        var lines = new List<string>();
        foreach (var mall in Malls)
        {
            await app.WithinTenant(mall.Code, async db =>
            {
                var members = await db.Members.ToDictionaryAsync(member => member.Id, member => member.ShortName);
                var services = await db.Services.ToDictionaryAsync(service => service.Id, service => service.Code);
                var counters = await db.Counters.ToDictionaryAsync(counter => counter.Id, counter => counter.Name);
                Add("ticket", await db.Tickets.AsNoTracking().ToListAsync(), row => $"{row.ServiceDate:O} {row.Number} {services[row.ServiceId]} {Counter(row.CounterId)} {row.Channel} {row.Priority} {row.Status} {Ms(row.IssuedAt)} {Ms(row.CalledAt)} {Ms(row.StartedAt)} {Ms(row.CompletedAt)} {Ms(row.NoShowAt)} {Ms(row.CancelledAt)} {row.Fee:0.##}");
                Add("session", await db.CounterSessions.AsNoTracking().ToListAsync(), row => $"{row.ServiceDate:O} {Counter(row.CounterId)} {members[row.MemberId]} {row.Subject} {Ms(row.OpenedAt)} {Ms(row.ClosedAt)}");
                Add("complaint", await db.Complaints.AsNoTracking().ToListAsync(), row => $"{row.Number} {row.Class} {row.Channel} {row.Status} {row.Subject} {Ms(row.ReceivedAt)} {row.DueOn:O} {row.RespondedOn:O} {row.ClosedOn:O} {row.StepCount}");
                Add("answer", await db.SurveyAnswers.AsNoTracking().ToListAsync(), row => $"{row.AnsweredOn:O} {services[row.ServiceId!.Value]} {SurveyAnswer.Pack(row.Scores)} {row.Sex} {row.AgeBand} {row.Education} {row.Occupation}");
                Add("publication", await db.SurveyPublications.AsNoTracking().ToListAsync(), row => $"{row.Title} {row.Figures.Index} {row.Figures.Answers}");
                Add("agreement", await db.Agreements.AsNoTracking().Include(row => row.Parties).Include(row => row.Services).ToListAsync(), row => $"{row.Kind} {row.Title} {row.Status} {row.SignedOn:O} {row.ExpiresOn:O} {row.DueOn:O} {row.PendingReason} {row.Parties.Count} {row.Services.Count}");
                Add("gate", await db.Gates.AsNoTracking().ToListAsync(), row => $"{row.Launch} {row.Kind} {(row.MemberId is { } id ? members[id] : "")} {row.State} {row.DueOn:O} {row.DoneOn:O} {row.Evidence} {row.Reason}");
                Add("standard", await db.ServiceStandards.AsNoTracking().ToListAsync(), row => $"{services[row.ServiceId]} {row.Status} {row.Components.Count} {row.DecreeOn:O} {row.ReviewDueOn:O}");
                Add("commitment", await db.Commitments.AsNoTracking().ToListAsync(), row => $"{row.Kind} {row.Owner} {row.State} {row.DueOn:O} {row.DoneOn:O}");
                Add("evaluation", await db.Evaluations.AsNoTracking().ToListAsync(), row => $"{row.Year} {row.InstrumentVersion} {row.Index:0.00} {row.Category} {row.F02:0.0000} {row.F03:0.0000} {row.IsHistoric} {row.DecidedOn:O} {row.Source}");
                Add("secondment", await db.Secondments.AsNoTracking().ToListAsync(), row => $"{row.StaffSubject} {members[row.HomeMemberId]} {members[row.ServingMemberId]} {row.FromOn:O}");

                string Counter(Guid? id) => id is { } known ? counters[known] : "";
                void Add<T>(string kind, List<T> rows, Func<T, string> text) =>
                    lines.AddRange(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{mall.Code} {kind} {text(row)}")).Order(StringComparer.Ordinal));
            });
        }

        return lines;
    }

    private static long? Ms(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    private static async Task Within(string database, DemoMall mall, Func<AppDbContext, Task> work) =>
        await (await DemoApp.On(database)).WithinTenant(mall.Code, work);
}
