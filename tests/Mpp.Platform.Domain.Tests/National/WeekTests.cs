using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-11-22", "2026-W47")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    public void Date_FallsIntoItsIsoWeek(string date, string week) =>
        Assert.True(IsoWeek.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToString() == week);

    [Fact]
    public void AnyDate_LiesInItsWeekWhichReadsBack() => Prop.ForAll(
        Gen.Choose(0, 40_000).Select(days => new DateOnly(2000, 1, 3).AddDays(days)).ToArbitrary(),
        date =>
        {
            var week = IsoWeek.Of(date);
            return week.Monday <= date && date <= week.Sunday && week.Monday.DayOfWeek == DayOfWeek.Monday
                && IsoWeek.TryParse(week.ToString(), out var parsed) && parsed == week && IsoWeek.FromKey(week.Key) == week
                && week.Plus(1).Monday == week.Monday.AddDays(7);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2026-47")]
    [InlineData("2026-W4")]
    [InlineData("26-W47")]
    [InlineData("2026-w47")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoWeek_IsNotRead(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void WorkingDays_SkipWeekendsNationalHolidaysAndJointLeave()
    {
        var calendar = new WorkingDays(new HashSet<DateOnly> { new(2026, 5, 27), new(2026, 5, 28) });
        Assert.Equal(3, calendar.Count(new DateOnly(2026, 5, 25), new DateOnly(2026, 5, 31)));
        Assert.Equal(0, calendar.Count(new DateOnly(2026, 5, 30), new DateOnly(2026, 5, 29)));
    }
}
