using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>The directory of malls, by region code.</summary>
public sealed record ListTenants(string? Province, TenantStatus? Status, string? Text, PageRequest Page) : IUseCase<Page<TenantResource>>;

internal sealed class ListTenantsHandler(IAppDbContext db, IMapper mapper) : IHandle<ListTenants, Page<TenantResource>>
{
    public async Task<Result<Page<TenantResource>>> Handle(ListTenants request, CancellationToken cancellationToken)
    {
        var after = request.Page.Key();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var tenants = db.Tenants.AsNoTracking();
        tenants = after.Value is { } code ? tenants.Where(tenant => tenant.Code.CompareTo(code) > 0) : tenants;
        tenants = request.Province is { } province ? tenants.Where(tenant => tenant.ProvinceCode == province) : tenants;
        tenants = request.Status is { } status ? tenants.Where(tenant => tenant.Status == status) : tenants;
        tenants = tenants.Containing(request.Text, tenant => tenant.Name, tenant => tenant.MallName);
        return await tenants
            .OrderBy(tenant => tenant.Code)
            .ProjectTo<TenantResource>(mapper.ConfigurationProvider)
            .Page(request.Page, tenant => tenant.Code, cancellationToken);
    }
}
