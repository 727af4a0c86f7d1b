using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>
/// What is known of an electronic signature under a document of the agreement: who, when, and what its verification said.
/// No passphrase and no key ever comes here.
/// </summary>
public sealed class AgreementSignature : TenantEntity, IAudited
{
    public const int SignedByLength = 150;
    public const int IssuerLength = 150;
    public const int SummaryLength = 500;

    private AgreementSignature() { }

    public AgreementSignature(Guid agreementId, Guid documentId, string documentSha256, string signedBy, DateTimeOffset signedAt, string issuer, string summary)
    {
        AgreementId = agreementId;
        DocumentId = documentId;
        DocumentSha256 = documentSha256;
        SignedBy = signedBy;
        SignedAt = signedAt;
        Issuer = issuer;
        VerificationSummary = summary;
    }

    public static string EventName => "agreements.signature";

    public Guid AgreementId { get; private init; }

    public Guid DocumentId { get; private init; }

    /// <summary>Hash of the document as it was signed.</summary>
    public string DocumentSha256 { get; private init; } = "";

    [Personal]
    public string SignedBy { get; private init; } = "";

    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Who issued the certificate.</summary>
    public string Issuer { get; private init; } = "";

    public string VerificationSummary { get; private init; } = "";

    /// <summary>Length of the hash's column.</summary>
    public const int Sha256Length = Document.Sha256Length;
}
