using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Electronic signatures under an agreement's documents.</summary>
public sealed record ListSignatures(Guid AgreementId) : IUseCase<Page<SignatureResource>>;

internal sealed class ListSignaturesHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListSignatures, Page<SignatureResource>>
{
    public async Task<Result<Page<SignatureResource>>> Handle(ListSignatures request, CancellationToken cancellationToken) =>
        await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken)
            ? new Page<SignatureResource>(
                await db.AgreementSignatures.AsNoTracking().Where(signature => signature.AgreementId == request.AgreementId)
                    .OrderBy(signature => signature.Id)
                    .Select(signature => new SignatureResource(
                        signature.Id, signature.DocumentId, signature.DocumentSha256, signature.SignedBy, signature.SignedAt, signature.Issuer,
                        signature.VerificationSummary))
                    .ToListAsync(cancellationToken),
                null)
            : AgreementErrors.NotFound;
}
