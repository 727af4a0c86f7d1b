using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record GetCommitment(Guid AgreementId, Guid CommitmentId) : IUseCase<CommitmentResource>;

internal sealed class GetCommitmentHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<GetCommitment, CommitmentResource>
{
    public async Task<Result<CommitmentResource>> Handle(GetCommitment request, CancellationToken cancellationToken)
    {
        var commitment = await db.Commitments.AsNoTracking().OwnedBy(user).SingleOrDefaultAsync(
            commitment => commitment.Id == request.CommitmentId && commitment.AgreementId == request.AgreementId, cancellationToken);
        return commitment is null ? AgreementErrors.CommitmentNotFound : CommitmentResource.Of(commitment, tenant.Tenant.DateAt(clock.Now()));
    }
}
