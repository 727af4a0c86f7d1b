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
    public Task<Result<SecondmentResource>> Handle(AddSecondment request, CancellationToken cancellationToken) => db.InTransaction(
        async ct =>
        {
            var secondment = new Secondment(request.Fields.StaffSubject);
            if (await db.Take(secondment, request.Fields.Plan, ct) is { } refused)
            {
                return (false, refused);
            }

            db.Secondments.Add(secondment);
            return await db.SaveAlone(secondment, ct) is { } refusal
                ? (false, refusal)
                : (true, (Result<SecondmentResource>)mapper.Map<SecondmentResource>(secondment));
        },
        cancellationToken);
}
