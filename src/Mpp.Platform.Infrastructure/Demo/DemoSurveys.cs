using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Surveys;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Survey answers of one mall: each by the link of a completed ticket, on the ticket's day, about its service; who waited long
/// thinks less of the speed. With them what was published of three months, what an archive has from before the platform, and
/// what was done about the weakest element.
/// </summary>
internal sealed class DemoSurveys
{
    private const int PublishedAfterDays = 10;
    private const int ArchivedAnswers = 380;

    /// <summary>The element that a wait is felt in.</summary>
    private const string Speed = "completion-time";

    /// <summary>Not the seed of the simulated days, or both would draw the same numbers.</summary>
    private const ulong Seed = 20170509;

    private readonly DemoMall _mall;
    private readonly Questionnaire _asked;
    private readonly DateOnly _today;

    private DemoSurveys(DemoMall mall, Questionnaire asked, DateOnly today) => (_mall, _asked, _today) = (mall, asked, today);

    public List<SurveyAnswer> Answers { get; } = [];

    /// <summary>Used up, one for each answer.</summary>
    public List<SurveyToken> Links { get; } = [];

    public List<SurveyPublication> Publications { get; } = [];

    public List<SurveyFollowUp> FollowUps { get; } = [];

    public static async Task Write(AppDbContext db, DemoMall mall, DemoDays days, Questionnaire asked, DateOnly first, DateOnly today, CancellationToken ct)
    {
        var demo = Of(mall, days.Tickets, asked, first, today);
        await db.Insert(demo.Answers, ct);
        await db.Insert(demo.Links, ct);
        await db.Insert(demo.Publications, ct);
        await db.Insert(demo.FollowUps, ct);
    }

    /// <param name="first">First simulated day.</param>
    public static DemoSurveys Of(DemoMall mall, IReadOnlyList<Ticket> tickets, Questionnaire asked, DateOnly first, DateOnly today)
    {
        var demo = new DemoSurveys(mall, asked, today);
        foreach (var day in tickets.GroupBy(ticket => ticket.ServiceDate))
        {
            demo.Answer(day.Key, day);
        }

        // Two half-years that ended before the platform, then the first three whole months on it.
        for (var half = HalfYear(first).AddMonths(-12); half < HalfYear(first); half = half.AddMonths(6))
        {
            demo.Archive(half, half.AddMonths(6).AddDays(-1));
        }

        var month = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        demo.Publish(month, month.AddMonths(3).AddDays(-1));
        return demo;
    }

    private void Answer(DateOnly date, IEnumerable<Ticket> tickets)
    {
        var random = DemoRandom.For(_mall.Code, date, Seed);
        foreach (var ticket in tickets)
        {
            if (ticket.Status != TicketStatus.Completed || !random.Chance(_mall.Story.Days.Answers))
            {
                continue;
            }

            var waited = (ticket.CalledAt!.Value - ticket.IssuedAt).TotalMinutes;
            Answers.Add(new SurveyAnswer(
                date, AnswerSource.TicketLink, _asked, Scores(waited, ref random), new AnswerScope(ticket.MemberId, ticket.ServiceId, null),
                new Respondent(
                    random.Chance(0.5) ? Sex.Female : Sex.Male, One(_asked.Instrument.AgeBands, ref random),
                    One(_asked.Instrument.Educations, ref random), One(_asked.Instrument.Occupations, ref random)),
                _mall.Code));
            Links.Add(SurveyToken.Used(ticket.Id, SurveyToken.HashOf(SurveyToken.NewSecret()), date.AddDays(SurveyToken.ValidDays)));
        }
    }

    private Dictionary<string, int> Scores(double waited, ref DemoRandom random)
    {
        var mood = _mall.Story.Satisfaction + (0.35 * random.Normal()) - (0.15 * Math.Min(1, waited / 60));
        var scores = new Dictionary<string, int>(_asked.Elements.Count, StringComparer.Ordinal);
        foreach (var (place, element) in _asked.Elements.Index())
        {
            var score = mood - (place % 3 == 2 ? 0.08 : 0) - (element.Key == Speed ? 0.6 * Math.Min(1, waited / 60) : 0) + (0.45 * random.Normal());
            scores[element.Key] = (int)Math.Clamp(
                Math.Round(score, MidpointRounding.AwayFromZero), _asked.Instrument.LowestScore, _asked.Instrument.HighestScore);
        }

        return scores;
    }

    /// <summary>What was published before the platform: figures alone, marked as such, without answers behind them.</summary>
    private void Archive(DateOnly first, DateOnly last)
    {
        if ((_mall.SoftOpenedOn ?? _mall.Inaugurated.On) > first)
        {
            return;
        }

        var (random, sums) = (DemoRandom.For(_mall.Code, first, Seed), new ScoreSums(_asked));
        for (var answer = 0; answer < ArchivedAnswers; answer++)
        {
            sums.Add(Scores(15, ref random));
        }

        Publish($"SKM Semester {(first.Month == 1 ? "I" : "II")} {first.Year} (arsip dari sebelum platform, simulasi)", first, last, sums);
    }

    private void Publish(DateOnly first, DateOnly last)
    {
        var sums = new ScoreSums(_asked);
        foreach (var answer in Answers.Where(answer => answer.AnsweredOn >= first && answer.AnsweredOn <= last))
        {
            sums.Add(answer.Scores);
        }

        Publish(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SKM {first:MM/yyyy} - {last:MM/yyyy}"), first, last, sums);
    }

    private void Publish(string title, DateOnly first, DateOnly last, ScoreSums sums)
    {
        if (last.AddDays(PublishedAfterDays) > _today || SatisfactionIndex.Of(sums) is not { } index || index.Answers < _asked.Instrument.SmallestCell)
        {
            return;
        }

        var media = new[] { PublicationMedium.NoticeBoard, PublicationMedium.MallDisplay }
            .Select(medium => new MediumEntry { Medium = medium, PublishedOn = last.AddDays(PublishedAfterDays) });
        Publications.Add(new SurveyPublication(
            title, first, last,
            new PublishedFigures
            {
                InstrumentVersion = _asked.Version,
                Index = index.Index,
                Grade = index.Grade.Grade,
                Answers = index.Answers,
                Elements = index.Elements,
            },
            [.. media]));
        FollowUps.Add(FollowUp(index, last.AddDays(20)));
    }

    private SurveyFollowUp FollowUp(SatisfactionIndex index, DateOnly plannedOn)
    {
        var weakest = index.Elements.OrderBy(element => element.Mean).First();
        plannedOn = plannedOn < _today ? plannedOn : _today;
        DateOnly? doneOn = plannedOn.AddDays(75) < _today ? plannedOn.AddDays(75) : null;
        var followUp = new SurveyFollowUp(plannedOn);
        DemoRows.Allow(followUp.Describe(
            new FollowUpPlan(
                weakest.Key, null, "Perbaikan unsur terendah bersama instansi di MPP", "DPMPTSP", plannedOn, plannedOn.AddMonths(3), doneOn,
                doneOn is null ? null : "Berita acara monitoring dan evaluasi"),
            _today));
        return followUp;
    }

    private static string One(IReadOnlyList<string> codes, ref DemoRandom random) => codes[(int)(random.Fraction() * codes.Count)];

    private static DateOnly HalfYear(DateOnly date) => new(date.Year, date.Month <= 6 ? 1 : 7, 1);
}
