using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Evaluations of a demo mall: grades that the press reported, with scores of aspects made to fit them, and two years of
/// simulated evaluations. Each says in its source what of it is simulated.
/// </summary>
internal static class DemoEvaluations
{
    private const ulong Seed = 20251117;
    private const int Minimum = 30;
    private const string Simulated = "Simulasi untuk demonstrasi; bukan hasil evaluasi yang sebenarnya.";
    private const string Fitted = "Predikat menurut pemberitaan; nilai per aspek disimulasikan agar sesuai dengan predikat itu.";

    private static readonly string[] Aspects =
        ["service-policy", "human-resources", "facilities", "information-system", "consultation-complaints", "innovation"];

    /// <summary>What an evaluation of 2021 found at Kota Probolinggo, and what was planned.</summary>
    private static readonly (string Key, string Finding, string Output)[] Found =
    [
        ("service-policy-score", "Kebijakan pelayanan belum lengkap dan belum ditetapkan untuk MPP.", "Keputusan tentang kebijakan pelayanan MPP"),
        ("service-policy-score", "Standar pelayanan belum disusun tersendiri untuk MPP.", "Standar pelayanan MPP dengan 14 komponen"),
        ("service-policy-score", "Maklumat pelayanan MPP belum ada.", "Maklumat pelayanan yang ditetapkan dan dipublikasikan"),
        ("information-system-score", "Sistem informasi pelayanan publik belum tersedia untuk MPP.", "SIPP MPP yang seluruhnya daring"),
        ("service-policy-score", "Survei kepuasan masyarakat belum dilakukan per MPP.", "SKM per MPP dengan tindak lanjut"),
    ];

    public static async Task Write(AppDbContext db, TenantInfo info, DemoMall mall, CancellationToken ct)
    {
        var shelf = new InstrumentShelf();
        var (in2017, in2022) = ((await shelf.Of<EvaluationInstrument>(db, "2017", ct)).Value, (await shelf.Of<EvaluationInstrument>(db, "2022", ct)).Value);
        var unit = EvaluatedUnit.OfMall(mall.MallName);
        db.Add(unit);
        switch (mall.Code)
        {
            case "18.02":
                Record(db, unit, 2021, in2017, [3.8m, 3.7m, 3.9m, 3.6m, 3.8m, 3.5m], null, 0, new DateOnly(2021, 12, 31));
                Record(db, unit, 2022, in2022, [4.7m, 4.6m, 4.5m, 4.6m, 4.7m, 4.4m], 4.5m, 100, new DateOnly(2022, 12, 31));
                break;
            case "35.74":
                var evaluation = Record(db, unit, 2021, in2017, [2.5m, 3.2m, 3.3m, 2.3m, 2.9m, 3m], null, 0, new DateOnly(2021, 6, 30));
                Find(db, evaluation);
                break;
        }

        foreach (var year in new[] { 2024, 2025 })
        {
            Simulate(db, info, unit, year, in2022);
        }

        await db.SaveChangesAsync(ct);
    }

    private static Evaluation Record(
        AppDbContext db, EvaluatedUnit unit, int year, InstrumentOf<EvaluationInstrument> instrument, decimal[] scores, decimal? userMean, int respondents, DateOnly decidedOn)
    {
        var aspects = Aspects.Zip(scores).Select(pair => new AspectFigures(pair.First, null, pair.Second, null)).ToList();
        var figures = ServiceIndex.Of(instrument.Tables, aspects, userMean, respondents, 0);
        var evaluation = Evaluation.Recorded(year, EvaluationScheme.National, unit.Id, instrument.Version, Fitted, figures, decidedOn);
        Keep(db, evaluation, figures);
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
    private static void Simulate(AppDbContext db, TenantInfo info, EvaluatedUnit unit, int year, InstrumentOf<EvaluationInstrument> instrument)
    {
        var tables = instrument.Tables;
        var random = DemoRandom.For(info.Code, new DateOnly(year, 1, 1), Seed);
        var (opensOn, selfUntil, scoredOn, decidedOn) = (new DateOnly(year, 8, 1), new DateOnly(year, 8, 31), new DateOnly(year, 10, 15), new DateOnly(year, 11, 17));
        var period = new EvaluationPeriod();
        period.Identify(year, EvaluationScheme.National, "PEKPPP (simulasi)", instrument.Version);
        period.Plan(opensOn, info.InstantOf(opensOn, TimeOnly.MinValue), info.EndOf(selfUntil), info.EndOf(scoredOn));
        period.Bound(14, Minimum);
        var evaluation = new Evaluation(period, unit.Id, Simulated);
        db.Add(period);

        var (self, evaluator) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal));
        var (selfAt, scoredAt) = (info.InstantOf(selfUntil, new TimeOnly(15, 0)), info.InstantOf(scoredOn, new TimeOnly(16, 0)));
        foreach (var indicator in tables.Aspects.SelectMany(aspect => aspect.Indicators).Concat(tables.Supplementary))
        {
            evaluator[indicator.Key] = Level(ref random, year == 2024 ? 3.7 : 4.0);
            self[indicator.Key] = Math.Min(tables.HighestScore, evaluator[indicator.Key] + (random.Chance(0.5) ? 1 : 0));
            db.Add(Line(evaluation, EvaluationForm.F01, indicator.Key, self[indicator.Key], selfAt));
            db.Add(Line(evaluation, EvaluationForm.F02, indicator.Key, evaluator[indicator.Key], scoredAt));
        }

        var answers = new List<UserAnswer>();
        for (var respondent = 0; respondent < 2 * Minimum; respondent++)
        {
            var scores = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var item in tables.UserItems)
            {
                scores[item.Key] = Level(ref random, year == 2024 ? 4.0 : 4.2);
            }

            answers.Add(new UserAnswer(evaluation.Id, scores, opensOn.AddDays(respondent % 60)));
        }

        var figures = ServiceIndex.Of(tables, self, evaluator, [.. answers.Select(answer => answer.ByItem())], Minimum);
        evaluation.SubmitSelf("demo", selfAt);
        evaluation.Score(figures, Minimum, "demo-evaluator", scoredAt, info.EndOf(scoredOn.AddDays(period.ObjectionDays)));
        evaluation.Close(hasOpenObjections: false, decidedOn, info.InstantOf(decidedOn, new TimeOnly(9, 0)));
        db.AddRange(answers);
        Keep(db, evaluation, figures);
    }

    private static void Keep(AppDbContext db, Evaluation evaluation, IndexFigures figures)
    {
        db.Add(evaluation);
        db.AddRange(figures.Aspects.Select(aspect => new EvaluationAspectScore(evaluation.Id, aspect)));
        db.CountAgain(evaluation.DecidedOn!.Value);
    }

    private static IndicatorScore Line(Evaluation evaluation, EvaluationForm form, string key, decimal score, DateTimeOffset at)
    {
        var line = new IndicatorScore(evaluation.Id, form, key);
        line.Write(score, null, null, null, "demo", at);
        return line;
    }

    /// <summary>A whole score of 2 to 5 around a level.</summary>
    private static decimal Level(ref DemoRandom random, double level) =>
        (decimal)Math.Clamp(Math.Round(level + (0.8 * random.Normal()), MidpointRounding.AwayFromZero), 2, 5);
}
