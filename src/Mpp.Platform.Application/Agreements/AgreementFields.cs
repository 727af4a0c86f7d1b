using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Application.Agreements;

/// <summary>What people write of an agreement before it is signed.</summary>
public sealed record AgreementFields
{
    /// <summary>Cannot change later.</summary>
    public AgreementKind? Kind { get; init; }

    /// <summary>The memorandum above a cooperation agreement, or what is above a work plan.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>1 to 99; 1 is the first phase (tahap pertama).</summary>
    public int? Phase { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>The terms as text, at most 20,000 characters; versions are compared by its lines.</summary>
    public string? Terms { get; init; }

    /// <summary>At most 200; the first party first. Absent in a change leaves them as they are.</summary>
    public IReadOnlyList<PartyFields>? Parties { get; init; }

    /// <summary>Planned first day in force.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Last day in force; null is without end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Why it has not been signed; at most 500 characters.</summary>
    public string? PendingReason { get; init; }

    /// <summary>When it is to be signed at the latest.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Services it covers.</summary>
    public IReadOnlyList<Guid>? ServiceIds { get; init; }

    internal AgreementText Text => new(ParentId, Phase, Title.Trim(), Terms, EffectiveOn, ExpiresOn, PendingReason, DueOn);

    internal sealed class Shape : AbstractValidator<AgreementFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Kind).NotNull();
            RuleFor(fields => fields.Phase).InclusiveBetween(1, Agreement.PhaseMax);
            RuleFor(fields => fields.Title).NotEmpty().MaximumLength(Agreement.TitleLength);
            RuleFor(fields => fields.Terms).MaximumLength(Agreement.TermsLength);
            RuleFor(fields => fields.PendingReason).MaximumLength(Agreement.ReasonLength);
            RuleFor(fields => fields.Parties).Must(parties => parties!.Count <= Agreement.PartiesMax)
                .Saying($"paling banyak {Agreement.PartiesMax} pihak", $"at most {Agreement.PartiesMax} parties").When(fields => fields.Parties is not null);
            RuleForEach(fields => fields.Parties).NotNull().SetValidator(new PartyFields.Shape());
            RuleFor(fields => fields.ServiceIds).Must(ids => ids!.Count <= 500).Saying("paling banyak 500 layanan", "at most 500 services").When(fields => fields.ServiceIds is not null);
        }
    }
}

/// <summary>A party and who signs for it.</summary>
public sealed record PartyFields
{
    /// <summary>A member of the mall; null for the regency or another organisation.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>1 to 150 characters; the member's name when absent.</summary>
    public string? Name { get; init; }

    /// <summary>The number this party registers the agreement under; at most 100 characters.</summary>
    public string? Number { get; init; }

    /// <summary>Who signs for it: usually one, often of a higher office than the counter's.</summary>
    public IReadOnlyList<SignatoryFields>? Signatories { get; init; }

    internal sealed class Shape : AbstractValidator<PartyFields>
    {
        public Shape()
        {
            RuleFor(party => party.Name).NotEmpty().When(party => party.MemberId is null).Saying("nama, atau memberId", "a name, or a memberId");
            RuleFor(party => party.Name).MaximumLength(AgreementParty.NameLength);
            RuleFor(party => party.Number).MaximumLength(AgreementParty.NumberLength);
            RuleFor(party => party.Signatories).Must(list => list!.Count <= 10).Saying("paling banyak 10 penanda tangan", "at most 10 signatories").When(party => party.Signatories is not null);
            RuleForEach(party => party.Signatories).NotNull().SetValidator(new SignatoryFields.Shape());
        }
    }
}

/// <summary>A signing office, with the person who holds it then.</summary>
public sealed record SignatoryFields
{
    /// <summary>1 to 150 characters.</summary>
    public string Office { get; init; } = "";

    /// <summary>Name at signing; at most 150 characters. Needed to sign.</summary>
    public string? Name { get; init; }

    /// <summary>Title at signing; at most 150 characters. Needed to sign.</summary>
    public string? Title { get; init; }

    /// <summary>The letter that delegates the signature; at most 200 characters.</summary>
    public string? DelegatedBy { get; init; }

    internal SignatoryText Text => new(Office.Trim(), Name, Title, DelegatedBy);

    internal sealed class Shape : AbstractValidator<SignatoryFields>
    {
        public Shape()
        {
            RuleFor(signatory => signatory.Office).NotEmpty().MaximumLength(AgreementSignatory.OfficeLength);
            RuleFor(signatory => signatory.Name).MaximumLength(AgreementSignatory.NameLength);
            RuleFor(signatory => signatory.Title).MaximumLength(AgreementSignatory.TitleLength);
            RuleFor(signatory => signatory.DelegatedBy).MaximumLength(AgreementSignatory.DelegationLength);
        }
    }
}
