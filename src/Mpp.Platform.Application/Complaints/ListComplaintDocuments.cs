using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Complaints;

public sealed record ListComplaintDocuments(Guid ComplaintId) : IUseCase<Page<DocumentResource>>;

internal sealed class ListComplaintDocumentsHandler(IAppDbContext db, ComplaintDesk desk, DocumentShelf shelf) : IHandle<ListComplaintDocuments, Page<DocumentResource>>
{
    public async Task<Result<Page<DocumentResource>>> Handle(ListComplaintDocuments request, CancellationToken cancellationToken) =>
        await desk.SeesDocuments(db, request.ComplaintId, cancellationToken)
            ? new Page<DocumentResource>(await shelf.Of(new DocumentOf(Complaint.DocumentKind, request.ComplaintId), cancellationToken), null)
            : ComplaintErrors.NotFound;
}

internal static class ComplaintDocuments
{
    /// <summary>Files are words too: who reads none of a complaint finds none.</summary>
    public static async Task<bool> SeesDocuments(this ComplaintDesk desk, IAppDbContext db, Guid complaintId, CancellationToken ct) =>
        await desk.Sight.Of(db.Complaints.AsNoTracking()).SingleOrDefaultAsync(row => row.Id == complaintId, ct) is { } row && desk.Sight.SeesText(row);
}
