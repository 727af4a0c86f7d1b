using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Takes an assignment back while the evaluator has not written a score.</summary>
public sealed record ReleaseEvaluator(Guid EvaluationId, Guid AssignmentId, int? Version) : IUseCase<Done>;

internal sealed class ReleaseEvaluatorHandler(IAppDbContext db, ICurrentUser user) : IHandle<ReleaseEvaluator, Done>
{
    public Task<Result<Done>> Handle(ReleaseEvaluator request, CancellationToken cancellationToken) => db.Act<Done>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            var found = (await db.EvaluatorAssignments.SingleOrDefaultAsync(
                    row => row.Id == request.AssignmentId && row.EvaluationId == evaluation.Id, ct))
                .At(request.Version, EvaluationErrors.PartNotFound);
            if (found.Error is not null)
            {
                return found.Error;
            }

            var subject = found.Value.Subject;
            if (evaluation.ScoredBy == subject || await db.IndicatorScores.AnyAsync(
                score => score.EvaluationId == evaluation.Id && score.Form == EvaluationForm.F02 && score.WrittenBy == subject, ct))
            {
                return EvaluationErrors.EvaluatorHasScored;
            }

            db.EvaluatorAssignments.Remove(found.Value);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : Done.Value;
        },
        cancellationToken);
}
