using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Surveys;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Rollup;

/// <summary>
/// Computes one tenant's weekly and yearly facts of surveys, complaints and evaluations again from raw rows, inside the
/// transaction and under the lease of the usage rollup. Each answer counts by the questionnaire it was given to.
/// </summary>
internal sealed class QualityRollup(AppDbContext db, TenantContext tenant, InstrumentShelf instruments, TimeProvider clock)
{
    /// <summary>The weeks and years of the days.</summary>
    public async Task Count(IReadOnlyCollection<DateOnly> days, CancellationToken ct)
    {
        var weeks = days.Select(IsoWeek.Of).Distinct().ToList();
        var years = days.Select(day => day.Year).Distinct().ToList();
        var (first, last) = (Earlier(weeks.Min(week => week.Monday), new DateOnly(years.Min(), 1, 1)), Later(weeks.Max(week => week.Sunday), new DateOnly(years.Max(), 12, 31)));
        var complaints = await Complaints(first, last, ct);
        var answers = await Answers(first, last, ct);
        var (code, now) = (tenant.Tenant.Code, clock.Now());
        var today = tenant.Tenant.DateAt(now);

        var keys = weeks.ConvertAll(week => week.Key);
        await db.WeeklyQuality.Where(row => keys.Contains(row.Week)).ExecuteDeleteAsync(ct);
        await db.YearlyQuality.Where(row => years.Contains(row.Year)).ExecuteDeleteAsync(ct);
        db.WeeklyQuality.AddRange(weeks
            .Select(week => QualityFacts.Weekly(code, week, answers.Between(week.Monday, week.Sunday), complaints, today, now)).OfType<WeeklyQuality>());
        db.YearlyQuality.AddRange(years
            .Select(year => QualityFacts.Yearly(code, year, answers.Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), complaints, today, now)).OfType<YearlyQuality>());
        await Evaluations(days, now, ct);
        await db.SaveOwn(ct);
        await Cover(ct);
    }

    /// <summary>A count of one week may hide, or show again, those of any other: all of the mall are looked at again.</summary>
    private async Task Cover(CancellationToken ct)
    {
        var weeks = await db.WeeklyQuality.ToListAsync(ct);
        var years = await db.YearlyQuality.ToListAsync(ct);
        var cover = QualityCover.Of(weeks, years);
        weeks.ForEach(week => week.Covered = cover.OfWeek(week.Week));
        years.ForEach(year => year.Covered = cover.OfYear(year.Year));
        await db.SaveOwn(ct);
    }

    /// <summary>Every day on which something was answered, received, due, closed or decided: for a count from scratch.</summary>
    public async Task<List<DateOnly>> Days(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var days = await db.SurveyAnswers.Select(row => row.AnsweredOn)
            .Union(db.Complaints.Select(row => row.ReceivedOn))
            .Union(db.Complaints.Select(row => row.DueOn))
            .Union(db.Complaints.Where(row => row.ClosedOn != null).Select(row => row.ClosedOn!.Value))
            .Union(db.Evaluations.Where(row => row.DecidedOn != null).Select(row => row.DecidedOn!.Value))
            .ToListAsync(ct);
        return days.FindAll(day => day >= from && day <= to);
    }

    private async Task<List<ComplaintFact>> Complaints(DateOnly first, DateOnly last, CancellationToken ct)
    {
        var rows = await db.Complaints.AsNoTracking()
            .Where(row => row.ReceivedOn <= last && (row.ReceivedOn >= first || row.DueOn >= first || row.ClosedOn >= first))
            .Select(row => new { row.Class, row.IsIllegalLevy, row.Channel, row.LaporReference, row.ReceivedOn, row.DueOn, row.RespondedOn, row.ClosedOn, row.PausedOn })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new ComplaintFact(
            row.Class == ComplaintClass.OversightComplaint || row.IsIllegalLevy,
            row.Channel == ComplaintChannel.Lapor || row.LaporReference is not null,
            row.ReceivedOn, row.DueOn, row.RespondedOn, row.ClosedOn, row.PausedOn));
    }

    private async Task<AnsweredDays> Answers(DateOnly first, DateOnly last, CancellationToken ct)
    {
        var rows = await db.SurveyAnswers.AsNoTracking()
            .Where(row => row.AnsweredOn >= first && row.AnsweredOn <= last)
            .Select(row => new AnswerOfDay(row.AnsweredOn, row.InstrumentVersion, row.FormId, row.Scores))
            .ToListAsync(ct);
        var forms = await db.SurveyForms.AsNoTracking().ToDictionaryAsync(form => form.Id, ct);
        var asked = new Dictionary<(string Version, Guid? FormId), Questionnaire>();
        foreach (var (version, formId) in rows.Select(row => (row.Version, row.FormId)).Distinct())
        {
            var instrument = (await instruments.Of<SurveyInstrument>(db, version, ct)).Value;
            asked[(version, formId)] = Questionnaire.Of(version, instrument.Tables, formId is { } id ? forms[id] : null);
        }

        return new AnsweredDays(rows, asked);
    }

    /// <summary>Evaluations decided on the days; one that is closed never changes any more.</summary>
    private async Task Evaluations(IReadOnlyCollection<DateOnly> days, DateTimeOffset now, CancellationToken ct)
    {
        var closed = await db.Evaluations.AsNoTracking()
            .Where(row => row.Status == EvaluationStatus.Closed && row.DecidedOn != null && days.Contains(row.DecidedOn.Value) && row.Index != null && row.F02 != null)
            .Select(row => new { Row = row, IsMall = db.EvaluatedUnits.Any(unit => unit.Id == row.UnitId && unit.SubjectKey == EvaluatedUnit.MallKey) })
            .ToListAsync(ct);
        var ids = closed.ConvertAll(row => row.Row.Id);
        await db.YearlyEvaluations.Where(row => ids.Contains(row.EvaluationId)).ExecuteDeleteAsync(ct);
        await db.YearlyScores.Where(row => ids.Contains(row.EvaluationId)).ExecuteDeleteAsync(ct);
        var aspects = (await db.EvaluationAspectScores.AsNoTracking().Where(row => ids.Contains(row.EvaluationId) && row.Evaluator != null).ToListAsync(ct))
            .Select(row => (row.EvaluationId, IsAspect: true, Key: row.AspectKey, Score: row.Evaluator!.Value));
        var indicators = (await db.IndicatorScores.AsNoTracking()
                .Where(row => ids.Contains(row.EvaluationId) && row.Form == EvaluationForm.F02 && row.Score != null).ToListAsync(ct))
            .Select(row => (row.EvaluationId, IsAspect: false, Key: row.IndicatorKey, Score: row.Score!.Value));
        var (code, years) = (tenant.Tenant.Code, closed.Where(row => row.IsMall).ToDictionary(row => row.Row.Id, row => row.Row.Year));
        db.YearlyScores.AddRange(aspects.Concat(indicators).Where(row => years.ContainsKey(row.EvaluationId)).Select(row => new YearlyScore
        {
            TenantId = code,
            EvaluationId = row.EvaluationId,
            IsAspect = row.IsAspect,
            Key = row.Key,
            Year = years[row.EvaluationId],
            Score = row.Score,
        }));
        db.YearlyEvaluations.AddRange(closed.Select(row => new YearlyEvaluation
        {
            TenantId = code,
            EvaluationId = row.Row.Id,
            Year = row.Row.Year,
            Scheme = row.Row.Scheme,
            IsMall = row.IsMall,
            InstrumentVersion = row.Row.InstrumentVersion,
            Index = row.Row.Index!.Value,
            Category = row.Row.Category!,
            F02 = row.Row.F02!.Value,
            F03 = row.Row.F03,
            IsCapped = row.Row.IsCapped,
            IsHistoric = row.Row.IsHistoric,
            ComputedAt = now,
        }));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private sealed record AnswerOfDay(DateOnly On, string Version, Guid? FormId, IReadOnlyDictionary<string, int> Scores);

    private sealed class AnsweredDays(IReadOnlyCollection<AnswerOfDay> answers, IReadOnlyDictionary<(string Version, Guid? FormId), Questionnaire> asked)
    {
        public SatisfactionFact Between(DateOnly first, DateOnly last) => SatisfactionFact.Of([.. answers
            .Where(answer => answer.On >= first && answer.On <= last)
            .GroupBy(answer => (answer.Version, answer.FormId))
            .Select(group =>
            {
                var sums = new ScoreSums(asked[group.Key]);
                foreach (var answer in group)
                {
                    sums.Add(answer.Scores);
                }

                return new SatisfactionFact(sums.Answers, SatisfactionIndex.Of(sums)?.Index);
            })]);
    }
}
