using System.Diagnostics;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>26 weeks of five malls show what the ministry asks about: heavy tails, dormant members, three kinds of decline.</summary>
public sealed class SimulatedSeasonTests
{
    [Fact]
    public void Season_HasTheVolumeOfTheDemo_InSeconds()
    {
        var watch = Stopwatch.StartNew();
        var tickets = SimulatedSeason.Simulate().Sum(each => each.Tickets.Count);

        Assert.InRange(tickets, 100_000, 140_000);
        // About one second; the room is for a busy build machine, a quadratic simulator still fails.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Days_AreWholeWeeks_UpToYesterday()
    {
        var days = SimulatedDays.UpTo(new DateOnly(2026, 11, 18), _ => false, SimulatedSeason.Wib, 1).ToList();

        Assert.Equal(new DateOnly(2026, 5, 25), days[0].Date);
        Assert.Equal(new DateOnly(2026, 11, 18), days[^1].Date);
        Assert.Equal(26, days.Select(day => day.WeeksAgo).Distinct().Count());
        Assert.All(days, day => Assert.Equal(day.WeeksAgo == 0, day.Date >= new DateOnly(2026, 11, 16)));
    }

    [Fact]
    public void VisitsPerDay_AreThoseOfTheSources()
    {
        Assert.InRange(VisitsPerDay("35.24"), 180, 210);
        Assert.InRange(VisitsPerDay("33.14"), 380, 425);
        Assert.InRange(VisitsPerDay("18.02"), 20, 45);
    }

    [Fact]
    public void TwoBusiestMembers_CarryAtLeastAThird_AndTheTailIsThin()
    {
        foreach (var mall in DemoMalls.Read())
        {
            var byMember = TicketsByMember(SimulatedSeason.Of(mall.Code)).OrderDescending().ToList();
            Assert.True(byMember.Take(2).Sum() * 3 >= byMember.Sum());
            Assert.True(mall.Members.Count < 15 || byMember.Skip(byMember.Count / 2).Sum() * 5 < byMember.Sum());
        }
    }

    [Fact]
    public void Lamongan_HasExactlyTwelveActiveMembers_ByWhatTheyServed()
    {
        var lastWeeks = SimulatedSeason.Of("35.24").Where(each => each.Day.WeeksAgo < 4 && each.Tickets.Count > 0).ToList();
        var active = SimulatedSeason.Mall("35.24").Members.Where(member => IsActive(member, lastWeeks)).ToList();

        Assert.Equal(12, active.Count);
        Assert.All(active, member => Assert.True(member.Status == "active"));
    }

    [Fact]
    public void Friday_IsTheQuietestDay_AndMondayBusierThanThursday()
    {
        foreach (var mall in DemoMalls.Read())
        {
            var mean = SimulatedSeason.Of(mall.Code).Where(each => each.Tickets.Count > 0)
                .GroupBy(each => each.Day.Date.DayOfWeek).ToDictionary(group => group.Key, group => group.Average(each => each.Tickets.Count));
            // Shorter hours show: every mall here closes at least an hour earlier on Friday.
            Assert.True(mean[DayOfWeek.Friday] < 0.9 * mean[DayOfWeek.Thursday]);
            Assert.True(mean[DayOfWeek.Monday] > mean[DayOfWeek.Thursday]);
        }
    }

    [Fact]
    public void NoShowsAndCancellations_StayInTheUsualRange()
    {
        foreach (var mall in DemoMalls.Read())
        {
            var tickets = SimulatedSeason.Of(mall.Code).SelectMany(each => each.Tickets).ToList();
            // Where people crowd, more of them leave before they are called.
            Assert.InRange(tickets.Count(ticket => ticket.Outcome == Outcomes.NoShow) / (double)tickets.Count, 0.04, mall.Code == "35.74" ? 0.11 : 0.085);
            Assert.InRange(tickets.Count(ticket => ticket.Outcome == Outcomes.Cancelled) / (double)tickets.Count, 0.01, 0.03);
        }
    }

    [Fact]
    public void Waiting_IsLongestInTheMorningPeak()
    {
        var tickets = SimulatedSeason.Of("33.14").SelectMany(each => each.Tickets).Where(ticket => ticket.CalledAt is not null).ToList();

        Assert.True(MeanWait(hour => hour is 8 or 9) > 5);
        Assert.True(MeanWait(hour => hour is 8 or 9) > 1.5 * MeanWait(hour => hour >= 13));

        double MeanWait(Func<int, bool> during) => tickets.Where(ticket => during(ticket.IssuedAt.ToOffset(SimulatedSeason.Wib).Hour))
            .Average(ticket => (ticket.CalledAt!.Value - ticket.IssuedAt).TotalMinutes);
    }

    [Fact]
    public void Trenggalek_FallsWhileOutreachRises_AndItsMembersKeepWorking()
    {
        Assert.True(TicketsPerDay("35.03", last: true) < 0.85 * TicketsPerDay("35.03", last: false));
        Assert.InRange(OutreachShare("35.03", last: false), 0.02, 0.08);
        Assert.InRange(OutreachShare("35.03", last: true), 0.25, 0.40);
        Assert.Equal(Serving("35.03", last: false), Serving("35.03", last: true), tolerance: 2);
    }

    [Fact]
    public void Probolinggo_FallsBecauseMembersGoIdle()
    {
        Assert.True(TicketsPerDay("35.74", last: true) < 0.65 * TicketsPerDay("35.74", last: false));
        Assert.Equal(0, OutreachShare("35.74", last: true));
        Assert.True(Serving("35.74", last: true) <= Serving("35.74", last: false) - 8);
    }

    [Fact]
    public void LampungTengah_HasOneWeekWithoutAnyReport()
    {
        var silent = SimulatedSeason.Of("18.02").GroupBy(each => each.Day.WeeksAgo).Where(week => week.All(each => each.Tickets.Count == 0)).ToList();

        Assert.Equal(6, Assert.Single(silent).Key);
        Assert.All(silent[0], each => Assert.True(MallTrend.IsSilent(each.Mall, each.Day)));
    }

    /// <summary>The last three weeks, or the first sixteen, which no trend reaches.</summary>
    private static IEnumerable<SimulatedMallDay> Part(string code, bool last) => SimulatedSeason.Of(code)
        .Where(each => each.Tickets.Count > 0 && (last ? each.Day.WeeksAgo < 3 : each.Day.WeeksAgo >= 10));

    private static double TicketsPerDay(string code, bool last) => Part(code, last).Average(each => each.Tickets.Count);

    private static double OutreachShare(string code, bool last) =>
        Part(code, last).SelectMany(each => each.Tickets).Average(ticket => ticket.Channel == "outreach" ? 1.0 : 0);

    private static int Serving(string code, bool last)
    {
        // The same number of days on both sides, or the longer one would find more members.
        var days = Part(code, last).Take(15).ToList();
        return TicketsByMember(days).Count(tickets => tickets > 0);
    }

    private static double VisitsPerDay(string code) => SimulatedSeason.Of(code).Where(each => each.Tickets.Count > 0)
        .Average(each => each.Tickets.Select(ticket => ticket.VisitIndex).Distinct().Count());

    private static IEnumerable<int> TicketsByMember(IEnumerable<SimulatedMallDay> days)
    {
        var list = days.ToList();
        return list[0].Mall.Members.Select(member => list.Sum(each => each.Tickets.Count(ticket => Serves(member, ticket))));
    }

    private static bool IsActive(DemoMember member, IEnumerable<SimulatedMallDay> days)
    {
        // Whoever stays away has promised its days all the same.
        var scheduled = days.Where(each => MallTrend.Works(member with { IdleForWeeks = null }, each.Day)).ToList();
        var served = scheduled.Count(each => each.Tickets.Any(ticket => ticket.Outcome == Outcomes.Completed && Serves(member, ticket)));
        return served * 2 >= scheduled.Count;
    }

    private static bool Serves(DemoMember member, SimulatedTicket ticket) => member.Services.Any(service => service.Code == ticket.ServiceCode);
}
