using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

public sealed class FigureTests
{
    [Fact]
    public void Percentile_IsExact()
    {
        Assert.Null(Percentile.Of([], 0.5));
        Assert.Equal(7, Percentile.Of([7], 0.9));
        Assert.Equal(3, Percentile.Of([1, 2, 3, 4], 0.5));
        Assert.Equal(20, Percentile.Of([10, 20, 30], 0.5));
        Assert.Equal(28, Percentile.Of([10, 20, 30], 0.9));
    }

    [Fact]
    public void Percentile_LiesBetweenItsNeighboursAndRisesWithTheShare() => Prop.ForAll(
        Gen.Choose(0, 10_000).NonEmptyListOf().ToArbitrary(),
        values =>
        {
            var sorted = values.Select(value => (double)value).Order().ToList();
            var (median, p90) = (Percentile.Of(sorted, 0.5), Percentile.Of(sorted, 0.9));
            return sorted[0] <= median && median <= p90 && p90 <= sorted[^1];
        }).QuickCheckThrowOnFailure();

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
    public void Sum_AddsCountsAndWeighsPercentiles()
    {
        var sum = UsageFigures.Sum([
            new UsageFigures { Served = 10, Visits = 9, OperatingDays = 5, DaysReported = 5, MedianWaitSeconds = 60 },
            new UsageFigures { Served = 90, Visits = 80, OperatingDays = 5, DaysReported = 4, MedianWaitSeconds = 600 },
            new UsageFigures { OperatingDays = 5 },
        ]);
        Assert.Equal((100, 89, 15, 9, 600), (sum.Served, sum.Visits, sum.OperatingDays, sum.DaysReported, sum.MedianWaitSeconds));
    }

    public static TheoryData<UsageFigures, Diagnosis?> Weeks => new()
    {
        { Week(), null },
        { Week() with { DaysReported = 0, Served = 0 }, Diagnosis.DataGap },
        { Week() with { DaysReported = 3, Served = 60 }, Diagnosis.DataGap },
        { Week() with { OperatingDays = 3, DaysReported = 3, Served = 60, Visits = 60 }, Diagnosis.SeasonalHoliday },
        { Week() with { Served = 90, ServedOutreach = 30 }, Diagnosis.ServedElsewhere },
        { Week() with { Served = 92, ServedOnline = 4, Visits = 80 }, Diagnosis.EfficiencyGain },
        { Week() with { Served = 60, Visits = 60, ActiveMembers = 6 }, Diagnosis.CounterClosed },
        { Week() with { Served = 60, Visits = 60 }, Diagnosis.Unknown },
    };

    [Theory, MemberData(nameof(Weeks))]
    public void WeekAgainstFourEvenOnes_IsDiagnosed(UsageFigures week, Diagnosis? expected) =>
        Assert.Equal(expected, Diagnoses.Of(week, [Week(), Week(), null, Week(), Week()]));

    [Fact]
    public void FirstWeekOfAMall_IsNoFall() => Assert.Null(Diagnoses.Of(Week(), []));

    private static UsageFigures Week() => new() { Served = 100, Visits = 100, OperatingDays = 5, DaysReported = 5, Members = 20, ActiveMembers = 10 };
}
