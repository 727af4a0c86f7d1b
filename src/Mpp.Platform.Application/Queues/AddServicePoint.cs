using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

public sealed record AddServicePoint(ServicePointFields Fields) : IUseCase<ServicePointResource>;

internal sealed class AddServicePointValidator : AbstractValidator<AddServicePoint>
{
    public AddServicePointValidator() => RuleFor(request => request.Fields).SetValidator(new ServicePointFields.Shape());
}

internal sealed class AddServicePointHandler(IAppDbContext db, IMapper mapper) : IHandle<AddServicePoint, ServicePointResource>
{
    public async Task<Result<ServicePointResource>> Handle(AddServicePoint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        var point = new ServicePoint(fields.Name, isMain: false);
        point.Describe(fields.Name, fields.Kind ?? ServicePointKind.Hall, fields.Address);
        db.ServicePoints.Add(point);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, PlatformErrors.Stale);
        return refusal is not null ? refusal : mapper.Map<ServicePointResource>(point);
    }
}
