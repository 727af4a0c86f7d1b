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

        var removed = await db.InTransaction(ct => RemoveRow(request, ct), cancellationToken);
        if (removed.Error is null)
        {
            shelf.Drop(request.DocumentId);
        }

        return removed;
    }

    /// <summary>The row and the step that tells of it, or neither.</summary>
    private async Task<Result<Done>> RemoveRow(RemoveComplaintDocument request, CancellationToken ct)
    {
        var removed = await shelf.TakeOff(new DocumentOf(Complaint.DocumentKind, request.ComplaintId), request.DocumentId, ct);
        if (removed.Error is not null)
        {
            return removed;
        }

        var step = new StepText { SubjectId = request.DocumentId };
        var traced = await desk.Act(
            request.ComplaintId, version: null, (row, at, _) => Task.FromResult<Result<ComplaintStep>>(row.Step(ComplaintAct.DocumentRemoved, at, step)), ct);
        return traced.Error is { } refused ? refused : Done.Value;
    }
}
