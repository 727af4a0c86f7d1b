using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Catalogue;

public sealed record ChangeService(Guid ServiceId, int? Version, ServiceFields Fields) : IUseCase<ServiceResource>;

internal sealed class ChangeServiceValidator : AbstractValidator<ChangeService>
{
    public ChangeServiceValidator() => RuleFor(request => request.Fields).SetValidator(new ServiceFields.Shape());
}

internal sealed class ChangeServiceHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<ChangeService, ServiceResource>
{
    public async Task<Result<ServiceResource>> Handle(ChangeService request, CancellationToken cancellationToken)
    {
        var found = (await db.Services.OwnedBy(user).SingleOrDefaultAsync(service => service.Id == request.ServiceId, cancellationToken))
            .At(request.Version, CatalogueErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var service = found.Value;
        if (request.Fields.MemberId != service.MemberId)
        {
            return MemberErrors.Unknown;
        }

        if (request.Fields is { TicketPrefix: null, Placement: null or Placement.Mall } && service.TicketPrefix is not null)
        {
            return RequestErrors.Invalid("ticketPrefix", "null: layanan di MPP memerlukannya", "null: a service at the mall has one");
        }

        var taken = service.Take(request.Fields);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        if (await db.RefuseAtCounter(service, cancellationToken) is { } atCounter)
        {
            return atCounter;
        }

        await db.Duplicates(service, tenant.Tenant.DateAt(clock.Now()), cancellationToken);

        var refusal = (await db.Save(cancellationToken)).Refusal(CatalogueErrors.CodeTaken, CatalogueErrors.InUse);
        return refusal is not null ? refusal : mapper.Map<ServiceResource>(service);
    }
}
