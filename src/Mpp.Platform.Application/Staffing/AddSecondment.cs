using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

public sealed record AddSecondment(SecondmentFields Fields) : IUseCase<SecondmentResource>;

internal sealed class AddSecondmentValidator : AbstractValidator<AddSecondment>
{
    public AddSecondmentValidator() => RuleFor(request => request.Fields).SetValidator(new SecondmentFields.Shape());
}

internal sealed class AddSecondmentHandler(IAppDbContext db, IMapper mapper) : IHandle<AddSecondment, SecondmentResource>
{
    public Task<Result<SecondmentResource>> Handle(AddSecondment request, CancellationToken cancellationToken) => db.Seconding<SecondmentResource>(
        async ct =>
        {
            var secondment = new Secondment(request.Fields.StaffSubject);
            if (await db.Take(secondment, request.Fields.Plan, ct) is { } refused)
            {
                return refused;
            }

            db.Secondments.Add(secondment);
            return await db.Save(secondment, ct) is { } refusal ? refusal : mapper.Map<SecondmentResource>(secondment);
        },
        cancellationToken);
}
