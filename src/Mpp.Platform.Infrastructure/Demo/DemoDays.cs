using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>The simulated days of one mall as rows: every ticket goes through the acts of its life.</summary>
internal sealed record DemoDays(
    IReadOnlyList<Visit> Visits, IReadOnlyList<Ticket> Tickets, IReadOnlyList<TicketSequence> Sequences, IReadOnlyList<CounterSession> Sessions,
    IReadOnlyList<Secondment> Secondments)
{
    public static DemoDays Of(DemoMall mall, DemoRows rows, TenantInfo info, IReadOnlyList<SimulatedDay> days)
    {
        var (visits, tickets) = (new List<Visit>(), new List<Ticket>());
        var last = new Dictionary<(Guid Point, string Prefix, DateOnly Date), int>();
        var (simulator, staffing) = (new DaySimulator(mall), new DemoStaffing(mall, rows, days[0].Date));
        foreach (var day in days)
        {
            var (visitIds, before) = (new Dictionary<int, Guid>(), tickets.Count);
            foreach (var simulated in simulator.Simulate(day))
            {
                if (!visitIds.TryGetValue(simulated.VisitIndex, out var visitId))
                {
                    visitId = Guid.CreateVersion7(simulated.IssuedAt);
                    visitIds.Add(simulated.VisitIndex, visitId);
                    visits.Add(new Visit(mall.Code, visitId, day.Date, simulated.IssuedAt));
                }

                var service = rows.Services[simulated.ServiceCode];
                var pointId = rows.Points[simulated.ServicePointCode].Id;
                var key = (pointId, service.TicketPrefix!, day.Date);
                last[key] = last.GetValueOrDefault(key) + 1;
                var ticket = Ticket.Issue(new IssuedTicket(
                    mall.Code, Guid.CreateVersion7(simulated.IssuedAt), service.Id, service.MemberId, pointId, visitId, service.TicketPrefix!, last[key],
                    day.Date, DemoRows.Word<Channel>(simulated.Channel), DemoRows.Word<Priority>(simulated.Priority), simulated.IssuedAt, service.Fee));
                Live(ticket, simulated, rows);
                tickets.Add(ticket);
            }

            staffing.Add(day, info, simulator.Shifts(day), tickets.Skip(before));
        }

        return new DemoDays(visits, tickets,
            [.. last.Select(entry => new TicketSequence(mall.Code, entry.Key.Point, entry.Key.Prefix, entry.Key.Date, entry.Value))],
            staffing.Sessions, staffing.Secondments);
    }

    private static void Live(Ticket ticket, SimulatedTicket simulated, DemoRows rows)
    {
        if (simulated.CalledAt is { } called)
        {
            DemoRows.Allow(ticket.Call(rows.Counters[simulated.CounterName!].Id, called));
        }

        if (simulated.StartedAt is { } started)
        {
            DemoRows.Allow(ticket.Start(started));
        }

        DemoRows.Allow(simulated.Outcome switch
        {
            Outcomes.Completed => ticket.Complete(simulated.EndedAt),
            Outcomes.NoShow => ticket.NoShow(simulated.EndedAt),
            _ => ticket.Cancel(simulated.EndedAt),
        });
    }
}
