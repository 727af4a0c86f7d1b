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
    public async Task<Result<DocumentResource>> Handle(AttachComplaintDocument request, CancellationToken cancellationToken) =>
        await desk.Sight.Of(db.Complaints).AnyAsync(row => row.Id == request.ComplaintId, cancellationToken)
            ? await db.InTransaction<DocumentResource>(
                async ct =>
                {
                    var attached = await shelf.Attach(new DocumentOf(Complaint.DocumentKind, request.ComplaintId), request.File, ct);
                    if (attached.Error is not null)
                    {
                        return attached;
                    }

                    var step = new StepText { SubjectId = attached.Value.Id };
                    var traced = await desk.Act(
                        request.ComplaintId, version: null, (row, at, _) => Task.FromResult<Result<ComplaintStep>>(row.Step(ComplaintAct.DocumentAttached, at, step)), ct);
                    return traced.Error is { } refused ? refused : attached;
                },
                cancellationToken)
            : ComplaintErrors.NotFound;
}
