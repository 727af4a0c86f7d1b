using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Takes off an agreement that was never signed.</summary>
public sealed record RemoveAgreement(Guid AgreementId, int? Version) : IUseCase<Done>;

internal sealed class RemoveAgreementHandler(IAppDbContext db) : IHandle<RemoveAgreement, Done>
{
    public async Task<Result<Done>> Handle(RemoveAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, request.Version, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        if (found.Value.IsSigned)
        {
            return AgreementErrors.AlreadySigned;
        }

        db.Agreements.Remove(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.InUse, AgreementErrors.InUse);
        return refusal is not null ? refusal : Done.Value;
    }
}
