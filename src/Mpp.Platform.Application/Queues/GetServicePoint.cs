using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record GetServicePoint(Guid ServicePointId) : IUseCase<ServicePointResource>;

internal sealed class GetServicePointHandler(IAppDbContext db, IMapper mapper) : IHandle<GetServicePoint, ServicePointResource>
{
    public async Task<Result<ServicePointResource>> Handle(GetServicePoint request, CancellationToken cancellationToken)
    {
        var point = await db.ServicePoints.AsNoTracking()
            .Where(point => point.Id == request.ServicePointId)
            .ProjectTo<ServicePointResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return point is null ? QueueErrors.PointNotFound : point;
    }
}
