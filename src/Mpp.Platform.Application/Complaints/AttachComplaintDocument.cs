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
        if (!await desk.Sight.Of(db.Complaints).AnyAsync(row => row.Id == request.ComplaintId, cancellationToken))
        {
            return ComplaintErrors.NotFound;
        }

        var taken = await shelf.Take(request.File, cancellationToken);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        var attached = await db.InTransaction<DocumentResource>(ct => Name(request.ComplaintId, taken.Value, ct), cancellationToken);
        if (attached.Error is not null)
        {
            shelf.Drop(taken.Value.Stored.Id);
        }

        return attached;
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
