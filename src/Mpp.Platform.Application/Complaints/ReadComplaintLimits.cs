using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Complaints;

public sealed record ReadComplaintLimits : IUseCase<ComplaintLimits>;

internal sealed class ReadComplaintLimitsHandler(IAppDbContext db, InstrumentShelf instruments, ComplaintDesk desk) : IHandle<ReadComplaintLimits, ComplaintLimits>
{
    public Task<Result<ComplaintLimits>> Handle(ReadComplaintLimits request, CancellationToken cancellationToken) =>
        db.LimitsOn(instruments, desk.Today, cancellationToken);
}
