using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Decides the result: nothing of it changes any more, and it is published.</summary>
public sealed record CloseEvaluation(Guid EvaluationId) : IUseCase<EvaluationResource>;

internal sealed class CloseEvaluationHandler(IAppDbContext db, EvaluationReads reads, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<CloseEvaluation, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(CloseEvaluation request, CancellationToken cancellationToken) => db.Act<EvaluationResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            var now = clock.Now();
            var hasOpen = await db.Objections.AnyAsync(row => row.EvaluationId == evaluation.Id && row.State == ObjectionState.Open, ct);
            if (!hasOpen && evaluation.RefuseChange() is null && await HasUncorrected(evaluation, ct))
            {
                return EvaluationErrors.ObjectionUncorrected;
            }

            if (evaluation.Close(hasOpen, tenant.Tenant.DateAt(now), now).Error is { } refused)
            {
                return refused;
            }

            db.Announce(EvaluationEvents.Closed, evaluation.Id, EvaluationFacts.Of(evaluation));
            db.CountAgain(evaluation.DecidedOn!.Value);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : await reads.Read(evaluation.Id, ct);
        },
        cancellationToken);

    /// <summary>Whether a score that was objected to, rightly, still stands.</summary>
    private async Task<bool> HasUncorrected(Evaluation evaluation, CancellationToken ct)
    {
        var accepted = await db.Objections.AsNoTracking()
            .Where(row => row.EvaluationId == evaluation.Id && row.State == ObjectionState.Accepted && row.IndicatorKey != null).ToListAsync(ct);
        var revisions = await db.EvaluationRevisions.AsNoTracking().Where(row => row.EvaluationId == evaluation.Id).ToListAsync(ct);
        return accepted.Exists(objection => !revisions.Exists(revision => revision.IndicatorKey == objection.IndicatorKey
            && (revision.ObjectionId == objection.Id || revision.RevisedAt >= objection.DecidedAt)));
    }
}
