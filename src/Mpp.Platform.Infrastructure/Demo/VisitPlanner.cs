namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>Decides who comes on a day, for which service and with what luck. Every draw of the day happens here, in order.</summary>
internal sealed class VisitPlanner
{
    private const double Minute = 60_000;
    private const double SecondService = 0.10;
    private const double NoShow = 0.045;
    private const double Cancelled = 0.017;

    private static readonly WeightedChoice<string> Priorities =
        new([("regular", 0.885), ("elderly", 0.06), ("with-infant", 0.025), ("pregnant", 0.018), ("disabled", 0.012)]);

    private readonly DemoMall _mall;
    private readonly string _hall;
    private readonly string? _mobile;
    private readonly Dictionary<string, DemoService> _services;

    public VisitPlanner(DemoMall mall)
    {
        _mall = mall;
        _hall = mall.ServicePoints.First(point => point.Kind == "hall").Code;
        _mobile = mall.ServicePoints.FirstOrDefault(point => point.Kind == "mobile")?.Code;
        _services = mall.Members.SelectMany(member => member.Services).ToDictionary(service => service.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<(long At, PlannedTicket Ticket)> Plan(SimulatedDay day, DemoHours hours, ref DemoRandom random)
    {
        var inHall = Demand(_hall, day);
        var inVillages = _mobile is null ? inHall : Demand(_mobile, day);
        var outreach = _mobile is null || inVillages.IsEmpty ? 0 : MallTrend.OutreachShare(_mall, day);
        var walkIn = new WeightedChoice<string>(
            [("kiosk", _mall.Channels.Kiosk), ("desk", _mall.Channels.Desk), ("online", _mall.Channels.Online)]);

        // Whoever would visit an absent member stays away: neglect shows as fewer visits, not as more for the others.
        var present = inHall.Total / _mall.Members.Sum(member => member.Weight);
        var mean = _mall.VisitsPerDay * present * MallTrend.Volume(_mall, day, hours) * random.LogNormal(1, 0.08);
        var (open, close) = (DaySimulator.Milliseconds(hours.Open), DaySimulator.Milliseconds(hours.Close));
        var arrivals = ArrivalProfile.Arrivals(random.Count(mean), open, close, _mall.Story.Days.Doors, ref random);

        var plan = new List<(long, PlannedTicket)>(arrivals.Length);
        foreach (var at in arrivals)
        {
            var goesOut = random.Chance(outreach);
            var first = new PlannedTicket(plan.Count, (goesOut ? inVillages : inHall).Draw(ref random), goesOut ? _mobile! : _hall,
                goesOut ? "outreach" : walkIn.Draw(ref random), Priorities.Draw(ref random), Fate(ref random))
            { Notice = 0, Walk = 0, Stay = 0, Recalls = 0, Patience = 0, Pause = 0 };
            plan.Add((at, Timed(first, ref random) with { Next = Second(first, inHall, ref random) }));
        }

        return plan;
    }

    private PlannedTicket? Second(PlannedTicket first, WeightedChoice<string> inHall, ref DemoRandom random)
    {
        if (!random.Chance(SecondService) || first.Channel == "outreach" || first.Fate != Outcomes.Completed)
            return null;

        var service = inHall.Draw(ref random);
        return service == first.Service
            ? null
            : Timed(first with { Service = service, Channel = "desk", Fate = Fate(ref random) }, ref random);
    }

    private PlannedTicket Timed(PlannedTicket ticket, ref DemoRandom random) => ticket with
    {
        Notice = random.Milliseconds(15, 75),
        Walk = random.Milliseconds(8, 60),
        Pause = random.Milliseconds(5, 45),
        Stay = ticket.Fate == Outcomes.Completed
            ? (long)Math.Clamp(Minute * random.LogNormal(_services[ticket.Service].CounterMinutes, 0.45), 0.75 * Minute, 60 * Minute)
            : random.Milliseconds(60, 180),
        Recalls = random.Milliseconds(60, 180),
        Patience = (long)(Minute * random.LogNormal(75, 0.4)),
    };

    private static string Fate(ref DemoRandom random) => random.Fraction() switch
    {
        < Cancelled => Outcomes.Cancelled,
        < Cancelled + NoShow => Outcomes.NoShow,
        _ => Outcomes.Completed,
    };

    /// <summary>Services at a service point; the first services of a member's list are asked for most.</summary>
    private WeightedChoice<string> Demand(string servicePoint, SimulatedDay day)
    {
        var served = _mall.Counters.Where(counter => counter.ServicePoint == servicePoint)
            .SelectMany(counter => counter.Services).ToHashSet(StringComparer.Ordinal);

        return new WeightedChoice<string>(
            from member in _mall.Members
            where MallTrend.Works(member, day)
            let services = member.Services.Where(service => served.Contains(service.Code)).ToArray()
            let ranks = services.Select((_, rank) => 1.0 / (rank + 1)).ToArray()
            from choice in services.Zip(ranks)
            select (choice.First.Code, member.Weight * choice.Second / ranks.Sum()));
    }
}

/// <summary>What chance has decided about a ticket before the day runs; all times are milliseconds.</summary>
internal sealed record PlannedTicket(int Visit, string Service, string ServicePoint, string Channel, string Priority, string Fate)
{
    /// <summary>From the issue until an officer who is free notices and calls.</summary>
    public required long Notice { get; init; }

    /// <summary>From the call to the first word at the counter.</summary>
    public required long Walk { get; init; }

    /// <summary>At the counter, or until a cancelled ticket is handed back.</summary>
    public required long Stay { get; init; }

    /// <summary>From the first call to the end of the recalls, if nobody comes.</summary>
    public required long Recalls { get; init; }

    /// <summary>Whoever is called later than this after the issue has left; without it one slow morning gives waits nobody would bear.</summary>
    public required long Patience { get; init; }

    /// <summary>From the end of this ticket to the next call of the counter.</summary>
    public required long Pause { get; init; }

    /// <summary>A second service of the same visitor, issued only when the first is completed.</summary>
    public PlannedTicket? Next { get; init; }

    public bool IsPriority => Priority != "regular";
}

/// <summary>The simulated course of a planned ticket, in milliseconds since the local midnight.</summary>
internal readonly record struct TicketCourse(
    PlannedTicket Ticket, string? Counter, long Issued, long? Called, long? Started, long Ended, string Outcome);
