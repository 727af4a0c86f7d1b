using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>
/// The certified electronic signature service of an agency (PP 71/2019 Art. 60). It runs at the agency, so each
/// installation brings its own adapter; a passphrase goes from the signer to that service and never through here.
/// </summary>
public interface ISignatureService
{
    /// <summary>Asks the service to sign a document; refused with <c>signature.not-configured</c> where there is none.</summary>
    Task<Result<SignatureReceipt>> Request(SignatureOrder order, CancellationToken ct);
}

/// <summary>What is to be signed.</summary>
public sealed record SignatureOrder(string Tenant, Guid AgreementId, Guid DocumentId, string DocumentSha256, string RequestedBy);

/// <summary>What the service answered.</summary>
/// <param name="Reference">The service's own reference; the signature follows when the signer has signed there.</param>
public sealed record SignatureReceipt(string Reference);
