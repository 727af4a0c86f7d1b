using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Agreements in force whose last day comes within so many days, the next first.</summary>
/// <param name="WithinDays">0 to 3,650; 90 when absent.</param>
public sealed record ListExpiringAgreements(int? WithinDays) : IUseCase<Page<ExpiringAgreement>>
{
    public const int DefaultDays = 90;
}

internal sealed class ListExpiringAgreementsValidator : AbstractValidator<ListExpiringAgreements>
{
    public ListExpiringAgreementsValidator() => RuleFor(request => request.WithinDays).InclusiveBetween(0, 3_650);
}

internal sealed class ListExpiringAgreementsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListExpiringAgreements, Page<ExpiringAgreement>>
{
    public async Task<Result<Page<ExpiringAgreement>>> Handle(ListExpiringAgreements request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var until = today.AddDays(request.WithinDays ?? ListExpiringAgreements.DefaultDays);
        var expiring = await db.Agreements.AsNoTracking().SeenBy(user)
            .Where(agreement => agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active)
            .Where(agreement => agreement.ExpiresOn >= today && agreement.ExpiresOn <= until)
            .OrderBy(agreement => agreement.ExpiresOn).ThenBy(agreement => agreement.Id)
            .Include(agreement => agreement.Parties)
            .ToListAsync(cancellationToken);
        return new Page<ExpiringAgreement>(
            [.. expiring.Select(agreement => new ExpiringAgreement(
                agreement.Id, agreement.Kind, agreement.Title, agreement.StatusOn(today),
                [.. agreement.Parties.OrderBy(party => party.Position).Select(party => new PartyResource(party.Id, party.MemberId, party.Name))],
                agreement.ExpiresOn!.Value, agreement.ExpiresOn.Value.DayNumber - today.DayNumber))],
            null);
    }
}

/// <summary>An agreement that expires soon.</summary>
/// <param name="AgreementId">Which.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">As of today.</param>
/// <param name="Parties">Whose it is.</param>
/// <param name="ExpiresOn">Last day in force.</param>
/// <param name="DaysLeft">Days until then; 0 on the day itself.</param>
public sealed record ExpiringAgreement(
    Guid AgreementId, AgreementKind Kind, string Title, AgreementStatus Status, IReadOnlyList<PartyResource> Parties, DateOnly ExpiresOn, int DaysLeft);
