using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Plans what is to be done about a finding.</summary>
public sealed record AddActionPlan(Guid EvaluationId, Guid FindingId, ActionPlanFields Fields) : IUseCase<ActionPlanResource>;

/// <summary>What is to be done, by whom, until when.</summary>
public sealed record ActionPlanFields
{
    /// <summary>Office that answers for it; 1 to 150 characters.</summary>
    public string Owner { get; init; } = "";

    /// <summary>1 to 1,000 characters.</summary>
    public string Output { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    internal sealed class Shape : AbstractValidator<ActionPlanFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Owner).NotEmpty().MaximumLength(ActionPlan.OwnerLength);
            RuleFor(fields => fields.Output).NotEmpty().MaximumLength(ActionPlan.OutputLength);
            RuleFor(fields => fields.DueOn).NotNull();
        }
    }
}

internal sealed class AddActionPlanValidator : AbstractValidator<AddActionPlan>
{
    public AddActionPlanValidator() => RuleFor(request => request.Fields).SetValidator(new ActionPlanFields.Shape());
}

internal sealed class AddActionPlanHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<AddActionPlan, ActionPlanResource>
{
    public Task<Result<ActionPlanResource>> Handle(AddActionPlan request, CancellationToken cancellationToken) => db.Act<ActionPlanResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseFollowUp(user, evaluation.Id, ct) is { } refused)
            {
                return refused;
            }

            if (!await db.Findings.AnyAsync(row => row.Id == request.FindingId && row.EvaluationId == evaluation.Id, ct))
            {
                return EvaluationErrors.PartNotFound;
            }

            var plan = new ActionPlan(request.FindingId);
            plan.Plan(request.Fields.Owner, request.Fields.Output, request.Fields.DueOn!.Value);
            db.ActionPlans.Add(plan);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : ActionPlanResource.Of(plan, tenant.Tenant.DateAt(clock.Now()));
        },
        cancellationToken);
}
