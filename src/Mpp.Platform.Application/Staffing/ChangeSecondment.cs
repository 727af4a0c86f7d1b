using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Agrees otherwise; whose secondment it is stays.</summary>
public sealed record ChangeSecondment(Guid SecondmentId, int? Version, SecondmentFields Fields) : IUseCase<SecondmentResource>;

internal sealed class ChangeSecondmentValidator : AbstractValidator<ChangeSecondment>
{
    public ChangeSecondmentValidator() => RuleFor(request => request.Fields).SetValidator(new SecondmentFields.Shape());
}

internal sealed class ChangeSecondmentHandler(IAppDbContext db, IMapper mapper) : IHandle<ChangeSecondment, SecondmentResource>
{
    public Task<Result<SecondmentResource>> Handle(ChangeSecondment request, CancellationToken cancellationToken) => db.Seconding<SecondmentResource>(
        async ct =>
        {
            var found = (await db.Secondments.SingleOrDefaultAsync(row => row.Id == request.SecondmentId, ct))
                .At(request.Version, StaffingErrors.SecondmentNotFound);
            if ((found.Error ?? await db.Take(found.Value, request.Fields.Plan, ct)) is { } refused)
            {
                return refused;
            }

            return await db.Save(found.Value, ct) is { } refusal ? refusal : mapper.Map<SecondmentResource>(found.Value);
        },
        cancellationToken);
}
