using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record AddCounter(CounterFields Fields) : IUseCase<CounterResource>;

internal sealed class AddCounterValidator : AbstractValidator<AddCounter>
{
    public AddCounterValidator() => RuleFor(request => request.Fields).SetValidator(new CounterFields.Shape());
}

internal sealed class AddCounterHandler(IAppDbContext db, IMapper mapper) : IHandle<AddCounter, CounterResource>
{
    public async Task<Result<CounterResource>> Handle(AddCounter request, CancellationToken cancellationToken)
    {
        var point = await db.PointOf(request.Fields.ServicePointId, cancellationToken);
        if (point is null)
        {
            return QueueErrors.PointUnknown;
        }

        var counter = new Counter(point.Value);
        var taken = await db.Take(counter, request.Fields, cancellationToken);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        db.Counters.Add(counter);
        var refusal = (await db.Save(cancellationToken)).Refusal(QueueErrors.CounterInUse, CatalogueErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<CounterResource>(counter);
    }
}

internal static class CounterFieldsApplied
{
    /// <summary>The named service point if it is the mall's, its main one when none is named.</summary>
    public static async Task<Guid?> PointOf(this IAppDbContext db, Guid? pointId, CancellationToken ct)
    {
        var points = db.ServicePoints.AsNoTracking();
        points = pointId is null ? points.Where(point => point.IsMain) : points.Where(point => point.Id == pointId);
        return await points.Select(point => (Guid?)point.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Writes the fields onto the counter; services of other malls are unknown here.</summary>
    public static async Task<Result<Done>> Take(this IAppDbContext db, Counter counter, CounterFields fields, CancellationToken ct)
    {
        counter.Describe(fields.Name, fields.IsOpen ?? true);
        var ids = (fields.ServiceIds ?? []).Distinct().ToList();
        var services = await db.Services.Where(service => ids.Contains(service.Id)).ToListAsync(ct);
        return services.Count == ids.Count ? counter.Serve(services) : CatalogueErrors.Unknown;
    }
}
