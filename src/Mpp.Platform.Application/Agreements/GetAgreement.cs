using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record GetAgreement(Guid AgreementId) : IUseCase<AgreementResource>;

internal sealed class GetAgreementHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<GetAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(GetAgreement request, CancellationToken cancellationToken)
    {
        var agreement = await db.Whole(db.Agreements.AsNoTracking().SeenBy(user))
            .SingleOrDefaultAsync(agreement => agreement.Id == request.AgreementId, cancellationToken);
        return agreement is null
            ? AgreementErrors.NotFound
            : await db.Resource(agreement, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
    }
}
