using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Surveys;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Two years of survey answers of one mall up to yesterday, drifting around "good", with what was published each half-year and
/// what was done about the weakest element. Answers stand for paper: the demo's tickets have no links.
/// </summary>
internal sealed record DemoSurveys(IReadOnlyList<SurveyAnswer> Answers, IReadOnlyList<SurveyPublication> Publications, IReadOnlyList<SurveyFollowUp> FollowUps)
{
    private const int Weeks = 104;
    private const int PublishedAfterDays = 10;

    /// <summary>Not the seed of the simulated days, or both would draw the same numbers.</summary>
    private const ulong Seed = 20170509;

    public static async Task Write(AppDbContext db, DemoRows rows, Questionnaire asked, DateOnly today, CancellationToken ct)
    {
        var demo = Of(rows, asked, today);
        await db.Insert(demo.Answers, ct);
        db.AddRange(demo.Publications);
        db.AddRange(demo.FollowUps);
        await db.SaveChangesAsync(ct);
    }

    public static DemoSurveys Of(DemoRows rows, Questionnaire asked, DateOnly today)
    {
        var services = rows.Services.Values.Where(service => service.Placement == Placement.Mall).OrderBy(service => service.Code, StringComparer.Ordinal).ToList();
        var answers = new List<SurveyAnswer>();
        for (var week = Weeks; week >= 1 && services.Count > 0; week--)
        {
            answers.AddRange(OfWeek(rows.Tenant.Code, services, asked, today.AddDays(-7 * week), Weeks - week));
        }

        var (publications, followUps) = (new List<SurveyPublication>(), new List<SurveyFollowUp>());
        for (var first = HalfYear(today).AddMonths(-18); first < HalfYear(today); first = first.AddMonths(6))
        {
            var last = first.AddMonths(6).AddDays(-1);
            var sums = new ScoreSums(asked);
            foreach (var answer in answers.Where(answer => answer.AnsweredOn >= first && answer.AnsweredOn <= last))
            {
                sums.Add(answer.Scores);
            }

            if (last.AddDays(PublishedAfterDays) <= today && SatisfactionIndex.Of(sums) is { } index && index.Answers >= asked.Instrument.SmallestCell)
            {
                publications.Add(Published(asked, first, last, index));
                followUps.Add(FollowUp(index, last.AddDays(20), today));
            }
        }

        return new DemoSurveys(answers, publications, followUps);
    }

    private static IEnumerable<SurveyAnswer> OfWeek(string tenant, List<Service> services, Questionnaire asked, DateOnly first, int week)
    {
        var random = DemoRandom.For(tenant, first, Seed);
        var (count, level) = (10 + (int)(random.Fraction() * 16), Level(tenant, week));
        for (var number = 0; number < count; number++)
        {
            // The first services of a mall are the busiest.
            var service = services[(int)(random.Fraction() * random.Fraction() * services.Count)];
            var mood = 0.35 * random.Normal();
            var scores = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (place, element) in asked.Elements.Index())
            {
                var score = level + mood - (place % 3 == 2 ? 0.12 : 0) + (0.45 * random.Normal());
                scores[element.Key] = (int)Math.Clamp(
                    Math.Round(score, MidpointRounding.AwayFromZero), asked.Instrument.LowestScore, asked.Instrument.HighestScore);
            }

            yield return new SurveyAnswer(
                Workday(first.AddDays((int)(random.Fraction() * 7))), AnswerSource.Import, asked, scores, new AnswerScope(service.MemberId, service.Id, null),
                new Respondent(
                    random.Chance(0.5) ? Sex.Female : Sex.Male, One(asked.Instrument.AgeBands, ref random),
                    One(asked.Instrument.Educations, ref random), One(asked.Instrument.Occupations, ref random)),
                tenant);
        }
    }

    /// <summary>Mean score of a week: each mall has its own level, a slow rise and a yearly wave.</summary>
    private static double Level(string tenant, int week) =>
        3.22 + (0.04 * (tenant.Sum(letter => letter) % 5)) + (0.001 * week) + (0.06 * Math.Sin(2 * Math.PI * week / 52));

    private static string One(IReadOnlyList<string> codes, ref DemoRandom random) => codes[(int)(random.Fraction() * codes.Count)];

    /// <summary>What is filled in at a weekend lies in Friday's box.</summary>
    private static DateOnly Workday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(-1),
        DayOfWeek.Sunday => date.AddDays(-2),
        _ => date,
    };

    private static DateOnly HalfYear(DateOnly date) => new(date.Year, date.Month <= 6 ? 1 : 7, 1);

    private static SurveyPublication Published(Questionnaire asked, DateOnly first, DateOnly last, SatisfactionIndex index) => new(
        $"SKM Semester {(first.Month == 1 ? "I" : "II")} {first.Year}", first, last,
        new PublishedFigures
        {
            InstrumentVersion = asked.Version,
            Index = index.Index,
            Grade = index.Grade.Grade,
            Answers = index.Answers,
            Elements = index.Elements,
        },
        [
            new MediumEntry { Medium = PublicationMedium.NoticeBoard, PublishedOn = last.AddDays(PublishedAfterDays) },
            new MediumEntry { Medium = PublicationMedium.MallDisplay, PublishedOn = last.AddDays(PublishedAfterDays) },
        ]);

    private static SurveyFollowUp FollowUp(SatisfactionIndex index, DateOnly plannedOn, DateOnly today)
    {
        var weakest = index.Elements.OrderBy(element => element.Mean).First();
        plannedOn = plannedOn < today ? plannedOn : today;
        DateOnly? doneOn = plannedOn.AddDays(75) < today ? plannedOn.AddDays(75) : null;
        var followUp = new SurveyFollowUp(plannedOn);
        var described = followUp.Describe(
            new FollowUpPlan(
                weakest.Key, null, "Perbaikan unsur terendah bersama instansi di MPP", "DPMPTSP", plannedOn, plannedOn.AddMonths(3), doneOn,
                doneOn is null ? null : "Berita acara monitoring dan evaluasi"),
            today);
        return described.Error is null ? followUp : throw new InvalidOperationException($"The demo breaks a rule: {described.Error.Code}.");
    }
}
