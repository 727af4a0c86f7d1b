using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Keeps what the verification of an electronic signature said.</summary>
public sealed record RecordSignature(Guid AgreementId, SignatureFields Fields) : IUseCase<SignatureResource>;

/// <summary>An electronic signature as it was verified. A passphrase has no place here.</summary>
public sealed record SignatureFields
{
    /// <summary>The signed document of the agreement.</summary>
    public Guid DocumentId { get; init; }

    /// <summary>Name in the certificate; 1 to 150 characters.</summary>
    public string SignedBy { get; init; } = "";

    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Who issued the certificate; 1 to 150 characters.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>What the verification said; 1 to 500 characters.</summary>
    public string VerificationSummary { get; init; } = "";
}

/// <summary>What is known of an electronic signature.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DocumentId">The signed document.</param>
/// <param name="DocumentSha256">Hash of the document as it was signed.</param>
/// <param name="SignedBy">Name in the certificate.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Issuer">Who issued the certificate.</param>
/// <param name="VerificationSummary">What the verification said.</param>
public sealed record SignatureResource(
    Guid Id, Guid DocumentId, string DocumentSha256, string SignedBy, DateTimeOffset SignedAt, string Issuer, string VerificationSummary) : IVersionedResource
{
    [System.Text.Json.Serialization.JsonIgnore]
    public int Version => 1;
}

internal sealed class RecordSignatureValidator : AbstractValidator<RecordSignature>
{
    public RecordSignatureValidator()
    {
        RuleFor(request => request.Fields.DocumentId).NotEmpty();
        RuleFor(request => request.Fields.SignedBy).NotEmpty().MaximumLength(AgreementSignature.SignedByLength);
        RuleFor(request => request.Fields.SignedAt).NotNull();
        RuleFor(request => request.Fields.Issuer).NotEmpty().MaximumLength(AgreementSignature.IssuerLength);
        RuleFor(request => request.Fields.VerificationSummary).NotEmpty().MaximumLength(AgreementSignature.SummaryLength);
    }
}

internal sealed class RecordSignatureHandler(IAppDbContext db) : IHandle<RecordSignature, SignatureResource>
{
    public async Task<Result<SignatureResource>> Handle(RecordSignature request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        var sha256 = await db.Documents
            .Where(document => document.SubjectKind == Agreement.EventName && document.SubjectId == request.AgreementId && document.Id == fields.DocumentId)
            .Select(document => document.Sha256).SingleOrDefaultAsync(cancellationToken);
        if (sha256 is null)
        {
            return DocumentErrors.NotFound;
        }

        var signature = new AgreementSignature(
            request.AgreementId, fields.DocumentId, sha256, fields.SignedBy, fields.SignedAt!.Value, fields.Issuer, fields.VerificationSummary);
        db.AgreementSignatures.Add(signature);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, DocumentErrors.NotFound);
        return refusal is not null ? refusal : new SignatureResource(
            signature.Id, signature.DocumentId, sha256, signature.SignedBy, signature.SignedAt, signature.Issuer, signature.VerificationSummary);
    }
}
