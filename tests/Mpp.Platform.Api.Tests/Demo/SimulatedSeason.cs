using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>The 26 weeks of the five malls, simulated once for all tests that ask about them.</summary>
internal static class SimulatedSeason
{
    public const ulong Seed = 20261122;

    public static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static readonly DateOnly Yesterday = new(2026, 11, 22);

    private static readonly HashSet<DateOnly> Holidays =
        [new(2026, 6, 1), new(2026, 6, 16), new(2026, 8, 17), new(2026, 8, 25), new(2026, 5, 27), new(2026, 5, 28)];

    private static readonly Lazy<IReadOnlyList<SimulatedMallDay>> Everything = new(() => [.. Simulate()]);

    public static IReadOnlyList<SimulatedMallDay> All => Everything.Value;

    public static IEnumerable<SimulatedMallDay> Of(string code) => All.Where(each => each.Mall.Code == code);

    public static DemoMall Mall(string code) => DemoMalls.Read().Single(mall => mall.Code == code);

    public static SimulatedDay Day(DateOnly date, ulong seed = Seed) => new(date, true, false, 12, Wib, seed);

    public static IEnumerable<SimulatedMallDay> Simulate() =>
        from mall in DemoMalls.Read()
        let simulator = new DaySimulator(mall)
        from day in SimulatedDays.UpTo(Yesterday, Holidays.Contains, Wib, Seed)
        select new SimulatedMallDay(mall, day, simulator.Simulate(day));
}

internal sealed record SimulatedMallDay(DemoMall Mall, SimulatedDay Day, IReadOnlyList<SimulatedTicket> Tickets);
