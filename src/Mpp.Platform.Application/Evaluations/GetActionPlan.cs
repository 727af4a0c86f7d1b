using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

public sealed record GetActionPlan(Guid EvaluationId, Guid ActionPlanId) : IUseCase<ActionPlanResource>;

internal sealed class GetActionPlanHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<GetActionPlan, ActionPlanResource>
{
    public async Task<Result<ActionPlanResource>> Handle(GetActionPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.PlanOf(user, request.EvaluationId, request.ActionPlanId, cancellationToken);
        return plan.Error is not null ? plan.Error : ActionPlanResource.Of(plan.Value, tenant.Tenant.DateAt(clock.Now()));
    }
}
