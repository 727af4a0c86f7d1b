using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Hands in what proves that an action plan was carried out; a later proof takes its place, the date stays.</summary>
public sealed record ProveActionPlan(Guid EvaluationId, Guid ActionPlanId, ProofFields Fields) : IUseCase<ActionPlanResource>;

/// <summary>What proves it.</summary>
public sealed record ProofFields
{
    /// <summary>Words, an address; 1 to 2,000 characters.</summary>
    public string Proof { get; init; } = "";
}

internal sealed class ProveActionPlanValidator : AbstractValidator<ProveActionPlan>
{
    public ProveActionPlanValidator() => RuleFor(request => request.Fields.Proof).NotEmpty().MaximumLength(ActionPlan.ProofLength);
}

internal sealed class ProveActionPlanHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ProveActionPlan, ActionPlanResource>
{
    public async Task<Result<ActionPlanResource>> Handle(ProveActionPlan request, CancellationToken cancellationToken)
    {
        var found = await db.PlanToFollowUp(user, request.EvaluationId, request.ActionPlanId, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        found.Value.Prove(request.Fields.Proof, today);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : ActionPlanResource.Of(found.Value, today);
    }
}
