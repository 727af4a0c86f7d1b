using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Ends an agreement for good.</summary>
/// <param name="AgreementId">Which.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record TerminateAgreement(Guid AgreementId, string? Reason) : IUseCase<AgreementResource>;

internal sealed class TerminateAgreementValidator : AbstractValidator<TerminateAgreement>
{
    public TerminateAgreementValidator() => RuleFor(request => request.Reason).NotEmpty().MaximumLength(Agreement.ReasonLength);
}

internal sealed class TerminateAgreementHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock)
    : IHandle<TerminateAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(TerminateAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, version: null, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        if (found.Value.Terminate(request.Reason!, today).Error is { } refused)
        {
            return refused;
        }

        db.Announce(AgreementEvents.Terminated, found.Value.Id);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : await db.Resource(found.Value, today, cancellationToken);
    }
}
