namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>Simulates the days of one mall. The same mall, day and seed give the same tickets, whatever the clock says.</summary>
internal sealed class DaySimulator(DemoMall mall)
{
    private readonly VisitPlanner _planner = new(mall);
    private readonly CounterShifts _shifts = new(mall);

    /// <summary>The tickets of the day in the order of their issue; empty on a closed day and in a week without a report.</summary>
    public IReadOnlyList<SimulatedTicket> Simulate(SimulatedDay day)
    {
        if (MallTrend.Hours(mall, day) is not { } hours || MallTrend.IsSilent(mall, day))
            return [];

        var random = DemoRandom.For(mall.Code, day.Date, day.Seed);
        var arrivals = _planner.Plan(day, hours, ref random);
        var midnight = new DateTimeOffset(day.Date.ToDateTime(TimeOnly.MinValue), day.UtcOffset).ToUniversalTime();
        var floor = new CounterFloor(_shifts.On(day, hours), Milliseconds(hours.Open), Milliseconds(hours.Close));
        return [.. floor.Run(arrivals).Select(course => Ticket(course, midnight))];
    }

    /// <summary>Who opened which counter that day, and when; nobody where <see cref="Simulate"/> gives no ticket for want of a report.</summary>
    public IReadOnlyList<CounterShift> Shifts(SimulatedDay day) =>
        MallTrend.Hours(mall, day) is not { } hours || MallTrend.IsSilent(mall, day) ? [] : _shifts.On(day, hours);

    public static long Milliseconds(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static SimulatedTicket Ticket(TicketCourse course, DateTimeOffset midnight)
    {
        var ticket = course.Ticket;
        return new SimulatedTicket(
            ticket.Visit, ticket.Service, ticket.ServicePoint, course.Counter, ticket.Channel, ticket.Priority,
            At(course.Issued), AtOrNull(course.Called), AtOrNull(course.Started), At(course.Ended), course.Outcome);

        DateTimeOffset At(long milliseconds) => midnight.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        DateTimeOffset? AtOrNull(long? milliseconds) => milliseconds is { } value ? At(value) : null;
    }
}
