using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

public sealed record AddGate(GateFields Fields) : IUseCase<GateResource>;

internal sealed class AddGateValidator : AbstractValidator<AddGate>
{
    public AddGateValidator() => RuleFor(request => request.Fields).SetValidator(new GateFields.Shape());
}

internal sealed class AddGateHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock, IMapper mapper) : IHandle<AddGate, GateResource>
{
    public async Task<Result<GateResource>> Handle(AddGate request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        if (fields.MemberId is { } member && !await db.Members.AnyAsync(row => row.Id == member, cancellationToken))
        {
            return ReadinessErrors.Unknown;
        }

        var gate = new Gate(fields.Launch!.Value, fields.Kind!.Value, fields.MemberId);
        var refused = gate.Plan(fields.Title, fields.Owner, fields.PlannedStartOn, fields.DueOn).Error
            ?? gate.Report(fields.State ?? GateState.Open, fields.Evidence, fields.Reason, tenant.Tenant.DateAt(clock.Now())).Error;
        if (refused is not null)
        {
            return refused;
        }

        if (fields.State is null)
        {
            await db.PassSigned([gate], cancellationToken);
        }

        db.Gates.Add(gate);
        var refusal = (await db.Save(cancellationToken)).Refusal(ReadinessErrors.Unknown, ReadinessErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<GateResource>(gate);
    }
}

internal static class GatesSeen
{
    /// <summary>A member's officer sees its own member's gates.</summary>
    public static IQueryable<Gate> OwnedBy(this IQueryable<Gate> gates, ICurrentUser user) => user.OnlyMember is { } own
        ? gates.Where(gate => gate.MemberId == own)
        : gates;
}
