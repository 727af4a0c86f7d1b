using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Attaches a file to a complaint, by those who handle it.</summary>
public sealed record AttachComplaintDocument(Guid ComplaintId, NewDocument File) : IUseCase<DocumentResource>;

internal sealed class AttachComplaintDocumentHandler(IAppDbContext db, ComplaintDesk desk, DocumentShelf shelf) : IHandle<AttachComplaintDocument, DocumentResource>
{
    public async Task<Result<DocumentResource>> Handle(AttachComplaintDocument request, CancellationToken cancellationToken)
    {
        return await desk.Sight.Of(db.Complaints).AnyAsync(row => row.Id == request.ComplaintId, cancellationToken)
            ? await shelf.Attach(
                request.File, (taken, ct) => db.InTransaction<DocumentResource>(token => Name(request.ComplaintId, taken, token), ct), cancellationToken)
            : ComplaintErrors.NotFound;
    }

    private async Task<Result<DocumentResource>> Name(Guid complaintId, TakenDocument taken, CancellationToken ct)
    {
        var attached = await shelf.Name(new DocumentOf(Complaint.DocumentKind, complaintId), taken, ct);
        if (attached.Error is not null)
        {
            return attached;
        }

        var step = new StepText { SubjectId = attached.Value.Id };
        var traced = await desk.Act(
            complaintId, version: null, (row, at, _) => Task.FromResult<Result<ComplaintStep>>(row.Step(ComplaintAct.DocumentAttached, at, step)), ct);
        return traced.Error is { } refused ? refused : attached;
    }
}
