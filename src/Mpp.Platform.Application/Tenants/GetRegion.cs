using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

public sealed record GetRegion(string Code) : IUseCase<RegionResource>;

internal sealed class GetRegionHandler(IAppDbContext db) : IHandle<GetRegion, RegionResource>
{
    public async Task<Result<RegionResource>> Handle(GetRegion request, CancellationToken cancellationToken)
    {
        var region = await db.RegionsInForce().SingleOrDefaultAsync(region => region.Code == request.Code, cancellationToken);
        return region is null ? TenantErrors.RegionNotFound : region;
    }
}
