using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Evaluators of an evaluation; an evaluator sees its own assignment alone.</summary>
public sealed record ListEvaluators(Guid EvaluationId) : IUseCase<Page<EvaluatorResource>>;

internal sealed class ListEvaluatorsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListEvaluators, Page<EvaluatorResource>>
{
    public async Task<Result<Page<EvaluatorResource>>> Handle(ListEvaluators request, CancellationToken cancellationToken)
    {
        if (!await db.EvaluationsSeenBy(user).AnyAsync(evaluation => evaluation.Id == request.EvaluationId, cancellationToken))
        {
            return EvaluationErrors.NotFound;
        }

        var (subject, ownAlone) = (user.Subject, !user.IsOfMall());
        var rows = await db.EvaluatorAssignments.AsNoTracking()
            .Where(row => row.EvaluationId == request.EvaluationId && (!ownAlone || row.Subject == subject))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return new Page<EvaluatorResource>([.. rows.Select(EvaluatorResource.Of)], null);
    }
}
