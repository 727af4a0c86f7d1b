using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record ChangeServicePoint(Guid ServicePointId, int? Version, ServicePointFields Fields) : IUseCase<ServicePointResource>;

internal sealed class ChangeServicePointValidator : AbstractValidator<ChangeServicePoint>
{
    public ChangeServicePointValidator() => RuleFor(request => request.Fields).SetValidator(new ServicePointFields.Shape());
}

internal sealed class ChangeServicePointHandler(IAppDbContext db, IMapper mapper) : IHandle<ChangeServicePoint, ServicePointResource>
{
    public async Task<Result<ServicePointResource>> Handle(ChangeServicePoint request, CancellationToken cancellationToken)
    {
        var found = (await db.ServicePoints.SingleOrDefaultAsync(point => point.Id == request.ServicePointId, cancellationToken))
            .At(request.Version, QueueErrors.PointNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        found.Value.Describe(request.Fields.Name, request.Fields.Kind ?? ServicePointKind.Hall, request.Fields.Address);
        var refusal = (await db.Save(cancellationToken)).Refusal(QueueErrors.PointInUse, QueueErrors.PointInUse);
        return refusal is not null ? refusal : mapper.Map<ServicePointResource>(found.Value);
    }
}
