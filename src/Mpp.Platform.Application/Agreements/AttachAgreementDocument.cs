using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Attaches a file to an agreement: a scan, a draft, a proof.</summary>
public sealed record AttachAgreementDocument(Guid AgreementId, NewDocument File) : IUseCase<DocumentResource>;

internal sealed class AttachAgreementDocumentHandler(IAppDbContext db, DocumentShelf shelf, ICurrentUser user)
    : IHandle<AttachAgreementDocument, DocumentResource>
{
    public async Task<Result<DocumentResource>> Handle(AttachAgreementDocument request, CancellationToken cancellationToken) =>
        await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken)
            ? await shelf.Attach(
                request.File, (taken, ct) => shelf.Name(new DocumentOf(Agreement.EventName, request.AgreementId), taken, ct), cancellationToken)
            : AgreementErrors.NotFound;
}
