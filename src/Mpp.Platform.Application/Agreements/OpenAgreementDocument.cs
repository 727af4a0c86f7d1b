using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Gives the bytes of a document to who may see its agreement.</summary>
public sealed record OpenAgreementDocument(Guid AgreementId, Guid DocumentId) : IUseCase<OpenedDocument>;

internal sealed class OpenAgreementDocumentHandler(IAppDbContext db, DocumentShelf shelf, ICurrentUser user)
    : IHandle<OpenAgreementDocument, OpenedDocument>
{
    public async Task<Result<OpenedDocument>> Handle(OpenAgreementDocument request, CancellationToken cancellationToken) =>
        await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken)
            ? await shelf.Open(new DocumentOf(Agreement.EventName, request.AgreementId), request.DocumentId, cancellationToken)
            : AgreementErrors.NotFound;
}
