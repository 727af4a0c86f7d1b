using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Agreements by kind, status as of today, member, what is above them, phase, or words of the title.</summary>
public sealed record ListAgreements(
    AgreementKind? Kind, AgreementStatus? Status, Guid? MemberId, Guid? ParentId, int? Phase, string? Text, PageRequest Page)
    : IUseCase<Page<AgreementResource>>;

internal sealed class ListAgreementsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListAgreements, Page<AgreementResource>>
{
    public async Task<Result<Page<AgreementResource>>> Handle(ListAgreements request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var agreements = db.Agreements.AsNoTracking().SeenBy(user).Where(agreement => agreement.Id > after.Value);
        agreements = request.Kind is { } kind ? agreements.Where(agreement => agreement.Kind == kind) : agreements;
        agreements = request.Status is { } status ? Standing(agreements, status, today) : agreements;
        agreements = request.MemberId is { } member ? agreements.Where(agreement => agreement.Parties.Any(party => party.MemberId == member)) : agreements;
        agreements = request.ParentId is { } parent ? agreements.Where(agreement => agreement.ParentId == parent) : agreements;
        agreements = request.Phase is { } phase ? agreements.Where(agreement => agreement.Phase == phase) : agreements;
        var page = await db.Whole(agreements.Containing(request.Text, agreement => agreement.Title).OrderBy(agreement => agreement.Id))
            .Page(request.Page, agreement => agreement.Id.ToString(), cancellationToken);
        var ids = page.Items.Select(agreement => agreement.Id).ToList();
        var commitments = (await db.Commitments.AsNoTracking().Where(commitment => ids.Contains(commitment.AgreementId)).ToListAsync(cancellationToken))
            .ToLookup(commitment => commitment.AgreementId);
        return new Page<AgreementResource>(
            [.. page.Items.Select(agreement => AgreementResource.Of(agreement, commitments[agreement.Id], today))], page.NextCursor);
    }

    /// <summary>What is stored may be a night behind; the dates decide.</summary>
    private static IQueryable<Agreement> Standing(IQueryable<Agreement> agreements, AgreementStatus status, DateOnly today)
    {
        var inForce = agreements.Where(agreement => agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active);
        return status switch
        {
            AgreementStatus.Signed => inForce.Where(agreement =>
                (agreement.ExpiresOn == null || agreement.ExpiresOn >= today) && agreement.EffectiveOn > today),
            AgreementStatus.Active => inForce.Where(agreement =>
                (agreement.ExpiresOn == null || agreement.ExpiresOn >= today) && agreement.EffectiveOn <= today),
            AgreementStatus.Expired => agreements.Where(agreement => agreement.Status == AgreementStatus.Expired
                || ((agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active) && agreement.ExpiresOn < today)),
            _ => agreements.Where(agreement => agreement.Status == status),
        };
    }
}
