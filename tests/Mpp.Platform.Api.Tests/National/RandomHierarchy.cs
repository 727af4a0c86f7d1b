using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>Malls of a few provinces with half a year of facts over a new year, many of their counts small.</summary>
internal sealed class RandomHierarchy
{
    public static readonly IReadOnlyList<IsoWeek> Weeks = [.. IsoWeek.Range(new IsoWeek(2025, 40), new IsoWeek(2026, 13))];

    public static readonly IReadOnlyList<int> Years = [2025, 2026];

    private static readonly DateOnly End = Weeks[^1].Sunday;

    private static readonly DateOnly Today = End.AddDays(40);

    private const int Limit = 14;

    private readonly Random _random;

    public RandomHierarchy(int seed, bool covers = true)
    {
        _random = new Random(seed);

        // In one of two the last week is still running.
        Now = seed % 2 == 0 ? new DateTimeOffset(Weeks[^1].Monday.AddDays(2), new TimeOnly(3, 0), TimeSpan.Zero) : new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero);
        for (var province = 0; province < _random.Next(1, 5); province++)
        {
            for (var mall = _random.Next(1, 4); mall > 0; mall--)
            {
                Add($"{30 + province}.{mall:00}", covers);
            }
        }
    }

    public DateTimeOffset Now { get; }

    public List<MallOfReport> Malls { get; } = [];

    public Dictionary<(string Tenant, int Week), WeekFact> Usage { get; } = [];

    public Dictionary<(string Tenant, int Week), WeeklyQuality> WeeklyQuality { get; } = [];

    public Dictionary<(string Tenant, int Year), YearlyQuality> YearlyQuality { get; } = [];

    /// <summary>Answers of whole quarters with five or more, which malls publish to everybody; by the quarter's first day.</summary>
    public Dictionary<(string Tenant, DateOnly Quarter), int> Quarters { get; } = [];

    public static DateOnly QuarterOf(DateOnly date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);

    private void Add(string code, bool covers)
    {
        Malls.Add(new MallOfReport(code, code, code[..2], "Asia/Jakarta", new DateOnly(2020, 1, 1)));
        var scale = Pick(3, 8, 40);
        foreach (var week in Weeks.Where(_ => _random.Next(10) > 0))
        {
            Usage[(code, week.Key)] = Week(code, week, scale);
        }

        var days = Enumerable.Range(0, End.DayNumber - Weeks[0].Monday.DayNumber + 1).Select(Weeks[0].Monday.AddDays).ToList();
        var (answered, complaints) = (new Dictionary<DateOnly, int>(), new List<ComplaintFact>());
        var (answers, load) = (Pick(1, 3, 12), Pick(1, 4, 15));
        foreach (var day in days)
        {
            answered[day] = Some(answers / 7.0);

            // What becomes overdue is overdue within the weeks that are read.
            complaints.AddRange(Enumerable.Range(0, day <= End.AddDays(-Limit) ? Some(load / 7.0) : 0).Select(_ => Complaint(day)));
        }

        var quality = Weeks.Select(week => QualityFacts.Weekly(code, week, Answers(week.Monday, week.Sunday), complaints, Today, Now)).OfType<WeeklyQuality>().ToList();
        var years = Years.Select(year => QualityFacts.Yearly(
            code, year, Answers(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), complaints, Today, Now)).OfType<YearlyQuality>().ToList();
        var cover = QualityCover.Of(quality, years);
        quality.ForEach(row => row.Covered = covers ? cover.OfWeek(row.Week) : CoveredCounts.None);
        years.ForEach(row => row.Covered = covers ? cover.OfYear(row.Year) : CoveredCounts.None);
        quality.ForEach(row => WeeklyQuality[(code, row.Week)] = row);
        years.ForEach(row => YearlyQuality[(code, row.Year)] = row);
        foreach (var quarter in answered.GroupBy(day => QuarterOf(day.Key)).Where(quarter => quarter.Sum(day => day.Value) >= SmallCounts.Smallest))
        {
            Quarters[(code, quarter.Key)] = quarter.Sum(day => day.Value);
        }

        SatisfactionFact Answers(DateOnly first, DateOnly last)
        {
            var count = answered.Where(day => day.Key >= first && day.Key <= last).Sum(day => day.Value);
            return count == 0 ? SatisfactionFact.None : new SatisfactionFact(count, 80m);
        }
    }

    private WeekFact Week(string code, IsoWeek week, int scale)
    {
        var (served, noShow, cancelled) = (_random.Next(scale), _random.Next(Pick(1, 4, 9)), _random.Next(Pick(1, 4, 9)));
        var issued = Math.Max(1, served + noShow + cancelled + _random.Next(Pick(1, 1, 5)));
        var days = Enumerable.Range(0, served).Select(_ => (week.Monday.AddDays(_random.Next(5)), 1)).ToList();
        var reported = WeekDays.Of(days.Select(day => day.Item1)) | 1;
        return new WeekFact(code, week.Key, _random.Next(1, issued + 1), issued, served, noShow, cancelled, 0, 0, reported, 5, 3, null, null, null)
        {
            ServedByDay = WeekDays.Write(days),
        };
    }

    private ComplaintFact Complaint(DateOnly day)
    {
        var settled = day.AddDays(_random.Next(25));
        DateOnly? settledOn = settled > End ? null : settled;
        return new ComplaintFact(false, _random.Next(4) == 0, day, day.AddDays(Limit), settledOn, settledOn, null);
    }

    private int Some(double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = _random.NextDouble(); product > left; product *= _random.NextDouble())
        {
            count++;
        }

        return count;
    }

    private int Pick(params int[] choices) => choices[_random.Next(choices.Length)];
}
