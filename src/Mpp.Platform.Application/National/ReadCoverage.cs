using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.National;

/// <summary>Malls that serve the public against the 508 autonomous regencies and cities and Jakarta.</summary>
public sealed record ReadCoverage : IUseCase<Coverage>;

/// <param name="Open">Malls soft-opened or inaugurated.</param>
/// <param name="Possible">508 autonomous regencies and cities + province 31.</param>
/// <param name="Provinces">By province code.</param>
public sealed record Coverage(int Open, int Possible, decimal Share, IReadOnlyList<ProvinceCoverage> Provinces);

public sealed record ProvinceCoverage(string ProvinceCode, string Name, int Open, int Possible, decimal Share);

internal sealed class ReadCoverageHandler(IAppDbContext db, ICurrentUser user) : IHandle<ReadCoverage, Coverage>
{
    public async Task<Result<Coverage>> Handle(ReadCoverage request, CancellationToken cancellationToken)
    {
        var regions = await db.RegionsInForce().ToListAsync(cancellationToken);
        var open = await db.Tenants.AsNoTracking()
            .Where(tenant => tenant.Status == TenantStatus.SoftOpened || tenant.Status == TenantStatus.Inaugurated)
            .GroupBy(tenant => tenant.ProvinceCode)
            .Select(group => new { Province = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Province, group => group.Count, StringComparer.Ordinal, cancellationToken);
        var provinces = regions
            .Where(region => region.Kind == RegionKind.Province && (user.OnlyProvince is not { } own || region.Code == own))
            .Select(province => (province.Code, province.Name,
                Open: open.GetValueOrDefault(province.Code),
                Possible: regions.Count(region => region.ProvinceCode == province.Code && region.MayBeTenant)))
            .OrderBy(province => province.Code, StringComparer.Ordinal)
            .Select(province => new ProvinceCoverage(
                province.Code, province.Name, province.Open, province.Possible, Share(province.Open, province.Possible)))
            .ToList();
        var (sum, possible) = (provinces.Sum(province => province.Open), provinces.Sum(province => province.Possible));
        return new Coverage(sum, possible, Share(sum, possible), provinces);
    }

    private static decimal Share(int open, int possible) =>
        possible == 0 ? 0 : Math.Round((decimal)open / possible, 4, MidpointRounding.AwayFromZero);
}
