using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Lets a signed agreement take another's place: a renewal.</summary>
/// <param name="AgreementId">What gives way.</param>
/// <param name="ById">The signed agreement that takes its place.</param>
public sealed record SupersedeAgreement(Guid AgreementId, Guid ById) : IUseCase<AgreementResource>;

internal sealed class SupersedeAgreementValidator : AbstractValidator<SupersedeAgreement>
{
    public SupersedeAgreementValidator() => RuleFor(request => request.ById).NotEmpty();
}

internal sealed class SupersedeAgreementHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock)
    : IHandle<SupersedeAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(SupersedeAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, version: null, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var by = await db.Find(request.ById, version: null, cancellationToken);
        if (by.Error is not null)
        {
            return AgreementErrors.Unknown;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        if (found.Value.SupersedeBy(by.Value, today).Error is { } refused)
        {
            return refused;
        }

        db.Announce(AgreementEvents.Superseded, found.Value.Id);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : await db.Resource(found.Value, today, cancellationToken);
    }
}
