using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Ends a secondment before its time; what was planned stays to be read.</summary>
public sealed record EndSecondment(Guid SecondmentId, SecondmentEndFields Fields) : IUseCase<SecondmentResource>;

/// <summary>When a secondment ends before its time.</summary>
public sealed record SecondmentEndFields
{
    /// <summary>Last local date; one before the first day says that it never took place.</summary>
    public DateOnly? On { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Reason { get; init; }

    internal sealed class Shape : AbstractValidator<SecondmentEndFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.On).NotNull();
            RuleFor(fields => fields.Reason).MaximumLength(Secondment.ReasonLength);
        }
    }
}

internal sealed class EndSecondmentValidator : AbstractValidator<EndSecondment>
{
    public EndSecondmentValidator() => RuleFor(request => request.Fields).SetValidator(new SecondmentEndFields.Shape());
}

internal sealed class EndSecondmentHandler(IAppDbContext db, IMapper mapper) : IHandle<EndSecondment, SecondmentResource>
{
    public async Task<Result<SecondmentResource>> Handle(EndSecondment request, CancellationToken cancellationToken)
    {
        var found = (await db.Secondments.SingleOrDefaultAsync(row => row.Id == request.SecondmentId, cancellationToken))
            .At(null, StaffingErrors.SecondmentNotFound);
        if ((found.Error ?? found.Value.End(request.Fields.On!.Value, request.Fields.Reason).Error) is { } refused)
        {
            return refused;
        }

        db.Announce(StaffingEvents.SecondmentEnded, found.Value.Id);
        var refusal = (await db.Save(cancellationToken)).Refusal(StaffingErrors.SecondmentOverlap, StaffingErrors.SecondmentNotFound);
        return refusal is not null ? refusal : mapper.Map<SecondmentResource>(found.Value);
    }
}
