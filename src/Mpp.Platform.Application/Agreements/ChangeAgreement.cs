using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Changes an agreement that has not been signed.</summary>
public sealed record ChangeAgreement(Guid AgreementId, int? Version, AgreementFields Fields) : IUseCase<AgreementResource>;

internal sealed class ChangeAgreementValidator : AbstractValidator<ChangeAgreement>
{
    public ChangeAgreementValidator() => RuleFor(request => request.Fields).SetValidator(new AgreementFields.Shape());
}

internal sealed class ChangeAgreementHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<ChangeAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(ChangeAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, request.Version, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (agreement, today) = (found.Value, tenant.Tenant.DateAt(clock.Now()));
        if (request.Fields.Kind != agreement.Kind)
        {
            return RequestErrors.Invalid("kind", "tidak dapat diubah", "it cannot change");
        }

        if (await db.Take(agreement, request.Fields, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : await db.Resource(agreement, today, cancellationToken);
    }
}
