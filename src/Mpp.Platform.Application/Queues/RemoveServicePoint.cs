using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record RemoveServicePoint(Guid ServicePointId, int? Version) : IUseCase<Done>;

internal sealed class RemoveServicePointHandler(IAppDbContext db) : IHandle<RemoveServicePoint, Done>
{
    public async Task<Result<Done>> Handle(RemoveServicePoint request, CancellationToken cancellationToken)
    {
        var found = (await db.ServicePoints.SingleOrDefaultAsync(point => point.Id == request.ServicePointId, cancellationToken))
            .At(request.Version, QueueErrors.PointNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        if (found.Value.IsMain)
        {
            return QueueErrors.PointInUse;
        }

        db.ServicePoints.Remove(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(QueueErrors.PointInUse, QueueErrors.PointInUse);
        return refusal is not null ? refusal : Done.Value;
    }
}
