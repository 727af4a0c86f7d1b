using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record ChangeCounter(Guid CounterId, int? Version, CounterFields Fields) : IUseCase<CounterResource>;

internal sealed class ChangeCounterValidator : AbstractValidator<ChangeCounter>
{
    public ChangeCounterValidator() => RuleFor(request => request.Fields).SetValidator(new CounterFields.Shape());
}

internal sealed class ChangeCounterHandler(IAppDbContext db, IMapper mapper) : IHandle<ChangeCounter, CounterResource>
{
    public async Task<Result<CounterResource>> Handle(ChangeCounter request, CancellationToken cancellationToken)
    {
        var found = (await db.Counters.Include(counter => counter.Services)
                .SingleOrDefaultAsync(counter => counter.Id == request.CounterId, cancellationToken))
            .At(request.Version, QueueErrors.CounterNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var counter = found.Value;
        var point = await db.PointOf(request.Fields.ServicePointId ?? counter.ServicePointId, cancellationToken);
        if (point is null)
        {
            return QueueErrors.PointUnknown;
        }

        counter.MoveTo(point.Value);
        var taken = await db.Take(counter, request.Fields, cancellationToken);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(QueueErrors.CounterInUse, CatalogueErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<CounterResource>(counter);
    }
}
