using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Asks the certified signature service to have a document signed.</summary>
public sealed record RequestSignature(Guid AgreementId, Guid DocumentId) : IUseCase<SignatureReceipt>;

internal sealed class RequestSignatureValidator : AbstractValidator<RequestSignature>
{
    public RequestSignatureValidator() => RuleFor(request => request.DocumentId).NotEmpty();
}

internal sealed class RequestSignatureHandler(IAppDbContext db, ISignatureService service, TenantContext tenant, ICurrentUser user)
    : IHandle<RequestSignature, SignatureReceipt>
{
    public async Task<Result<SignatureReceipt>> Handle(RequestSignature request, CancellationToken cancellationToken)
    {
        var sha256 = await db.Documents
            .Where(document => document.SubjectKind == Agreement.EventName && document.SubjectId == request.AgreementId && document.Id == request.DocumentId)
            .Select(document => document.Sha256).SingleOrDefaultAsync(cancellationToken);
        return sha256 is null
            ? DocumentErrors.NotFound
            : await service.Request(
                new SignatureOrder(tenant.Tenant.Code, request.AgreementId, request.DocumentId, sha256, user.Subject), cancellationToken);
    }
}
