using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>A recommitment round: one joint commitment of many parties takes the place of their agreements, all or none.</summary>
public sealed record HoldRecommitment : IUseCase<AgreementResource>
{
    /// <summary>1 to 300 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>Local date, not in the future.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Place { get; init; }

    /// <summary>Last day in force; null is without end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The agreements that give way; at most 300.</summary>
    public IReadOnlyList<Guid> AgreementIds { get; init; } = [];

    /// <summary>Who signs, the regency first.</summary>
    public IReadOnlyList<PartyFields> Parties { get; init; } = [];

    /// <summary>What is promised.</summary>
    public IReadOnlyList<PromiseFields> Commitments { get; init; } = [];
}

/// <summary>A promise of a round.</summary>
public sealed record PromiseFields
{
    public CommitmentKind? Kind { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>Office that answers for it; at most 150 characters.</summary>
    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>True: every member that is a party owes it, each its own.</summary>
    public bool EachMember { get; init; }
}

internal sealed class HoldRecommitmentValidator : AbstractValidator<HoldRecommitment>
{
    public HoldRecommitmentValidator()
    {
        RuleFor(request => request.Title).NotEmpty().MaximumLength(Agreement.TitleLength);
        RuleFor(request => request.HeldOn).NotNull();
        RuleFor(request => request.Place).MaximumLength(Agreement.PlaceLength);
        RuleFor(request => request.AgreementIds).Must(ids => ids.Count <= 300).Saying("paling banyak 300 perjanjian", "at most 300 agreements");
        RuleFor(request => request.Parties).Must(parties => parties.Count <= Agreement.PartiesMax).Saying($"paling banyak {Agreement.PartiesMax} pihak", $"at most {Agreement.PartiesMax} parties");
        RuleForEach(request => request.Parties).NotNull().SetValidator(new PartyFields.Shape());
        RuleFor(request => request.Commitments).Must(list => list.Count <= 50).Saying("paling banyak 50 komitmen", "at most 50 commitments");
        RuleForEach(request => request.Commitments).NotNull().ChildRules(promise =>
        {
            promise.RuleFor(fields => fields.Kind).NotNull();
            promise.RuleFor(fields => fields.Title).NotEmpty().MaximumLength(Commitment.TitleLength);
            promise.RuleFor(fields => fields.Owner).MaximumLength(Commitment.OwnerLength);
        });
    }
}

internal sealed class HoldRecommitmentHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<HoldRecommitment, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(HoldRecommitment request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var round = new Agreement(AgreementKind.JointCommitment) { IsRecommitment = true };
        var described = round.Describe(new AgreementText(null, null, request.Title.Trim(), null, null, null, null, null), today);
        var fields = new SigningFields { SignedOn = request.HeldOn, Place = request.Place, ExpiresOn = request.ExpiresOn, Parties = request.Parties };
        if ((described.Error ?? await db.Sign(round, fields, user.Subject, now, today, cancellationToken)) is { } refused)
        {
            return refused;
        }

        db.Agreements.Add(round);
        var ids = request.AgreementIds.Distinct().ToList();
        var renewed = await db.Agreements.Where(agreement => ids.Contains(agreement.Id)).ToListAsync(cancellationToken);
        if (renewed.Count < ids.Count)
        {
            return AgreementErrors.Unknown;
        }

        foreach (var agreement in renewed)
        {
            if (agreement.SupersedeBy(round, today).Error is { } kept)
            {
                return kept;
            }

            db.Announce(AgreementEvents.Superseded, agreement.Id);
        }

        var promises = request.Commitments.SelectMany(promise => Promises(round, promise, today)).ToList();
        db.Commitments.AddRange(promises);
        await db.Join([round], cancellationToken);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : AgreementResource.Of(round, promises, today);
    }

    private static IEnumerable<Commitment> Promises(Agreement round, PromiseFields promise, DateOnly today)
    {
        var owners = promise.EachMember
            ? round.Parties.Where(party => party.MemberId is not null).OrderBy(party => party.Position).Select(party => (party.MemberId, Owner: (string?)party.Name))
            : [(null, promise.Owner)];
        foreach (var (member, owner) in owners)
        {
            var commitment = new Commitment(round.Id);
            commitment.Promise(promise.Kind!.Value, promise.Title, member, owner, promise.DueOn, today);
            yield return commitment;
        }
    }
}
