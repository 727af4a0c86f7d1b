using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>One simulated day is deterministic, possible at real counters, and inside the opening hours.</summary>
public sealed class DaySimulatorTests
{
    private static readonly DateOnly Thursday = new(2026, 9, 10);

    [Fact]
    public void SameSeed_GivesTheSameDay() => Assert.Equal(Sragen(Thursday), Sragen(Thursday));

    [Fact]
    public void FirstDraws_NeverChange()
    {
        // The reference values of SplitMix64 for the state 0 make sure that a refactoring does not move every demo.
        var random = new DemoRandom();

        Assert.Equal(0xE220A8397B1DCDAFUL, random.Next());
        Assert.Equal(0x6E789E6AA1B965F4UL, random.Next());
    }

    [Fact]
    public void AnotherDaySeedOrMall_Differs()
    {
        var issued = Sragen(Thursday).Select(ticket => ticket.IssuedAt.TimeOfDay).ToList();

        Assert.NotEqual(issued, Sragen(Thursday.AddDays(-7)).Select(ticket => ticket.IssuedAt.TimeOfDay));
        Assert.NotEqual(issued, Simulate("33.14", SimulatedSeason.Day(Thursday, seed: 2)).Select(ticket => ticket.IssuedAt.TimeOfDay));
        Assert.NotEqual(
            DemoRandom.For("35.03", Thursday, 1).Next(),
            DemoRandom.For("35.24", Thursday, 1).Next());
    }

    [Fact]
    public void HolidaysAndWeekends_AreEmpty()
    {
        Assert.Empty(Simulate("33.14", SimulatedSeason.Day(Thursday) with { IsWorkingDay = false }));
        Assert.Empty(Sragen(new DateOnly(2026, 9, 12)));
        Assert.Empty(Sragen(new DateOnly(2026, 9, 13)));
    }

    [Fact]
    public void Times_AreInsideTheLocalOpeningHours_OfTheZone()
    {
        foreach (var offset in (int[])[7, 8, 9])
        {
            var zone = TimeSpan.FromHours(offset);
            var tickets = Simulate("35.74", SimulatedSeason.Day(new DateOnly(2026, 9, 11)) with { UtcOffset = zone });

            Assert.NotEmpty(tickets);
            Assert.All(tickets, ticket =>
            {
                Assert.Equal(TimeSpan.Zero, ticket.IssuedAt.Offset);
                Assert.Equal(new DateOnly(2026, 9, 11), DateOnly.FromDateTime(ticket.IssuedAt.ToOffset(zone).DateTime));
                Assert.InRange(ticket.IssuedAt.ToOffset(zone).TimeOfDay, TimeSpan.FromHours(8), TimeSpan.FromHours(10.5));
                Assert.InRange(ticket.EndedAt.ToOffset(zone).TimeOfDay, TimeSpan.FromHours(8), TimeSpan.FromHours(11));
            });
        }
    }

    [Fact]
    public void NothingHappens_BeforeOpeningOrAfterClosing() =>
        Assert.All(SimulatedSeason.All.Where(each => each.Tickets.Count > 0), each =>
        {
            var hours = MallTrend.Hours(each.Mall, each.Day)!;
            Assert.True(each.Tickets.Min(ticket => ticket.IssuedAt).ToOffset(SimulatedSeason.Wib).TimeOfDay >= hours.Open.ToTimeSpan());
            Assert.True(each.Tickets.Max(ticket => ticket.EndedAt).ToOffset(SimulatedSeason.Wib).TimeOfDay <= hours.Close.ToTimeSpan());
        });

    [Fact]
    public void Counters_ServeOneTicketAtATime_AndOnlyTheirServices() =>
        Assert.All(SimulatedSeason.All, each =>
        {
            var counters = each.Mall.Counters.ToDictionary(counter => counter.Name, StringComparer.Ordinal);
            foreach (var atCounter in each.Tickets.Where(ticket => ticket.CounterName is not null).GroupBy(ticket => ticket.CounterName!, StringComparer.Ordinal))
            {
                var calls = atCounter.OrderBy(ticket => ticket.CalledAt).ToList();
                Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.First.EndedAt <= pair.Second.CalledAt));
                Assert.All(calls, ticket => Assert.Contains(ticket.ServiceCode, counters[atCounter.Key].Services, StringComparer.Ordinal));
                Assert.All(calls, ticket => Assert.True(ticket.ServicePointCode == counters[atCounter.Key].ServicePoint));
            }
        });

    [Fact]
    public void Instants_FollowTheCourseOfATicket_InWholeMilliseconds() =>
        Assert.All(SimulatedSeason.All.SelectMany(each => each.Tickets), ticket =>
        {
            var course = ((DateTimeOffset?[])[ticket.IssuedAt, ticket.CalledAt, ticket.StartedAt, ticket.EndedAt]).OfType<DateTimeOffset>().ToList();
            Assert.True(course.Zip(course.Skip(1)).All(pair => pair.First <= pair.Second));
            Assert.True(course.TrueForAll(instant => instant.Ticks % TimeSpan.TicksPerMillisecond == 0));
            Assert.Equal(ticket.Outcome == Outcomes.Completed, ticket.StartedAt is not null && ticket.CompletedAt is not null);
            Assert.Equal(ticket.Outcome == Outcomes.Cancelled, ticket.CalledAt is null && ticket.CounterName is null);
        });

    [Fact]
    public void RegularTickets_AreCalledInTheOrderOfIssue() =>
        Assert.All(SimulatedSeason.All, each =>
        {
            foreach (var queue in each.Tickets.Where(ticket => ticket.Priority == "regular" && ticket.CalledAt is not null)
                .GroupBy(ticket => (ticket.ServiceCode, ticket.ServicePointCode)))
            {
                var calls = queue.Select(ticket => ticket.CalledAt!.Value).ToList();
                Assert.True(calls.Zip(calls.Skip(1)).All(pair => pair.First <= pair.Second));
            }
        });

    [Fact]
    public void Tickets_ComeInTheOrderOfIssue() =>
        Assert.All(SimulatedSeason.All, each => Assert.True(each.Tickets.Zip(each.Tickets.Skip(1)).All(pair => pair.First.IssuedAt <= pair.Second.IssuedAt)));

    [Fact]
    public void VisitorWithTwoServices_TakesTheSecondAfterTheFirst()
    {
        var visits = SimulatedSeason.All.SelectMany(each => each.Tickets.GroupBy(ticket => ticket.VisitIndex)).ToList();
        var twice = visits.Where(visit => visit.Count() == 2).ToList();

        Assert.InRange(twice.Count / (double)visits.Count, 0.05, 0.12);
        Assert.All(twice, visit => Assert.True(visit.First().EndedAt <= visit.Last().IssuedAt));
    }

    private static IReadOnlyList<SimulatedTicket> Sragen(DateOnly date) => Simulate("33.14", SimulatedSeason.Day(date));

    private static IReadOnlyList<SimulatedTicket> Simulate(string code, SimulatedDay day) => new DaySimulator(SimulatedSeason.Mall(code)).Simulate(day);
}
