using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

public sealed record GetService(Guid ServiceId) : IUseCase<ServiceResource>;

internal sealed class GetServiceHandler(IAppDbContext db, IMapper mapper) : IHandle<GetService, ServiceResource>
{
    public async Task<Result<ServiceResource>> Handle(GetService request, CancellationToken cancellationToken)
    {
        var service = await db.Services.AsNoTracking()
            .Where(service => service.Id == request.ServiceId)
            .ProjectTo<ServiceResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return service is null ? CatalogueErrors.NotFound : service;
    }
}
