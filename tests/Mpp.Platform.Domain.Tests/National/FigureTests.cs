using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

public sealed class FigureTests
{
    [Fact]
    public void MemberOnHalfOfItsScheduledDays_IsActive_AndJoinedAloneIsNot()
    {
        var days = Enumerable.Range(0, 8).Select(day => new DateOnly(2026, 11, 2).AddDays(day)).ToList();
        var rule = new ActivityRule { Edition = "1", EffectiveFrom = days[0], Weeks = 4, Share = 0.5m, Source = "" };
        Assert.True(rule.IsActive(days, days.Take(4).ToHashSet()));
        Assert.False(rule.IsActive(days, days.Take(3).ToHashSet()));
        Assert.False(rule.IsActive([], days.ToHashSet()));
        Assert.False(rule.IsActive(days, new HashSet<DateOnly> { days[^1].AddDays(1) }));
    }

    [Fact]
    public void Sum_AddsCountsOfWhoReportedAndDaysOfAll()
    {
        var sum = UsageFigures.Sum([
            new UsageFigures { Served = 10, Visits = 9, OperatingDays = 5, DaysReported = 5, Waits = Sketch(0, 0, 60), Members = 3 },
            new UsageFigures { Served = 90, Visits = 80, OperatingDays = 5, DaysReported = 4, Waits = Sketch(600, 600), Members = 4 },
            new UsageFigures { OperatingDays = 5, Members = 5 },
        ]);
        Assert.Equal((100, 89, 15, 9, 60, 12), (sum.Served, sum.Visits, sum.OperatingDays, sum.DaysReported, sum.MedianWaitSeconds, sum.Members));
        Assert.Equal(10, sum.ServedPerDay);

        static byte[] Sketch(params double[] seconds) => DurationSketch.Of(seconds).ToBytes();
    }

    public static TheoryData<UsageFigures, Diagnosis?> Weeks => new()
    {
        { Week(), null },
        { Week() with { DaysReported = 0, Served = 0 }, Diagnosis.DataGap },
        { Week() with { DaysReported = 3, Served = 60 }, Diagnosis.DataGap },
        { Week() with { OperatingDays = 3, DaysReported = 3, Served = 60, Visits = 60 }, Diagnosis.SeasonalHoliday },
        { Week() with { OperatingDays = 3, DaysReported = 3, ClosedDays = 2, Served = 60, Visits = 60 }, Diagnosis.MallClosed },
        { Week() with { OperatingDays = 0, DaysReported = 0, ClosedDays = 5, Served = 0 }, Diagnosis.MallClosed },
        { Week() with { Served = 90, ServedOutreach = 30 }, Diagnosis.ServedElsewhere },
        { Week() with { Visits = 85 }, Diagnosis.EfficiencyGain },
        { Week() with { Served = 98, Visits = 85 }, Diagnosis.EfficiencyGain },
        { Week() with { Served = 97, Visits = 85 }, null },
        { Week() with { Served = 92, Visits = 80 }, null },
        { Week() with { Served = 92, ServedOnline = 4, Visits = 80 }, Diagnosis.Unknown },
        { Week() with { Served = 60, Visits = 60, ActiveMembers = 6 }, Diagnosis.CounterClosed },
        { Week() with { Served = 60, Visits = 60 }, Diagnosis.Unknown },
    };

    [Theory, MemberData(nameof(Weeks))]
    public void WeekAgainstFourEvenOnes_IsDiagnosed(UsageFigures week, Diagnosis? expected) =>
        Assert.Equal(expected, Diagnoses.Of(week, [Week(), Week(), null, Week(), Week()]));

    [Fact]
    public void MallsThatAreSilentOrNew_AreNoFallOfTheOthers()
    {
        UsageFigures?[] steady = [Week(), Week(), Week()];
        Assert.Null(Diagnoses.OfSame([steady, [Week(), Week(), new UsageFigures { OperatingDays = 5 }], [null, null, Week() with { Served = 5 }]]));
        Assert.Equal(Diagnosis.Unknown, Diagnoses.OfSame([[Week(), Week(), Week() with { Served = 60 }], [Week(), Week(), new UsageFigures { OperatingDays = 5 }]]));
        Assert.Equal(Diagnosis.DataGap, Diagnoses.OfSame([[Week(), Week(), new UsageFigures { OperatingDays = 5 }]]));
        Assert.Null(Diagnoses.OfSame([[Week(), Week() with { IsHidden = true }, Week() with { IsHidden = true }]]));
    }

    [Fact]
    public void FirstWeekOfAMall_IsNoFall() => Assert.Null(Diagnoses.Of(Week(), []));

    private static UsageFigures Week() => new() { Served = 100, Visits = 100, OperatingDays = 5, DaysReported = 5, Members = 20, ActiveMembers = 10 };
}
