using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Complaints;

public sealed record OpenComplaintDocument(Guid ComplaintId, Guid DocumentId) : IUseCase<OpenedDocument>;

internal sealed class OpenComplaintDocumentHandler(IAppDbContext db, ComplaintDesk desk, DocumentShelf shelf) : IHandle<OpenComplaintDocument, OpenedDocument>
{
    public async Task<Result<OpenedDocument>> Handle(OpenComplaintDocument request, CancellationToken cancellationToken) =>
        await desk.SeesDocuments(db, request.ComplaintId, cancellationToken)
            ? await shelf.Open(new DocumentOf(Complaint.DocumentKind, request.ComplaintId), request.DocumentId, cancellationToken)
            : ComplaintErrors.NotFound;
}
