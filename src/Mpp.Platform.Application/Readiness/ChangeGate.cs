using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

public sealed record ChangeGate(Guid GateId, int? Version, GateFields Fields) : IUseCase<GateResource>;

internal sealed class ChangeGateValidator : AbstractValidator<ChangeGate>
{
    public ChangeGateValidator() => RuleFor(request => request.Fields).SetValidator(new GateFields.Shape());
}

internal sealed class ChangeGateHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<ChangeGate, GateResource>
{
    public async Task<Result<GateResource>> Handle(ChangeGate request, CancellationToken cancellationToken)
    {
        var found = (await db.Gates.OwnedBy(user).SingleOrDefaultAsync(gate => gate.Id == request.GateId, cancellationToken))
            .At(request.Version, ReadinessErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (gate, fields, now) = (found.Value, request.Fields, clock.Now());
        if (Fixed(gate, fields) is { } moved)
        {
            return RequestErrors.Invalid(moved, "launch, kind, dan memberId tidak dapat diubah", "launch, kind and memberId cannot change");
        }

        if (user.OnlyMember is null)
        {
            var slipped = gate.DueOn is not null && fields.DueOn != gate.DueOn && !(fields.DueOn < gate.DueOn);
            if (slipped && string.IsNullOrWhiteSpace(fields.SlipReason))
            {
                return ReadinessErrors.SlipReasonRequired;
            }

            if (slipped)
            {
                db.PlanSlips.Add(new PlanSlip(SlippedPlan.Gate, gate.Id, gate.DueOn!.Value, fields.DueOn, fields.SlipReason, user.Subject, now));
                db.Announce(ReadinessEvents.PlanSlipped, gate.Id, new SlipFacts(SlippedPlan.Gate, gate.DueOn.Value, fields.DueOn));
            }

            if (gate.Plan(fields.Title, fields.Owner, fields.PlannedStartOn, fields.DueOn).Error is { } misplanned)
            {
                return misplanned;
            }
        }

        if (gate.Report(fields.State ?? gate.State, fields.Evidence, fields.Reason, tenant.Tenant.DateAt(now)).Error is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(ReadinessErrors.Unknown, ReadinessErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<GateResource>(gate);
    }

    private static string? Fixed(Gate gate, GateFields fields) => fields.Launch != gate.Launch ? "launch"
        : fields.Kind != gate.Kind ? "kind"
        : fields.MemberId != gate.MemberId ? "memberId" : null;
}
