using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Commitments over all agreements, or of one; a member's officer sees its own member's.</summary>
public sealed record ListCommitments(Guid? AgreementId, Guid? MemberId, CommitmentState? State, bool? Overdue, PageRequest Page)
    : IUseCase<Page<CommitmentResource>>;

internal sealed class ListCommitmentsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListCommitments, Page<CommitmentResource>>
{
    public async Task<Result<Page<CommitmentResource>>> Handle(ListCommitments request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var commitments = db.Commitments.AsNoTracking().OwnedBy(user).Where(commitment => commitment.Id > after.Value);
        commitments = request.AgreementId is { } agreement ? commitments.Where(commitment => commitment.AgreementId == agreement) : commitments;
        commitments = request.MemberId is { } member ? commitments.Where(commitment => commitment.MemberId == member) : commitments;
        commitments = request.State is { } state ? commitments.Where(commitment => commitment.State == state) : commitments;
        commitments = request.Overdue == true
            ? commitments.Where(commitment => commitment.DueOn < today
                && (commitment.State == CommitmentState.Open || commitment.State == CommitmentState.InProgress))
            : commitments;
        var page = await commitments.OrderBy(commitment => commitment.Id).Page(request.Page, commitment => commitment.Id.ToString(), cancellationToken);
        return new Page<CommitmentResource>([.. page.Items.Select(commitment => CommitmentResource.Of(commitment, today))], page.NextCursor);
    }
}
