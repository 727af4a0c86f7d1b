using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record ChangeCommitment(Guid AgreementId, Guid CommitmentId, int? Version, CommitmentFields Fields) : IUseCase<CommitmentResource>;

internal sealed class ChangeCommitmentValidator : AbstractValidator<ChangeCommitment>
{
    public ChangeCommitmentValidator() => RuleFor(request => request.Fields).SetValidator(new CommitmentFields.Shape());
}

internal sealed class ChangeCommitmentHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ChangeCommitment, CommitmentResource>
{
    public async Task<Result<CommitmentResource>> Handle(ChangeCommitment request, CancellationToken cancellationToken)
    {
        var found = (await db.Commitments.OwnedBy(user).SingleOrDefaultAsync(
                commitment => commitment.Id == request.CommitmentId && commitment.AgreementId == request.AgreementId, cancellationToken))
            .At(request.Version, AgreementErrors.CommitmentNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (commitment, fields, today) = (found.Value, request.Fields, tenant.Tenant.DateAt(clock.Now()));
        if (user.OnlyMember is not null)
        {
            // Who owes it reports on it; what was promised is not its own to change.
            fields = fields with { Kind = commitment.Kind, Title = commitment.Title, MemberId = commitment.MemberId, Owner = commitment.Owner, DueOn = commitment.DueOn };
        }

        if (await db.Take(commitment, fields, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : CommitmentResource.Of(commitment, today);
    }
}

internal static class CommitmentsSeen
{
    /// <summary>A member's officer sees what its own member owes.</summary>
    public static IQueryable<Commitment> OwnedBy(this IQueryable<Commitment> commitments, ICurrentUser user) => user.OnlyMember is { } own
        ? commitments.Where(commitment => commitment.MemberId == own)
        : commitments;
}
