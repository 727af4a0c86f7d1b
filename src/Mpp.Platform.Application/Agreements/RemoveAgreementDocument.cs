using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Takes a document off an agreement that has not been signed.</summary>
public sealed record RemoveAgreementDocument(Guid AgreementId, Guid DocumentId) : IUseCase<Done>;

internal sealed class RemoveAgreementDocumentHandler(IAppDbContext db, DocumentShelf shelf) : IHandle<RemoveAgreementDocument, Done>
{
    public async Task<Result<Done>> Handle(RemoveAgreementDocument request, CancellationToken cancellationToken)
    {
        var signedOn = await db.Agreements.Where(agreement => agreement.Id == request.AgreementId)
            .Select(agreement => new { agreement.SignedOn }).SingleOrDefaultAsync(cancellationToken);
        return signedOn is null ? AgreementErrors.NotFound
            : signedOn.SignedOn is not null ? AgreementErrors.AlreadySigned
            : await shelf.Remove(new DocumentOf(Agreement.EventName, request.AgreementId), request.DocumentId, cancellationToken);
    }
}
