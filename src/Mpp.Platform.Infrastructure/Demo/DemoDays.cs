using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>The simulated days of one mall as rows: every ticket goes through the acts of its life.</summary>
internal sealed record DemoDays(IReadOnlyList<Visit> Visits, IReadOnlyList<Ticket> Tickets, IReadOnlyList<TicketSequence> Sequences)
{
    public static DemoDays Of(DemoMall mall, DemoRows rows, IEnumerable<SimulatedDay> days)
    {
        var (visits, tickets) = (new List<Visit>(), new List<Ticket>());
        var last = new Dictionary<(Guid Point, string Prefix, DateOnly Date), int>();
        var simulator = new DaySimulator(mall);
        foreach (var day in days)
        {
            var visitIds = new Dictionary<int, Guid>();
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
        }

        return new DemoDays(visits, tickets,
            [.. last.Select(entry => new TicketSequence(mall.Code, entry.Key.Point, entry.Key.Prefix, entry.Key.Date, entry.Value))]);
    }

    private static void Live(Ticket ticket, SimulatedTicket simulated, DemoRows rows)
    {
        if (simulated.CalledAt is { } called)
        {
            Allow(ticket.Call(rows.Counters[simulated.CounterName!].Id, called));
        }

        if (simulated.StartedAt is { } started)
        {
            Allow(ticket.Start(started));
        }

        Allow(simulated.Outcome switch
        {
            Outcomes.Completed => ticket.Complete(simulated.EndedAt),
            Outcomes.NoShow => ticket.NoShow(simulated.EndedAt),
            _ => ticket.Cancel(simulated.EndedAt),
        });
    }

    private static void Allow(Result<Done> result)
    {
        if (result.Error is { } error)
        {
            throw new InvalidOperationException($"The demo breaks a rule: {error.Code}.");
        }
    }
}
