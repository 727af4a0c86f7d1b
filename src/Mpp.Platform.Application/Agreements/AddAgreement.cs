using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record AddAgreement(AgreementFields Fields) : IUseCase<AgreementResource>;

internal sealed class AddAgreementValidator : AbstractValidator<AddAgreement>
{
    public AddAgreementValidator() => RuleFor(request => request.Fields).SetValidator(new AgreementFields.Shape());
}

internal sealed class AddAgreementHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<AddAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(AddAgreement request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var agreement = new Agreement(request.Fields.Kind!.Value);
        if (await db.Take(agreement, request.Fields, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        db.Agreements.Add(agreement);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : AgreementResource.Of(agreement, [], today);
    }
}
