using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>What the last recommitment round promised, and what of it is done.</summary>
public sealed record ReadRecommitment : IUseCase<RecommitmentProgress>;

internal sealed class ReadRecommitmentHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadRecommitment, RecommitmentProgress>
{
    public async Task<Result<RecommitmentProgress>> Handle(ReadRecommitment request, CancellationToken cancellationToken)
    {
        var round = await db.Agreements.AsNoTracking().SeenBy(user)
            .Where(agreement => agreement.IsRecommitment)
            .OrderByDescending(agreement => agreement.SignedOn).ThenByDescending(agreement => agreement.Id)
            .Select(agreement => new { agreement.Id, agreement.Title, agreement.SignedOn, Parties = agreement.Parties.Count })
            .FirstOrDefaultAsync(cancellationToken);
        if (round is null)
        {
            return AgreementErrors.RoundNotFound;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var commitments = await db.Commitments.AsNoTracking().Where(commitment => commitment.AgreementId == round.Id)
            .OrderBy(commitment => commitment.DueOn).ThenBy(commitment => commitment.Id).ToListAsync(cancellationToken);
        return new RecommitmentProgress(
            round.Id, round.Title, round.SignedOn!.Value, round.Parties,
            await db.Agreements.CountAsync(agreement => agreement.SupersededById == round.Id, cancellationToken),
            Of(commitments, today),
            [.. commitments.GroupBy(commitment => commitment.Kind).OrderBy(kind => kind.Key)
                .Select(kind => new KindProgress(kind.Key, Of([.. kind], today)))],
            [.. commitments.Where(commitment => user.OnlyMember is null || commitment.MemberId == user.OnlyMember)
                .Select(commitment => CommitmentResource.Of(commitment, today))]);
    }

    private static Progress Of(IReadOnlyList<Commitment> commitments, DateOnly today) => new(
        commitments.Count,
        commitments.Count(commitment => commitment.State == CommitmentState.Done),
        commitments.Count(commitment => commitment.State == CommitmentState.InProgress),
        commitments.Count(commitment => commitment.IsOverdue(today)));
}

/// <summary>How far a set of commitments is.</summary>
/// <param name="Promised">All of them.</param>
/// <param name="Done">Done, with evidence.</param>
/// <param name="InProgress">Begun.</param>
/// <param name="Overdue">Due before today and neither done nor dropped.</param>
public sealed record Progress(int Promised, int Done, int InProgress, int Overdue);

/// <summary>How far one kind of commitment is.</summary>
public sealed record KindProgress(CommitmentKind Kind, Progress Progress);

/// <summary>The last recommitment round.</summary>
/// <param name="AgreementId">Its joint commitment.</param>
/// <param name="Title">Its title.</param>
/// <param name="HeldOn">Local date.</param>
/// <param name="Parties">How many signed.</param>
/// <param name="Superseded">Agreements whose place it took.</param>
/// <param name="Progress">All commitments together.</param>
/// <param name="ByKind">Kind by kind.</param>
/// <param name="Commitments">One by one, by date; a member's officer sees those of its own member.</param>
public sealed record RecommitmentProgress(
    Guid AgreementId, string Title, DateOnly HeldOn, int Parties, int Superseded, Progress Progress,
    IReadOnlyList<KindProgress> ByKind, IReadOnlyList<CommitmentResource> Commitments);
