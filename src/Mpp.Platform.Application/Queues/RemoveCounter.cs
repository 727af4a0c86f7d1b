using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>Takes a counter off that never called anybody.</summary>
public sealed record RemoveCounter(Guid CounterId, int? Version) : IUseCase<Done>;

internal sealed class RemoveCounterHandler(IAppDbContext db) : IHandle<RemoveCounter, Done>
{
    public async Task<Result<Done>> Handle(RemoveCounter request, CancellationToken cancellationToken)
    {
        var found = (await db.Counters.Include(counter => counter.Services)
                .SingleOrDefaultAsync(counter => counter.Id == request.CounterId, cancellationToken))
            .At(request.Version, QueueErrors.CounterNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        db.Counters.Remove(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(QueueErrors.CounterInUse, QueueErrors.CounterInUse);
        return refusal is not null ? refusal : Done.Value;
    }
}
