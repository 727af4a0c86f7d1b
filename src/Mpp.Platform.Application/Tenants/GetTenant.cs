using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

public sealed record GetTenant(string Code) : IUseCase<TenantResource>;

internal sealed class GetTenantHandler(IAppDbContext db, IMapper mapper) : IHandle<GetTenant, TenantResource>
{
    public async Task<Result<TenantResource>> Handle(GetTenant request, CancellationToken cancellationToken)
    {
        var tenant = await db.Tenants.AsNoTracking()
            .Where(tenant => tenant.Code == request.Code)
            .ProjectTo<TenantResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return tenant is null ? TenantErrors.NotFound : tenant;
    }
}
