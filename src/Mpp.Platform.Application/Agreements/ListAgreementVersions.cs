using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>All versions of an agreement's terms, the first first.</summary>
public sealed record ListAgreementVersions(Guid AgreementId) : IUseCase<Page<AgreementVersionResource>>;

internal sealed class ListAgreementVersionsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListAgreementVersions, Page<AgreementVersionResource>>
{
    public async Task<Result<Page<AgreementVersionResource>>> Handle(ListAgreementVersions request, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken))
        {
            return AgreementErrors.NotFound;
        }

        var versions = await db.AgreementVersions.AsNoTracking().Where(version => version.AgreementId == request.AgreementId)
            .OrderBy(version => version.Version).ToListAsync(cancellationToken);
        return new Page<AgreementVersionResource>([.. versions.Select(AgreementVersionResource.Of)], null);
    }
}
