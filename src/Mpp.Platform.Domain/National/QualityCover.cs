namespace Mpp.Platform.Domain.National;

/// <summary>Counts of a week or year that stay hidden from analysts though they are not small, because they would give a small one away.</summary>
[Flags]
public enum CoveredCounts
{
    None = 0,
    SurveyResponses = 1,
    ComplaintsReceived = 2,
    ComplaintsClosed = 4,
    ComplaintsMissedLimit = 8,
}

/// <summary>
/// Weeks add up to years, and published quarters of the survey to years as well: a small week, hidden alone, would be the year
/// less its other weeks. Of every span of which a week is hidden, at least two whole weeks that hold five or more together are
/// hidden; the smallest are added, the earliest first. Where a span has no such weeks, the year's own count is hidden.
/// What was closed or missed is counted in the week in which it was, and in the year of the complaint: all years together
/// are all weeks together, so a hidden year takes others with it until nobody can tell them apart either.
/// It depends on the mall's facts alone, so every request sees the same cells.
/// </summary>
public sealed class QualityCover
{
    private readonly Dictionary<int, CoveredCounts> _weeks = [];

    private readonly Dictionary<int, CoveredCounts> _years = [];

    /// <param name="weeks">All weeks of one mall.</param>
    /// <param name="years">All its years.</param>
    public static QualityCover Of(IReadOnlyCollection<WeeklyQuality> weeks, IReadOnlyCollection<YearlyQuality> years)
    {
        var cover = new QualityCover();
        cover.Add(CoveredCounts.SurveyResponses, weeks, week => week.SurveyResponses, Span.QuartersOf);
        cover.Add(CoveredCounts.ComplaintsReceived, weeks, week => week.ComplaintsReceived, Span.YearsOf);
        cover.Add(CoveredCounts.ComplaintsClosed, weeks, week => week.ComplaintsClosed, Span.YearsOf);
        cover.Add(CoveredCounts.ComplaintsMissedLimit, weeks, week => week.ComplaintsMissedLimit, Span.YearsOf);
        cover.AddYears(CoveredCounts.ComplaintsClosed, years, year => year.ComplaintsClosed);
        cover.AddYears(CoveredCounts.ComplaintsMissedLimit, years, year => year.ComplaintsMissedLimit);
        return cover;
    }

    public CoveredCounts OfWeek(int week) => _weeks.GetValueOrDefault(week);

    public CoveredCounts OfYear(int year) => _years.GetValueOrDefault(year);

    private void Add(
        CoveredCounts part, IEnumerable<WeeklyQuality> weeks, Func<WeeklyQuality, int> count, Func<IEnumerable<IsoWeek>, IEnumerable<Span>> spansOf)
    {
        var counts = weeks.Where(week => count(week) > 0).ToDictionary(week => IsoWeek.FromKey(week.Week), count);
        var hidden = counts.Where(week => SmallCounts.IsSmall(week.Value)).Select(week => week.Key).ToHashSet();
        var open = new HashSet<Span>();
        var spans = spansOf(counts.Keys).ToList();
        for (var before = -1; before != hidden.Count;)
        {
            before = hidden.Count;
            foreach (var span in spans.Where(span => hidden.Any(span.Touches)))
            {
                _ = Close(span, counts, hidden) ? open.Remove(span) : open.Add(span);
            }
        }

        foreach (var week in hidden)
        {
            _weeks[week.Key] = OfWeek(week.Key) | part;
        }

        foreach (var span in open)
        {
            _years[span.First.Year] = OfYear(span.First.Year) | part;
        }
    }

    private void AddYears(CoveredCounts part, IReadOnlyCollection<YearlyQuality> years, Func<YearlyQuality, int> count)
    {
        var hidden = years.Where(year => SmallCounts.IsSmall(count(year)) || OfYear(year.Year).HasFlag(part)).ToList();
        var others = new Queue<YearlyQuality>(years.Except(hidden).Where(year => count(year) > 0).OrderBy(count).ThenBy(year => year.Year));
        while (hidden.Count > 0 && others.Count > 0 && (hidden.Count < 2 || hidden.Sum(count) < SmallCounts.Smallest))
        {
            hidden.Add(others.Dequeue());
        }

        foreach (var year in hidden)
        {
            _years[year.Year] = OfYear(year.Year) | part;
        }
    }

    /// <summary>Hides weeks of the span until nobody can tell them apart; false when it has too few.</summary>
    private static bool Close(Span span, Dictionary<IsoWeek, int> counts, HashSet<IsoWeek> hidden)
    {
        var others = new Queue<IsoWeek>(counts.Where(week => span.Touches(week.Key) && !hidden.Contains(week.Key))
            .OrderByDescending(week => span.Holds(week.Key)).ThenBy(week => week.Value).ThenBy(week => week.Key).Select(week => week.Key));
        while (!IsClosed())
        {
            if (others.Count == 0)
            {
                return false;
            }

            hidden.Add(others.Dequeue());
        }

        return true;

        bool IsClosed()
        {
            var whole = hidden.Where(span.Holds).ToList();
            return whole.Count > 1 && whole.Sum(week => counts[week]) >= SmallCounts.Smallest;
        }
    }

    private sealed record Span(DateOnly First, DateOnly Last)
    {
        public bool Touches(IsoWeek week) => week.Monday <= Last && week.Sunday >= First;

        public bool Holds(IsoWeek week) => week.Monday >= First && week.Sunday <= Last;

        public static IEnumerable<Span> YearsOf(IEnumerable<IsoWeek> weeks) => weeks
            .SelectMany(week => new[] { week.Monday.Year, week.Sunday.Year }).Distinct().Order()
            .Select(year => new Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));

        public static IEnumerable<Span> QuartersOf(IEnumerable<IsoWeek> weeks) => YearsOf(weeks)
            .SelectMany(year => Enumerable.Range(0, 4).Select(quarter => year.First.AddMonths(3 * quarter)))
            .Select(first => new Span(first, first.AddMonths(3).AddDays(-1)));
    }
}
