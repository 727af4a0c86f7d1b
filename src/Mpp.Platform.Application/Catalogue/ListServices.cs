using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

public sealed record ListServices(Guid? MemberId, Placement? Placement, PageRequest Page) : IUseCase<Page<ServiceResource>>;

internal sealed class ListServicesHandler(IAppDbContext db, IMapper mapper) : IHandle<ListServices, Page<ServiceResource>>
{
    public async Task<Result<Page<ServiceResource>>> Handle(ListServices request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var services = db.Services.AsNoTracking().Where(service => service.Id > after.Value);
        services = request.MemberId is { } member ? services.Where(service => service.MemberId == member) : services;
        services = request.Placement is { } placement ? services.Where(service => service.Placement == placement) : services;
        return await services
            .OrderBy(service => service.Id)
            .ProjectTo<ServiceResource>(mapper.ConfigurationProvider)
            .Page(request.Page, service => service.Id.ToString(), cancellationToken);
    }
}
