using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Agreements;

public sealed record ListAgreementDocuments(Guid AgreementId) : IUseCase<Page<DocumentResource>>;

internal sealed class ListAgreementDocumentsHandler(IAppDbContext db, DocumentShelf shelf, ICurrentUser user)
    : IHandle<ListAgreementDocuments, Page<DocumentResource>>
{
    public async Task<Result<Page<DocumentResource>>> Handle(ListAgreementDocuments request, CancellationToken cancellationToken) =>
        await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken)
            ? new Page<DocumentResource>(await shelf.Of(new DocumentOf(Agreement.EventName, request.AgreementId), cancellationToken), null)
            : AgreementErrors.NotFound;
}
