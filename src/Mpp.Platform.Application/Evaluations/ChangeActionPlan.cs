using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

public sealed record ChangeActionPlan(Guid EvaluationId, Guid ActionPlanId, int? Version, ActionPlanFields Fields) : IUseCase<ActionPlanResource>;

internal sealed class ChangeActionPlanValidator : AbstractValidator<ChangeActionPlan>
{
    public ChangeActionPlanValidator() => RuleFor(request => request.Fields).SetValidator(new ActionPlanFields.Shape());
}

internal sealed class ChangeActionPlanHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ChangeActionPlan, ActionPlanResource>
{
    public async Task<Result<ActionPlanResource>> Handle(ChangeActionPlan request, CancellationToken cancellationToken)
    {
        var seen = await db.PlanToFollowUp(user, request.EvaluationId, request.ActionPlanId, cancellationToken);
        var found = seen.Error is not null ? seen : seen.Value.At(request.Version, EvaluationErrors.PartNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        found.Value.Plan(request.Fields.Owner, request.Fields.Output, request.Fields.DueOn!.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : ActionPlanResource.Of(found.Value, tenant.Tenant.DateAt(clock.Now()));
    }
}
