using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Reads an evaluation with its scores for the caller: the same figures wherever they are shown.</summary>
internal sealed class EvaluationReads(IAppDbContext db, InstrumentShelf shelf, ICurrentUser user)
{
    public async Task<Result<EvaluationResource>> Read(Guid evaluationId, CancellationToken ct)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == evaluationId, ct);
        if (evaluation is null)
        {
            return EvaluationErrors.NotFound;
        }

        var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
        var unit = await db.EvaluatedUnits.AsNoTracking().SingleAsync(row => row.Id == evaluation.UnitId, ct);
        var period = evaluation.PeriodId is { } id ? await db.EvaluationPeriods.AsNoTracking().SingleAsync(row => row.Id == id, ct) : null;
        var scores = await Scores(evaluation, ct);
        var (aspects, respondents) = await Aspects(evaluation, tables, scores, ct);
        var isScored = evaluation.Index is not null;
        return new EvaluationResource
        {
            Id = evaluation.Id,
            PeriodId = evaluation.PeriodId,
            UnitId = unit.Id,
            UnitName = unit.Name,
            Year = evaluation.Year,
            Scheme = evaluation.Scheme,
            Status = evaluation.Status,
            InstrumentVersion = evaluation.InstrumentVersion,
            SelfReportDeadline = period?.SelfReportDeadline,
            ScoringDeadline = period?.ScoringDeadline,
            SelfSubmittedAt = evaluation.SelfSubmittedAt,
            ScoredAt = evaluation.ScoredAt,
            ObjectionUntil = evaluation.ObjectionUntil,
            F02 = evaluation.F02,
            F03 = evaluation.F03,
            Index = evaluation.Index,
            Category = evaluation.Category,
            CategoryName = tables.NameOf(evaluation.Category),
            IsCapped = evaluation.IsCapped,
            Respondents = respondents,
            MinimumRespondents = isScored ? evaluation.MinimumRespondents : period?.MinimumRespondents ?? 0,
            DecidedOn = evaluation.DecidedOn,
            IsHistoric = evaluation.IsHistoric,
            Source = evaluation.Source,
            Aspects = tables.Lines(aspects),
            Indicators = evaluation.IsHistoric ? [] : Indicators(tables, scores),
            Version = evaluation.Version,
            Drafts = scores.Sum(score => (long)score.Version),
            PeriodVersion = period?.Version ?? 0,
        };
    }

    /// <summary>What the caller sees of both forms; a draft that missed its deadline is no part of a result, and nobody's.</summary>
    private async Task<List<IndicatorScore>> Scores(Evaluation evaluation, CancellationToken ct)
    {
        var isMissed = evaluation.ScoredAt is not null && evaluation.SelfSubmittedAt is null;
        var self = !isMissed && await db.SeesForm(user, evaluation, EvaluationForm.F01, ct);
        var evaluator = await db.SeesForm(user, evaluation, EvaluationForm.F02, ct);
        return await db.IndicatorScores.AsNoTracking()
            .Where(score => score.EvaluationId == evaluation.Id
                && ((score.Form == EvaluationForm.F01 && self) || (score.Form == EvaluationForm.F02 && evaluator)))
            .ToListAsync(ct);
    }

    /// <summary>
    /// The stored ones once there is an index; before, from what the caller sees. While users still answer, their means are
    /// for those alone who could not be rated by them.
    /// </summary>
    private async Task<(IReadOnlyList<AspectFigures> Aspects, int Respondents)> Aspects(
        Evaluation evaluation, EvaluationInstrument tables, List<IndicatorScore> scores, CancellationToken ct)
    {
        if (evaluation.Index is not null)
        {
            var aspects = (await db.AspectsOf([evaluation.Id], ct))[evaluation.Id];
            return (aspects.ShownWith(evaluation.Respondents, user.SeesSingleAnswers), evaluation.Respondents);
        }

        var answers = await db.AnswersOf(evaluation.Id, ct);
        var figures = ServiceIndex.Of(tables, scores.Of(EvaluationForm.F01), scores.Of(EvaluationForm.F02), answers, 0);
        return (user.SeesSingleAnswers ? figures.Aspects : figures.Aspects.WithoutUsers(), answers.Count);
    }

    private static List<ReportedIndicator> Indicators(EvaluationInstrument tables, List<IndicatorScore> scores)
    {
        var byKey = scores.ToDictionary(score => (score.Form, score.IndicatorKey));
        return
        [
            .. from line in tables.Aspects.SelectMany(aspect => aspect.Indicators.Select(indicator => (Aspect: (string?)aspect.Key, indicator)))
                   .Concat(tables.Supplementary.Select(indicator => (Aspect: (string?)null, indicator)))
               let self = byKey.GetValueOrDefault((EvaluationForm.F01, line.indicator.Key))
               let evaluator = byKey.GetValueOrDefault((EvaluationForm.F02, line.indicator.Key))
               select new ReportedIndicator
               {
                   Key = line.indicator.Key,
                   Number = line.indicator.Number,
                   AspectKey = line.Aspect,
                   Name = line.indicator.Name,
                   Weight = line.indicator.Weight,
                   Self = self?.Score,
                   SelfNote = self?.Note,
                   Evaluator = evaluator?.Score,
                   EvaluatorNote = evaluator?.Note,
               },
        ];
    }
}

internal static class EvaluationLines
{
    public static async Task<Dictionary<Guid, IReadOnlyList<AspectFigures>>> AspectsOf(
        this IAppDbContext db, IReadOnlyList<Guid> evaluationIds, CancellationToken ct)
    {
        var rows = await db.EvaluationAspectScores.AsNoTracking().Where(score => evaluationIds.Contains(score.EvaluationId)).ToListAsync(ct);
        return evaluationIds.ToDictionary(
            id => id,
            id => (IReadOnlyList<AspectFigures>)[.. rows.Where(row => row.EvaluationId == id)
                .Select(row => new AspectFigures(row.AspectKey, row.Self, row.Evaluator, row.User))]);
    }

    /// <summary>Means of fewer than five users come down to what one of them answered.</summary>
    public static IReadOnlyList<AspectFigures> ShownWith(this IReadOnlyList<AspectFigures> figures, int respondents, bool seesSingleAnswers) =>
        seesSingleAnswers || respondents >= SmallCounts.Smallest ? figures : figures.WithoutUsers();

    public static IReadOnlyList<AspectFigures> WithoutUsers(this IReadOnlyList<AspectFigures> figures) =>
        [.. figures.Select(aspect => aspect with { User = null })];

    public static LocalText? NameOf(this EvaluationInstrument tables, string? category) =>
        tables.Categories.FirstOrDefault(known => known.Category == category)?.Name;

    public static IReadOnlyList<ReportedAspect> Lines(this EvaluationInstrument tables, IReadOnlyList<AspectFigures> figures) =>
    [
        .. from aspect in tables.Aspects
           let scores = figures.FirstOrDefault(known => known.Key == aspect.Key)
           select new ReportedAspect
           {
               Key = aspect.Key,
               Number = aspect.Number,
               Name = aspect.Name,
               Weight = aspect.Weight,
               Self = Evaluation.Keep(scores?.Self),
               Evaluator = Evaluation.Keep(scores?.Evaluator),
               User = Evaluation.Keep(scores?.User),
               Gap = Evaluation.Keep(ServiceIndex.Gap(tables, scores?.Evaluator)),
               IndexGap = Evaluation.Keep(ServiceIndex.IndexGap(tables, aspect, scores?.Evaluator)),
           },
    ];
}
