using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Complaints;

public sealed record GetComplaint(Guid ComplaintId) : IUseCase<ComplaintResource>;

internal sealed class GetComplaintHandler(ComplaintDesk desk) : IHandle<GetComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(GetComplaint request, CancellationToken cancellationToken) => desk.Read(request.ComplaintId, cancellationToken);
}
