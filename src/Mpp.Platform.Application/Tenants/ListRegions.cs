using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>The Kemendagri list in force: 38 provinces, 416 regencies, 98 cities.</summary>
public sealed record ListRegions(RegionKind? Kind, string? Province, PageRequest Page) : IUseCase<Page<RegionResource>>;

/// <summary>A province, regency or city.</summary>
public sealed record RegionResource
{
    /// <summary>Kemendagri code with its dot, always text.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public RegionKind Kind { get; init; }

    /// <summary>Own code for a province.</summary>
    public string ProvinceCode { get; init; } = "";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Whether it can run a mall: regencies and cities outside Jakarta, and province 31.</summary>
    public bool MayBeTenant { get; init; }
}

internal sealed class ListRegionsHandler(IAppDbContext db) : IHandle<ListRegions, Page<RegionResource>>
{
    public async Task<Result<Page<RegionResource>>> Handle(ListRegions request, CancellationToken cancellationToken)
    {
        var after = request.Page.Key();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var regions = db.RegionsInForce();
        regions = after.Value is { } code ? regions.Where(region => region.Code.CompareTo(code) > 0) : regions;
        regions = request.Kind is { } kind ? regions.Where(region => region.Kind == kind) : regions;
        regions = request.Province is { } province ? regions.Where(region => region.ProvinceCode == province) : regions;
        return await regions.OrderBy(region => region.Code).Page(request.Page, region => region.Code, cancellationToken);
    }
}

internal static class RegionQueries
{
    public static IQueryable<RegionResource> RegionsInForce(this IAppDbContext db) =>
        from region in db.Regions.AsNoTracking()
        join zone in db.ProvinceTimeZones on region.ProvinceCode equals zone.ProvinceCode
        where region.EffectiveTo == null
        select new RegionResource
        {
            Code = region.Code,
            Name = region.Name,
            Kind = region.Kind,
            ProvinceCode = region.ProvinceCode,
            TimeZone = zone.TimeZone,
            MayBeTenant = region.Kind == RegionKind.Province ? region.Code == Region.Jakarta : region.ProvinceCode != Region.Jakarta,
        };
}
