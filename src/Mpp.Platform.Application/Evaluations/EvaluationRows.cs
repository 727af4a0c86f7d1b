using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

internal static class EvaluationRows
{
    /// <summary>The mall and its auditor see all; an evaluator what it is assigned to, a member's officer its own unit's.</summary>
    public static IQueryable<Evaluation> EvaluationsSeenBy(this IAppDbContext db, ICurrentUser user)
    {
        if (user.ReadsEveryEvaluation())
        {
            return db.Evaluations;
        }

        var (subject, isEvaluator, own) = (user.Subject, user.IsEvaluator, user.OfficerOf);
        var assigned = db.EvaluatorAssignments.Where(row => isEvaluator && row.Subject == subject).Select(row => row.EvaluationId);
        var units = db.EvaluatedUnits.Where(unit => own != null && unit.MemberId == own).Select(unit => unit.Id);
        return db.Evaluations.Where(evaluation => units.Contains(evaluation.UnitId) || assigned.Contains(evaluation.Id));
    }

    /// <summary>
    /// Does something to one evaluation, alone: whoever else would wait at its row. What is read inside is what the
    /// evaluation is, and stays so until the act has committed.
    /// </summary>
    public static Task<Result<T>> Act<T>(
        this IAppDbContext db, ICurrentUser user, Guid evaluationId, Func<Evaluation, CancellationToken, Task<Result<T>>> act, CancellationToken ct) =>
        db.Act(db.EvaluationsSeenBy(user), evaluationId, act, ct);

    /// <summary>The same for callers who see no evaluation but may add to it, such as a kiosk.</summary>
    public static Task<Result<T>> Act<T>(
        this IAppDbContext db, IQueryable<Evaluation> seen, Guid evaluationId, Func<Evaluation, CancellationToken, Task<Result<T>>> act, CancellationToken ct) =>
        db.InTransaction(
            async token => await seen.AnyAsync(evaluation => evaluation.Id == evaluationId, token) && await db.Hold<Evaluation>(evaluationId, token)
                ? await act(await db.Evaluations.SingleAsync(evaluation => evaluation.Id == evaluationId, token), token)
                : EvaluationErrors.NotFound,
            ct);

    /// <summary>The tables an evaluation is scored with; they are there, because it names them.</summary>
    public static async Task<InstrumentOf<EvaluationInstrument>> InstrumentOf(
        this InstrumentShelf shelf, IAppDbContext db, Evaluation evaluation, CancellationToken ct) =>
        (await shelf.Of<EvaluationInstrument>(db, evaluation.InstrumentVersion, ct)).Value;

    /// <summary>Every indicator of a form, the supplementary ones last.</summary>
    public static IEnumerable<EvaluationIndicator> Indicators(this EvaluationInstrument tables) =>
        tables.Aspects.SelectMany(aspect => aspect.Indicators).Concat(tables.Supplementary);

    public static IReadOnlyDictionary<string, decimal> Of(this IEnumerable<IndicatorScore> scores, EvaluationForm form) => scores
        .Where(score => score.Form == form && score.Score is not null)
        .ToDictionary(score => score.IndicatorKey, score => score.Score!.Value, StringComparer.Ordinal);

    /// <summary>The index from the raw scores as they are now.</summary>
    public static async Task<IndexFigures> Compute(
        this IAppDbContext db, Evaluation evaluation, EvaluationInstrument tables, int minimumRespondents, CancellationToken ct)
    {
        var scores = await db.IndicatorScores.Where(score => score.EvaluationId == evaluation.Id).ToListAsync(ct);
        var isSubmitted = evaluation.SelfSubmittedAt is not null;
        return ServiceIndex.Of(
            tables, isSubmitted ? scores.Of(EvaluationForm.F01) : new Dictionary<string, decimal>(StringComparer.Ordinal), scores.Of(EvaluationForm.F02),
            await db.AnswersOf(evaluation.Id, ct), minimumRespondents);
    }

    public static async Task<IReadOnlyCollection<IReadOnlyDictionary<string, decimal>>> AnswersOf(this IAppDbContext db, Guid evaluationId, CancellationToken ct) =>
        [.. (await db.UserAnswers.AsNoTracking().Where(answer => answer.EvaluationId == evaluationId).ToListAsync(ct)).Select(answer => answer.ByItem())];

    /// <summary>Keeps the aspects of a result beside its index.</summary>
    public static async Task KeepAspects(this IAppDbContext db, Evaluation evaluation, IndexFigures figures, CancellationToken ct)
    {
        var kept = await db.EvaluationAspectScores.Where(score => score.EvaluationId == evaluation.Id).ToListAsync(ct);
        foreach (var aspect in figures.Aspects)
        {
            if (kept.Find(score => score.AspectKey == aspect.Key) is { } row)
            {
                row.Take(aspect);
            }
            else
            {
                db.EvaluationAspectScores.Add(new EvaluationAspectScore(evaluation.Id, aspect));
            }
        }
    }
}
