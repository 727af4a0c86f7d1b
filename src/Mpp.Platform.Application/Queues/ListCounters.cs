using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Queues;

public sealed record ListCounters(Guid? ServicePointId, PageRequest Page) : IUseCase<Page<CounterResource>>;

internal sealed class ListCountersHandler(IAppDbContext db, IMapper mapper) : IHandle<ListCounters, Page<CounterResource>>
{
    public async Task<Result<Page<CounterResource>>> Handle(ListCounters request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var counters = db.Counters.AsNoTracking().Where(counter => counter.Id > after.Value);
        counters = request.ServicePointId is { } point ? counters.Where(counter => counter.ServicePointId == point) : counters;
        return await counters
            .OrderBy(counter => counter.Id)
            .ProjectTo<CounterResource>(mapper.ConfigurationProvider)
            .Page(request.Page, counter => counter.Id.ToString(), cancellationToken);
    }
}
