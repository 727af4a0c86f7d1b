using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Queues;

public sealed record ListServicePoints(PageRequest Page) : IUseCase<Page<ServicePointResource>>;

internal sealed class ListServicePointsHandler(IAppDbContext db, IMapper mapper) : IHandle<ListServicePoints, Page<ServicePointResource>>
{
    public async Task<Result<Page<ServicePointResource>>> Handle(ListServicePoints request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        return await db.ServicePoints.AsNoTracking()
            .Where(point => point.Id > after.Value)
            .OrderBy(point => point.Id)
            .ProjectTo<ServicePointResource>(mapper.ConfigurationProvider)
            .Page(request.Page, point => point.Id.ToString(), cancellationToken);
    }
}
