using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Who has not signed, why, and whether it will be before the opening.</summary>
/// <param name="WithinDays">Only those due within so many days, what is overdue included; all when absent.</param>
public sealed record ListPendingAgreements(int? WithinDays) : IUseCase<PendingAgreements>;

internal sealed class ListPendingAgreementsValidator : AbstractValidator<ListPendingAgreements>
{
    public ListPendingAgreementsValidator() => RuleFor(request => request.WithinDays).InclusiveBetween(0, 3_650);
}

internal sealed class ListPendingAgreementsHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListPendingAgreements, PendingAgreements>
{
    public async Task<Result<PendingAgreements>> Handle(ListPendingAgreements request, CancellationToken cancellationToken)
    {
        var mall = tenant.Tenant;
        var today = mall.DateAt(clock.Now());
        var opening = await db.Tenants.Where(row => row.Code == mall.Code).Select(row => row.SoftOpeningPlannedOn).SingleAsync(cancellationToken);
        var agreements = db.Agreements.AsNoTracking().SeenBy(user);
        var until = request.WithinDays is { } days ? today.AddDays(days) : (DateOnly?)null;
        var pending = await agreements
            .Where(agreement => agreement.Status == AgreementStatus.Draft || agreement.Status == AgreementStatus.UnderDiscussion || agreement.Status == AgreementStatus.Ready)
            .Where(agreement => until == null || agreement.DueOn <= until)
            .Include(agreement => agreement.Parties)
            .ToListAsync(cancellationToken);
        return new PendingAgreements(
            [.. pending.OrderBy(agreement => agreement.DueOn ?? DateOnly.MaxValue).ThenBy(agreement => agreement.Title, StringComparer.Ordinal)
                .Select(agreement => PendingAgreement.Of(agreement, today, opening))],
            null,
            await agreements.CountAsync(agreement => agreement.SignedOn != null, cancellationToken),
            pending.Count,
            opening,
            today);
    }
}

/// <summary>Agreements that are not signed, the next due first.</summary>
/// <param name="Items">All of them; there are never more than members.</param>
/// <param name="NextCursor">Always null.</param>
/// <param name="Signed">How many of the mall's agreements have ever been signed.</param>
/// <param name="Pending">How many are listed here.</param>
/// <param name="OpeningPlannedOn">Planned date of the soft opening.</param>
/// <param name="Today">Local date of the mall.</param>
public sealed record PendingAgreements(
    IReadOnlyList<PendingAgreement> Items, string? NextCursor, int Signed, int Pending, DateOnly? OpeningPlannedOn, DateOnly Today);

/// <summary>An agreement that is not signed.</summary>
public sealed record PendingAgreement
{
    public Guid AgreementId { get; init; }

    public AgreementKind Kind { get; init; }

    public string Title { get; init; } = "";

    public AgreementStatus Status { get; init; }

    public int? Phase { get; init; }

    /// <summary>The parties that are members.</summary>
    public IReadOnlyList<PartyResource> Members { get; init; } = [];

    /// <summary>Why it is not signed; null when nobody has said.</summary>
    public string? Reason { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Days until it is due, negative when overdue; null without a date.</summary>
    public int? DaysLeft { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>Whether its date lies before the day of the planned opening; the day itself is too late. Null when either is unknown.</summary>
    public bool? IsDueBeforeOpening { get; init; }

    internal static PendingAgreement Of(Agreement agreement, DateOnly today, DateOnly? opening) => new()
    {
        AgreementId = agreement.Id,
        Kind = agreement.Kind,
        Title = agreement.Title,
        Status = agreement.Status,
        Phase = agreement.Phase,
        Members = [.. agreement.Parties.Where(party => party.MemberId is not null).OrderBy(party => party.Position)
            .Select(party => new PartyResource(party.Id, party.MemberId, party.Name))],
        Reason = agreement.PendingReason,
        DueOn = agreement.DueOn,
        DaysLeft = agreement.DueOn?.DayNumber - today.DayNumber,
        IsOverdue = agreement.DueOn < today,
        IsDueBeforeOpening = agreement.DueOn is null || opening is null ? null : agreement.DueOn < opening,
    };
}
