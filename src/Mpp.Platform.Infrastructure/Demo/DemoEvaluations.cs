using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Evaluations of a demo mall. Those from before the platform are historic results: grades that the press reported, with
/// scores of aspects made to fit them, or simulated ones. The platform's own lies within the simulated days and went through
/// both forms. Each says in its source what of it is simulated.
/// </summary>
internal static class DemoEvaluations
{
    private const ulong Seed = 20251117;
    private const int Minimum = 30;
    private const string Simulated = "Simulasi untuk demonstrasi; bukan hasil evaluasi yang sebenarnya.";

    /// <summary>The mall whose findings the press told.</summary>
    private const string FoundAt = "35.74";

    private const int OpensAfterDays = 28;
    private const int DecidedAfterDays = 112;

    /// <summary>What an evaluation of 2021 found at Kota Probolinggo, and what was planned.</summary>
    private static readonly (string Key, string Finding, string Output)[] Found =
    [
        ("service-policy-score", "Kebijakan pelayanan belum lengkap dan belum ditetapkan untuk MPP.", "Keputusan tentang kebijakan pelayanan MPP"),
        ("service-policy-score", "Standar pelayanan belum disusun tersendiri untuk MPP.", "Standar pelayanan MPP dengan 14 komponen"),
        ("service-policy-score", "Maklumat pelayanan MPP belum ada.", "Maklumat pelayanan yang ditetapkan dan dipublikasikan"),
        ("information-system-score", "Sistem informasi pelayanan publik belum tersedia untuk MPP.", "SIPP MPP yang seluruhnya daring"),
        ("service-policy-score", "Survei kepuasan masyarakat belum dilakukan per MPP.", "SKM per MPP dengan tindak lanjut"),
    ];

    /// <param name="first">First simulated day; the platform's own evaluation lies between it and yesterday.</param>
    public static async Task Write(AppDbContext db, TenantInfo info, DemoMall mall, DateOnly first, CancellationToken ct)
    {
        var shelf = new InstrumentShelf();
        var unit = EvaluatedUnit.OfMall(mall.MallName);
        db.Add(unit);
        await db.SaveOwn(ct);
        var (opensOn, aspects) = (first.AddDays(OpensAfterDays), new List<EvaluationAspectScore>());
        foreach (var result in mall.Story.Results)
        {
            var instrument = (await shelf.Of<EvaluationInstrument>(db, result.Instrument, ct)).Value;
            var evaluation = Record(db, unit, result, opensOn.AddDays(DecidedAfterDays).Year - 1, instrument, aspects);
            if (mall.Code == FoundAt)
            {
                Find(db, evaluation);
            }
        }

        var own = new OwnEvaluation(info, mall, unit, opensOn, (await shelf.On<EvaluationInstrument>(db, opensOn, ct)).Value);
        db.Add(own.Period);
        db.Add(own.Evaluation);
        await db.SaveOwn(ct);
        await db.Insert([.. aspects, .. own.Figures.Aspects.Select(aspect => new EvaluationAspectScore(own.Evaluation.Id, aspect))], ct);
        await db.Insert(own.Lines, ct);
        await db.Insert(own.Answers, ct);
    }

    /// <summary>A result from before the platform: the aspects' scores alone, by the instrument of its time.</summary>
    private static Evaluation Record(
        AppDbContext db, EvaluatedUnit unit, DemoResult result, int yearBefore, InstrumentOf<EvaluationInstrument> instrument, List<EvaluationAspectScore> kept)
    {
        var year = result.Year ?? yearBefore;
        var aspects = instrument.Tables.Aspects.Zip(result.Scores)
            .Select(pair => new AspectFigures(pair.First.Key, null, pair.Second, null)).ToList();
        var figures = ServiceIndex.Of(instrument.Tables, aspects, result.UserMean, result.Respondents, 0);
        var evaluation = Evaluation.Recorded(
            year, EvaluationScheme.National, unit.Id, instrument.Version, result.Source, figures, result.DecidedOn ?? new DateOnly(year, 12, 31));
        db.Add(evaluation);
        kept.AddRange(figures.Aspects.Select(aspect => new EvaluationAspectScore(evaluation.Id, aspect)));
        return evaluation;
    }

    private static void Find(AppDbContext db, Evaluation evaluation)
    {
        var foundOn = evaluation.DecidedOn!.Value;
        foreach (var (index, (key, text, output)) in Found.Index())
        {
            var finding = new Finding(evaluation.Id, key, text, foundOn);
            var plan = new ActionPlan(finding.Id);
            plan.Plan("DPMPTSP Kota Probolinggo", output, new DateOnly(2021, 12, 31));
            if (index != Found.Length - 1)
            {
                plan.Prove("Bukti simulasi untuk demonstrasi.", new DateOnly(2021, 11, 30));
            }

            db.Add(finding);
            db.Add(plan);
        }
    }

    /// <summary>A whole evaluation by the same rules that requests go through: both forms, users, result, close.</summary>
    private sealed class OwnEvaluation
    {
        public OwnEvaluation(TenantInfo info, DemoMall mall, EvaluatedUnit unit, DateOnly opensOn, InstrumentOf<EvaluationInstrument> instrument)
        {
            var (tables, level) = (instrument.Tables, mall.Story.Evaluation);
            var (selfUntil, scoredOn, decidedOn) = (opensOn.AddDays(28), opensOn.AddDays(84), opensOn.AddDays(DecidedAfterDays));
            var random = DemoRandom.For(info.Code, opensOn, Seed);
            Period.Identify(decidedOn.Year, EvaluationScheme.National, "PEKPPP (simulasi)", instrument.Version);
            DemoRows.Allow(Period.Plan(opensOn, info.InstantOf(opensOn, TimeOnly.MinValue), info.EndOf(selfUntil), info.EndOf(scoredOn)));
            Period.Bound(14, Minimum);
            Evaluation = new Evaluation(Period, unit.Id, Simulated);
            var (self, evaluator) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal));
            var (selfAt, scoredAt) = (info.InstantOf(selfUntil, new TimeOnly(15, 0)), info.InstantOf(scoredOn, new TimeOnly(16, 0)));
            foreach (var indicator in tables.Aspects.SelectMany(aspect => aspect.Indicators).Concat(tables.Supplementary))
            {
                evaluator[indicator.Key] = Level(ref random, level);
                self[indicator.Key] = Math.Min(tables.HighestScore, evaluator[indicator.Key] + (random.Chance(0.5) ? 1 : 0));
                Lines.Add(Line(EvaluationForm.F01, indicator.Key, self[indicator.Key], selfAt));
                Lines.Add(Line(EvaluationForm.F02, indicator.Key, evaluator[indicator.Key], scoredAt));
            }

            for (var respondent = 0; respondent < 2 * Minimum; respondent++)
            {
                var scores = new Dictionary<string, decimal>(StringComparer.Ordinal);
                foreach (var item in tables.UserItems)
                {
                    scores[item.Key] = Level(ref random, level + 0.2);
                }

                Answers.Add(new UserAnswer(Evaluation.Id, scores, opensOn.AddDays(respondent)));
            }

            Figures = ServiceIndex.Of(tables, self, evaluator, [.. Answers.Select(answer => answer.ByItem())], Minimum);
            Evaluation.SubmitSelf(DemoRows.By, selfAt);
            Evaluation.Score(Figures, Minimum, "demo-evaluator", scoredAt, info.EndOf(scoredOn.AddDays(Period.ObjectionDays)));
            DemoRows.Allow(Evaluation.Close(hasOpenObjections: false, decidedOn, info.InstantOf(decidedOn, new TimeOnly(9, 0))));
        }

        public EvaluationPeriod Period { get; } = new();

        public Evaluation Evaluation { get; }

        public IndexFigures Figures { get; }

        public List<IndicatorScore> Lines { get; } = [];

        public List<UserAnswer> Answers { get; } = [];

        private IndicatorScore Line(EvaluationForm form, string key, decimal score, DateTimeOffset at)
        {
            var line = new IndicatorScore(Evaluation.Id, form, key);
            line.Write(score, null, null, null, DemoRows.By, at);
            return line;
        }

        /// <summary>A whole score of 2 to 5 around a level.</summary>
        private static decimal Level(ref DemoRandom random, double level) =>
            (decimal)Math.Clamp(Math.Round(level + (0.8 * random.Normal()), MidpointRounding.AwayFromZero), 2, 5);
    }
}
