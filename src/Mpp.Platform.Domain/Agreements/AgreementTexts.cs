namespace Mpp.Platform.Domain.Agreements;

/// <summary>What people write of an agreement before it is signed.</summary>
public sealed record AgreementText(
    Guid? ParentId, int? Phase, string Title, string? Terms, DateOnly? EffectiveOn, DateOnly? ExpiresOn, string? PendingReason, DateOnly? DueOn);

/// <summary>A party and who signs for it.</summary>
public sealed record PartyText(Guid? MemberId, string Name, string? Number, IReadOnlyList<SignatoryText> Signatories);

/// <summary>Who signs: an office, and the person who holds it then.</summary>
public sealed record SignatoryText(string Office, string? Name, string? Title, string? DelegatedBy);

/// <summary>A signature: when, where, and from when until when it holds.</summary>
public sealed record SigningText(DateOnly SignedOn, string? Place, DateOnly? EffectiveOn, DateOnly? ExpiresOn);
