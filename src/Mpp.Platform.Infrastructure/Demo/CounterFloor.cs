namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// A discrete-event simulation of one day: tickets arrive, free counters call the next one they serve. A counter calls from
/// the moment its officer is there; one without an officer calls nobody, and the others have more to do.
/// </summary>
internal sealed class CounterFloor(IReadOnlyList<CounterShift> shifts, long open, long close)
{
    /// <summary>No call so late that the visitor could not sit down before closing.</summary>
    private const long LastCallBeforeClosing = 4 * 60 * 1000;

    private readonly Desk[] _desks = [.. shifts.Select(shift => new Desk(shift.Counter, Math.Max(open, shift.OpensAt)))];
    private readonly List<(PlannedTicket Ticket, long Issued)> _waiting = [];
    private readonly PriorityQueue<(PlannedTicket? Ticket, Desk? Freed), (long At, int Order)> _events = new();
    private readonly List<TicketCourse> _courses = [];
    private int _order;

    public IReadOnlyList<TicketCourse> Run(IEnumerable<(long At, PlannedTicket Ticket)> arrivals)
    {
        foreach (var (at, ticket) in arrivals)
            Schedule(at, ticket, null);

        foreach (var desk in _desks)
            Schedule(desk.FreeSince, null, desk);

        while (_events.TryDequeue(out var next, out var when))
        {
            if (next.Ticket is { } ticket)
                Arrive(ticket, when.At);
            else
                CallNext(next.Freed!, when.At);
        }

        foreach (var (ticket, issued) in _waiting)
            _courses.Add(new TicketCourse(ticket, null, issued, null, null, close, Outcomes.Cancelled));
        _courses.Sort((a, b) => (a.Issued, a.Ticket.Visit).CompareTo((b.Issued, b.Ticket.Visit)));
        return _courses;
    }

    private void Arrive(PlannedTicket ticket, long now)
    {
        // A ticket taken by mistake is handed back before anybody calls it.
        if (ticket.Fate == Outcomes.Cancelled)
        {
            _courses.Add(new TicketCourse(ticket, null, now, null, null, now + ticket.Stay, Outcomes.Cancelled));
            return;
        }

        _waiting.Add((ticket, now));
        if (_desks.Where(desk => desk.IsFree && desk.Serves(ticket)).MinBy(desk => desk.FreeSince) is { } idle)
        {
            idle.IsFree = false;
            Schedule(now + ticket.Notice, null, idle);
        }
    }

    private void CallNext(Desk desk, long now)
    {
        desk.IsFree = true;
        desk.FreeSince = now;
        var index = now > close - LastCallBeforeClosing ? -1 : Choose(desk);
        if (index < 0)
            return;

        var (ticket, issued) = _waiting[index];
        _waiting.RemoveAt(index);
        desk.IsFree = false;
        desk.LastWasPriority = ticket.IsPriority;
        Serve(desk, ticket, issued, now);
    }

    private void Serve(Desk desk, PlannedTicket ticket, long issued, long called)
    {
        var comes = ticket.Fate == Outcomes.Completed && called - issued <= ticket.Patience;
        long? started = comes ? called + ticket.Walk : null;
        var ended = Math.Min(started is { } start ? start + ticket.Stay : called + ticket.Recalls, close);
        var outcome = comes ? Outcomes.Completed : Outcomes.NoShow;
        _courses.Add(new TicketCourse(ticket, desk.Counter.Name, issued, called, started, ended, outcome));
        Schedule(ended + ticket.Pause, null, desk);

        var second = ended + (2 * ticket.Walk);
        if (comes && ticket.Next is { } next && second <= ArrivalProfile.LastIssue(close))
            Schedule(second, next, null);
    }

    /// <summary>The oldest ticket, or the oldest with priority; never two with priority in a row, so nobody starves.</summary>
    private int Choose(Desk desk)
    {
        var urgent = desk.LastWasPriority ? -1 : _waiting.FindIndex(each => each.Ticket.IsPriority && desk.Serves(each.Ticket));
        return urgent >= 0 ? urgent : _waiting.FindIndex(each => desk.Serves(each.Ticket));
    }

    private void Schedule(long at, PlannedTicket? ticket, Desk? freed) => _events.Enqueue((ticket, freed), (at, _order++));

    private sealed class Desk(DemoCounter counter, long freeSince)
    {
        private readonly HashSet<string> _services = counter.Services.ToHashSet(StringComparer.Ordinal);

        public DemoCounter Counter { get; } = counter;

        public bool IsFree { get; set; }

        public long FreeSince { get; set; } = freeSince;

        public bool LastWasPriority { get; set; }

        public bool Serves(PlannedTicket ticket) => ticket.ServicePoint == Counter.ServicePoint && _services.Contains(ticket.Service);
    }
}
