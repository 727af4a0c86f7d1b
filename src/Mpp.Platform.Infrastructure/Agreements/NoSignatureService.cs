using Mpp.Platform.Application.Agreements;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Agreements;

/// <summary>Stands where an agency's certified service has not been connected: it says so and signs nothing.</summary>
internal sealed class NoSignatureService : ISignatureService
{
    public Task<Result<SignatureReceipt>> Request(SignatureOrder order, CancellationToken ct) =>
        Task.FromResult<Result<SignatureReceipt>>(AgreementErrors.SignatureNotConfigured);
}
