using System.Globalization;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Weeks without holes from the first to the last, so a week that was left out keeps its room and shows as a gap.</summary>
internal sealed class WeekAxis
{
    private readonly DateTime first;

    public WeekAxis(IReadOnlyList<string> weeks)
    {
        if (weeks.Count == 0)
            return;
        var mondays = weeks.Select(Monday).ToList();
        if (mondays.Distinct().Count() != mondays.Count)
            throw new ArgumentException("A week is given twice.", nameof(weeks));
        first = mondays.Min();
        Count = ((mondays.Max() - first).Days / 7) + 1;
    }

    public int Count { get; }

    public int IndexOf(string week) => (Monday(week) - first).Days / 7;

    public int Week(int index) => ISOWeek.GetWeekOfYear(first.AddDays(7 * index));

    public int Year(int index) => ISOWeek.GetYear(first.AddDays(7 * index));

    private static DateTime Monday(string week)
    {
        if (week is not [_, _, _, _, '-', 'W', _, _]
            || !int.TryParse(week.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(week.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
            throw new ArgumentException($"'{week}' is not an ISO week such as 2026-W40.", nameof(week));
        return ISOWeek.ToDateTime(year, number, DayOfWeek.Monday);
    }
}

/// <summary>Round steps from zero: a cut axis would make a small decline look like a collapse.</summary>
internal sealed class ValueAxis
{
    private const int MostSteps = 6;

    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    public ValueAxis(IReadOnlyCollection<double> values)
    {
        var max = values.DefaultIfEmpty(0).Max();
        // People are counted whole: a tick at 2.5 visits would be read as a mistake.
        var isWhole = values.All(double.IsInteger);
        Step = max <= 0 ? 1 : Round(max / MostSteps, isWhole);
        TickCount = Math.Max(1, (int)Math.Ceiling((max / Step) - 1e-9));
        while (Decimals < 6 && Math.Abs((Step * Math.Pow(10, Decimals)) - Math.Round(Step * Math.Pow(10, Decimals))) > 1e-6)
            Decimals++;
    }

    public double Step { get; }

    public int TickCount { get; }

    public int Decimals { get; }

    public double Top => Step * TickCount;

    private static double Round(double rough, bool isWhole)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = RoundSteps
            .Select(round => round * magnitude)
            .First(step => step >= rough * (1 - 1e-9) && (!isWhole || step < 1 || double.IsInteger(step)));
        return isWhole ? Math.Max(1, step) : step;
    }
}

/// <summary>The rectangle the lines live in.</summary>
internal sealed record PlotArea(double Left, double Top, double Right, double Bottom, WeekAxis Weeks, ValueAxis Values)
{
    public double WeekWidth => (Right - Left) / Math.Max(1, Weeks.Count);

    public double X(int index) => Left + ((index + 0.5) * WeekWidth);

    public double Y(double value) => Bottom - (value / Values.Top * (Bottom - Top));
}
