using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Catalogue;

public sealed record AddService(ServiceFields Fields) : IUseCase<ServiceResource>;

internal sealed class AddServiceValidator : AbstractValidator<AddService>
{
    public AddServiceValidator() => RuleFor(request => request.Fields).SetValidator(new ServiceFields.Shape());
}

internal sealed class AddServiceHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<AddService, ServiceResource>
{
    public async Task<Result<ServiceResource>> Handle(AddService request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        if ((user.OnlyMember is { } own && own != fields.MemberId)
            || !await db.Members.AnyAsync(member => member.Id == fields.MemberId, cancellationToken))
        {
            return MemberErrors.Unknown;
        }

        var service = new Service(fields.MemberId);
        var taken = service.Take(fields);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        db.Services.Add(service);
        await db.Duplicates(service, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
        var refusal = (await db.Save(cancellationToken)).Refusal(CatalogueErrors.CodeTaken, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<ServiceResource>(service);
    }
}
