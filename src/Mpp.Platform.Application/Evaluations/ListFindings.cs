using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Findings of an evaluation with their action plans, oldest first.</summary>
public sealed record ListFindings(Guid EvaluationId) : IUseCase<Page<FindingResource>>;

internal sealed class ListFindingsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListFindings, Page<FindingResource>>
{
    public async Task<Result<Page<FindingResource>>> Handle(ListFindings request, CancellationToken cancellationToken) =>
        await db.EvaluationsSeenBy(user).AnyAsync(evaluation => evaluation.Id == request.EvaluationId, cancellationToken)
            ? new Page<FindingResource>(await db.Findings(request.EvaluationId, tenant.Tenant.DateAt(clock.Now()), cancellationToken), null)
            : EvaluationErrors.NotFound;
}
