using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>A step before signature.</summary>
public enum AgreementStep
{
    Discuss,
    MakeReady,
}

/// <summary>Takes an agreement one step towards its signature, or back to the table.</summary>
public sealed record MoveAgreement(Guid AgreementId, AgreementStep Step) : IUseCase<AgreementResource>;

internal sealed class MoveAgreementHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<MoveAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(MoveAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, version: null, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var agreement = found.Value;
        var moved = request.Step == AgreementStep.Discuss ? agreement.Discuss() : agreement.MakeReady();
        if (moved.Error is not null)
        {
            return moved.Error;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : await db.Resource(agreement, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
    }
}
