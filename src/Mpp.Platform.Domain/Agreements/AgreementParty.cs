using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>A party: a member of the mall, or an organisation that is none, such as the regency itself.</summary>
public sealed class AgreementParty : TenantEntity, IAudited
{
    public const int NameLength = Member.NameLength;
    public const int NumberLength = 100;

    private AgreementParty() { }

    public AgreementParty(Guid agreementId, int position, Guid? memberId, string name, string? number)
    {
        AgreementId = agreementId;
        Position = position;
        MemberId = memberId;
        Name = name;
        Number = number;
    }

    public static string EventName => "agreements.party";

    public Guid AgreementId { get; private init; }

    /// <summary>1 for the first party.</summary>
    public int Position { get; private init; }

    public Guid? MemberId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The number this party registers the agreement under.</summary>
    public string? Number { get; private init; }
}

/// <summary>
/// Who signs for a party. Often a higher office than the counter's: the head of a regional tax office signs for the local
/// one, so office, name and title are kept as they were at signing and apart from the party.
/// </summary>
public sealed class AgreementSignatory : TenantEntity, IAudited
{
    public const int OfficeLength = 150;
    public const int NameLength = 150;
    public const int TitleLength = 150;
    public const int DelegationLength = 200;

    private AgreementSignatory() { }

    public AgreementSignatory(Guid agreementId, Guid partyId, string office, string? name, string? title, string? delegatedBy)
    {
        AgreementId = agreementId;
        PartyId = partyId;
        Office = office;
        Name = name;
        Title = title;
        DelegatedBy = delegatedBy;
    }

    public static string EventName => "agreements.signatory";

    public Guid AgreementId { get; private init; }

    public Guid PartyId { get; private init; }

    /// <summary>Office in whose name it is signed.</summary>
    public string Office { get; private init; } = "";

    /// <summary>Name at signing.</summary>
    [Personal]
    public string? Name { get; private init; }

    /// <summary>Title at signing.</summary>
    public string? Title { get; private init; }

    /// <summary>The letter that delegates the signature; null when the office's head signs.</summary>
    public string? DelegatedBy { get; private init; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Title);
}

/// <summary>A service an agreement covers.</summary>
public sealed class AgreementService : ITenantOwned
{
    private AgreementService() { }

    public AgreementService(Guid agreementId, Guid serviceId)
    {
        AgreementId = agreementId;
        ServiceId = serviceId;
    }

    public string TenantId { get; private init; } = "";

    public Guid AgreementId { get; private init; }

    public Guid ServiceId { get; private init; }
}
