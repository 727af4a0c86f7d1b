using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record GetCounter(Guid CounterId) : IUseCase<CounterResource>;

internal sealed class GetCounterHandler(IAppDbContext db, IMapper mapper) : IHandle<GetCounter, CounterResource>
{
    public async Task<Result<CounterResource>> Handle(GetCounter request, CancellationToken cancellationToken)
    {
        var counter = await db.Counters.AsNoTracking()
            .Where(counter => counter.Id == request.CounterId)
            .ProjectTo<CounterResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return counter is null ? QueueErrors.CounterNotFound : counter;
    }
}
