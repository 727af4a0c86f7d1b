using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Takes a file off a complaint for good; the trace says who did it.</summary>
public sealed record RemoveComplaintDocument(Guid ComplaintId, Guid DocumentId) : IUseCase<Done>;

internal sealed class RemoveComplaintDocumentHandler(IAppDbContext db, ComplaintDesk desk, DocumentShelf shelf) : IHandle<RemoveComplaintDocument, Done>
{
    public async Task<Result<Done>> Handle(RemoveComplaintDocument request, CancellationToken cancellationToken)
    {
        if (!await desk.SeesDocuments(db, request.ComplaintId, cancellationToken))
        {
            return ComplaintErrors.NotFound;
        }

        var removed = await shelf.Remove(new DocumentOf(Complaint.DocumentKind, request.ComplaintId), request.DocumentId, cancellationToken);
        if (removed.Error is not null)
        {
            return removed;
        }

        var step = new StepText { SubjectId = request.DocumentId };
        var traced = await desk.Act(
            request.ComplaintId, version: null, (row, at, _) => Task.FromResult<Result<ComplaintStep>>(row.Step(ComplaintAct.DocumentRemoved, at, step)), cancellationToken);
        return traced.Error is { } refused ? refused : Done.Value;
    }
}
