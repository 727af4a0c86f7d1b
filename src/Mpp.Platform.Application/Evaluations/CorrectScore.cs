using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>An assigned evaluator changes a submitted score, with a reason; the old one is kept and the index computed again.</summary>
public sealed record CorrectScore(Guid EvaluationId, CorrectionFields Fields) : IUseCase<EvaluationResource>;

/// <summary>A changed score.</summary>
public sealed record CorrectionFields
{
    public string IndicatorKey { get; init; } = "";

    /// <summary>0 to 5 in steps of the instrument.</summary>
    public decimal? Score { get; init; }

    /// <summary>1 to 1,000 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The accepted objection it answers; absent for a correction of one's own.</summary>
    public Guid? ObjectionId { get; init; }
}

internal sealed class CorrectScoreValidator : AbstractValidator<CorrectScore>
{
    public CorrectScoreValidator()
    {
        RuleFor(request => request.Fields.IndicatorKey).NotEmpty().MaximumLength(EvaluationAspectScore.KeyLength);
        RuleFor(request => request.Fields.Score).NotNull();
        RuleFor(request => request.Fields.Reason).NotEmpty().MaximumLength(EvaluationRevision.ReasonLength);
    }
}

internal sealed class CorrectScoreHandler(IAppDbContext db, InstrumentShelf shelf, EvaluationReads reads, ICurrentUser user, TimeProvider clock)
    : IHandle<CorrectScore, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(CorrectScore request, CancellationToken cancellationToken) => db.Act<EvaluationResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            var (fields, score) = (request.Fields, request.Fields.Score!.Value);
            if ((await db.RefuseWriter(user, evaluation, EvaluationForm.F02, ct) ?? evaluation.RefuseChange()) is { } refused)
            {
                return refused;
            }

            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            var row = await db.IndicatorScores.SingleOrDefaultAsync(
                known => known.EvaluationId == evaluation.Id && known.Form == EvaluationForm.F02 && known.IndicatorKey == fields.IndicatorKey, ct);
            if (row is null)
            {
                return EvaluationErrors.IndicatorUnknown;
            }

            if (!ServiceIndex.IsScore(tables, score))
            {
                return EvaluationErrors.ScoreInvalid;
            }

            if (fields.ObjectionId is { } objection && !await db.Objections.AnyAsync(
                known => known.Id == objection && known.EvaluationId == evaluation.Id && known.State == ObjectionState.Accepted, ct))
            {
                return EvaluationErrors.PartNotFound;
            }

            if (row.Score != score)
            {
                var (oldScore, oldIndex, now) = (row.Score, evaluation.Index, clock.Now());
                row.Write(score, row.Note, row.Evidence, row.EvidenceUrl, user.Subject, now);
                var figures = await db.Compute(evaluation, tables, evaluation.MinimumRespondents, ct);
                if (evaluation.Correct(figures).Error is { } locked)
                {
                    return locked;
                }

                await db.KeepAspects(evaluation, figures, ct);
                db.EvaluationRevisions.Add(new EvaluationRevision
                {
                    EvaluationId = evaluation.Id,
                    Form = EvaluationForm.F02,
                    IndicatorKey = fields.IndicatorKey,
                    OldScore = oldScore,
                    NewScore = score,
                    OldIndex = oldIndex,
                    NewIndex = evaluation.Index,
                    Reason = fields.Reason,
                    ObjectionId = fields.ObjectionId,
                    RevisedBy = user.Subject,
                    RevisedAt = now,
                });
            }

            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : await reads.Read(evaluation.Id, ct);
        },
        cancellationToken);
}
