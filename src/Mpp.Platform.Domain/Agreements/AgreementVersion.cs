using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>The terms as they were signed, or as an addendum changed them; never changed again.</summary>
public sealed class AgreementVersion : ITenantOwned
{
    public const int ReasonLength = 500;
    public const int NumberLength = 100;
    public const int ServicesLength = 8_000;
    public const int SubjectLength = Subjects.Length;

    private AgreementVersion() { }

    public AgreementVersion(Agreement agreement, string? number, string? reason, string services, DateOnly signedOn, string by, DateTimeOffset at)
    {
        AgreementId = agreement.Id;
        Version = agreement.TermsVersion;
        Title = agreement.Title;
        Terms = agreement.Terms;
        EffectiveOn = agreement.EffectiveOn;
        ExpiresOn = agreement.ExpiresOn;
        AddendumNumber = number;
        Reason = reason;
        Services = services;
        SignedOn = signedOn;
        RecordedBy = by;
        RecordedAt = at;
    }

    public string TenantId { get; private init; } = "";

    public Guid AgreementId { get; private init; }

    /// <summary>1 is what was signed first.</summary>
    public int Version { get; private init; }

    public string Title { get; private init; } = "";

    public string? Terms { get; private init; }

    public DateOnly? EffectiveOn { get; private init; }

    public DateOnly? ExpiresOn { get; private init; }

    public string? AddendumNumber { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>Names of the covered services, one a line.</summary>
    public string Services { get; private init; } = "";

    public DateOnly SignedOn { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }
}
