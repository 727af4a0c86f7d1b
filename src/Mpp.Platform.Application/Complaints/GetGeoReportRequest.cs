using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>One public request, as a list of one.</summary>
/// <param name="ServiceRequestId">Public number.</param>
/// <param name="English">Texts in English.</param>
public sealed record GetGeoReportRequest(string ServiceRequestId, bool English) : IUseCase<IReadOnlyList<GeoReportRequest>>;

internal sealed class GetGeoReportRequestHandler(IAppDbContext db, GeoReportBook book) : IHandle<GetGeoReportRequest, IReadOnlyList<GeoReportRequest>>
{
    public async Task<Result<IReadOnlyList<GeoReportRequest>>> Handle(GetGeoReportRequest request, CancellationToken cancellationToken)
    {
        var found = await book.Read(
            db.Complaints.AsNoTracking().Where(ComplaintSight.IsPublic).Where(row => row.Number == request.ServiceRequestId), request.English, cancellationToken);
        return found.Error is null && found.Value.Count == 0 ? GeoReportErrors.RequestNotFound : found;
    }
}
