using System.Globalization;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

/// <summary>Limits in working days against a plain walk over the days of 2026, joint leave included.</summary>
public sealed class WorkingDayTests
{
    private static readonly HashSet<DateOnly> Holidays = [.. Read().Skip(1).Select(line => DateOnly.ParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private static readonly WorkingDays Calendar = new(Holidays);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(60)]
    public void EveryDayOf2026_HasItsLimitWhereAPlainWalkEnds(int days)
    {
        for (var date = new DateOnly(2026, 1, 1); date.Year == 2026; date = date.AddDays(1))
        {
            var (walk, counted) = (date, 0);
            while (counted < days)
            {
                walk = walk.AddDays(1);
                if (walk.DayOfWeek != DayOfWeek.Saturday && walk.DayOfWeek != DayOfWeek.Sunday && !Holidays.Contains(walk))
                {
                    counted++;
                }
            }

            Assert.Equal(walk, Calendar.After(date, days));
            Assert.Equal(days, Calendar.Since(date, walk));
            Assert.True(Calendar.Contains(walk));
        }
    }

    [Fact]
    public void ALimitOverLebaran_SkipsJointLeave()
    {
        Assert.Equal(25, Holidays.Count);
        var received = new DateOnly(2026, 3, 17);
        Assert.NotEqual(received.AddDays(3), Calendar.After(received, 3));
        Assert.DoesNotContain(Calendar.After(received, 3), Holidays);
        Assert.Equal(received, Calendar.After(received, 0));
    }

    private static string[] Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mpp.Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllLines(Path.Combine(folder, "src/Mpp.Platform.Infrastructure/Reference/holidays_2026.csv"));
    }
}
