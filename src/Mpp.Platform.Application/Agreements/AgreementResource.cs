using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Application.Agreements;

/// <summary>An agreement between the regency and those who serve at its mall.</summary>
public sealed record AgreementResource : IVersionedResource
{
    public Guid Id { get; init; }

    public AgreementKind Kind { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>1 is the first phase (tahap pertama).</summary>
    public int? Phase { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The terms as text.</summary>
    public string? Terms { get; init; }

    /// <summary>The number each party registers it under.</summary>
    public IReadOnlyList<PartyNumber> NumberByParty { get; init; } = [];

    public IReadOnlyList<PartyResource> Parties { get; init; } = [];

    /// <summary>Who signs, each for a party: an office with name and title as they were at signing.</summary>
    public IReadOnlyList<SignatoryResource> Signatories { get; init; } = [];

    public DateOnly? SignedOn { get; init; }

    public string? Place { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Last day in force; null is without end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>As of today in the mall's time zone.</summary>
    public AgreementStatus Status { get; init; }

    /// <summary>Why it has not been signed.</summary>
    public string? PendingReason { get; init; }

    /// <summary>When it is to be signed at the latest.</summary>
    public DateOnly? DueOn { get; init; }

    public Guid? SupersededById { get; init; }

    /// <summary>Local date it was superseded, terminated or expired.</summary>
    public DateOnly? EndedOn { get; init; }

    public string? TerminationReason { get; init; }

    /// <summary>0 before signature, then 1, 2 ... with each addendum.</summary>
    public int TermsVersion { get; init; }

    /// <summary>Services it covers.</summary>
    public IReadOnlyList<Guid> ServiceIds { get; init; } = [];

    public IReadOnlyList<CommitmentResource> Commitments { get; init; } = [];

    [JsonIgnore]
    public int Version { get; init; }

    internal static AgreementResource Of(Agreement agreement, IEnumerable<Commitment> commitments, DateOnly today)
    {
        var parties = agreement.Parties.OrderBy(party => party.Position).ToList();
        return new AgreementResource
        {
            Id = agreement.Id,
            Kind = agreement.Kind,
            ParentId = agreement.ParentId,
            Phase = agreement.Phase,
            Title = agreement.Title,
            Terms = agreement.Terms,
            NumberByParty = [.. parties.Where(party => party.Number is not null).Select(party => new PartyNumber(party.Id, party.Name, party.Number!))],
            Parties = [.. parties.Select(party => new PartyResource(party.Id, party.MemberId, party.Name))],
            Signatories = [.. parties.SelectMany(party => agreement.Signatories.Where(signatory => signatory.PartyId == party.Id).OrderBy(signatory => signatory.Id))
                .Select(signatory => new SignatoryResource(signatory.Id, signatory.PartyId, signatory.Office, signatory.Name, signatory.Title, signatory.DelegatedBy))],
            SignedOn = agreement.SignedOn,
            Place = agreement.Place,
            EffectiveOn = agreement.EffectiveOn,
            ExpiresOn = agreement.ExpiresOn,
            Status = agreement.StatusOn(today),
            PendingReason = agreement.PendingReason,
            DueOn = agreement.DueOn,
            SupersededById = agreement.SupersededById,
            EndedOn = agreement.EndedOn,
            TerminationReason = agreement.TerminationReason,
            TermsVersion = agreement.TermsVersion,
            ServiceIds = [.. agreement.Services.Select(covered => covered.ServiceId).Order()],
            Commitments = [.. commitments.OrderBy(commitment => commitment.Id).Select(commitment => CommitmentResource.Of(commitment, today))],
            Version = agreement.Version,
        };
    }
}

/// <summary>The number a party registers an agreement under.</summary>
public sealed record PartyNumber(Guid PartyId, string Party, string Number);

/// <summary>A party.</summary>
/// <param name="Id">Signatories name it.</param>
/// <param name="MemberId">Null for the regency or another organisation that is no member.</param>
/// <param name="Name">As it stands in the agreement.</param>
public sealed record PartyResource(Guid Id, Guid? MemberId, string Name);

/// <summary>Who signs for a party.</summary>
public sealed record SignatoryResource(Guid Id, Guid PartyId, string Office, string? Name, string? Title, string? DelegatedBy);

/// <summary>A promise within an agreement.</summary>
public sealed record CommitmentResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    public CommitmentKind Kind { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The member that owes it; null when another office does.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Office that answers for it.</summary>
    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    public CommitmentState State { get; init; }

    /// <summary>Due before today in the mall's time zone, and neither done nor dropped.</summary>
    public bool IsOverdue { get; init; }

    public string? Evidence { get; init; }

    /// <summary>A document of the agreement that proves it.</summary>
    public Guid? DocumentId { get; init; }

    public DateOnly? DoneOn { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal static CommitmentResource Of(Commitment commitment, DateOnly today) => new()
    {
        Id = commitment.Id,
        AgreementId = commitment.AgreementId,
        Kind = commitment.Kind,
        Title = commitment.Title,
        MemberId = commitment.MemberId,
        Owner = commitment.Owner,
        DueOn = commitment.DueOn,
        State = commitment.State,
        IsOverdue = commitment.IsOverdue(today),
        Evidence = commitment.Evidence,
        DocumentId = commitment.DocumentId,
        DoneOn = commitment.DoneOn,
        Version = commitment.Version,
    };
}
