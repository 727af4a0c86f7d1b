using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.National;

/// <summary>What a row of national figures stands for.</summary>
public enum UsageGroup
{
    Tenant,
    Province,
    Nation,
}

/// <summary>A mall as national reads know it.</summary>
internal sealed record MallOfReport(string Code, string Name, string ProvinceCode, string TimeZone, DateOnly? SoftOpenedOn)
{
    /// <summary>Whether it serves: a mall serves from its soft opening on.</summary>
    public bool IsOpen { get; init; }

    public DateOnly? InauguratedOn { get; init; }

    /// <summary>Since when it serves: its soft opening, or, where nobody told of one, its inauguration.</summary>
    public DateOnly? OpenedOn => SoftOpenedOn ?? InauguratedOn;

    public IReadOnlyList<ServiceBreak> Breaks { get; init; } = [];

    /// <summary>Whether it served on a day gone by; on today or later, whether it serves now.</summary>
    public bool WasOpen(DateOnly date, DateOnly today) => date >= today
        ? IsOpen
        : OpenedOn <= date && !Breaks.Any(pause => pause.Contains(date));
}

/// <summary>Malls behind one row.</summary>
internal sealed record GroupOfMalls(string Key, string Name, IReadOnlyList<MallOfReport> Malls);

/// <summary>Which malls a national read may speak of, and how they are grouped.</summary>
internal static class NationalScope
{
    public const string Nation = "ID";

    /// <summary>Malls of the province asked for, or of the caller's own; a province analyst that asks for another is refused.</summary>
    public static async Task<Result<List<MallOfReport>>> NationalMalls(
        this IAppDbContext db, ICurrentUser user, string? tenant, string? province, CancellationToken ct)
    {
        if (user.OnlyProvince is { } own && province is not null && province != own)
        {
            return NationalErrors.OtherProvince;
        }

        var asked = province ?? user.OnlyProvince;
        var malls = await db.Tenants.AsNoTracking()
            .Where(row => (tenant == null || row.Code == tenant) && (asked == null || row.ProvinceCode == asked))
            .Select(row => new MallOfReport(row.Code, row.Name, row.ProvinceCode, row.TimeZone, row.SoftOpenedOn)
            {
                IsOpen = row.Status == TenantStatus.SoftOpened || row.Status == TenantStatus.Inaugurated,
                InauguratedOn = row.InauguratedOn,
                Breaks = row.Breaks,
            })
            .ToListAsync(ct);
        return tenant is not null && malls.Count == 0 ? TenantErrors.NotFound : malls;
    }

    /// <summary>By key.</summary>
    public static async Task<IReadOnlyList<GroupOfMalls>> Groups(
        this IAppDbContext db, UsageGroup groupBy, IReadOnlyCollection<MallOfReport> malls, CancellationToken ct)
    {
        switch (groupBy)
        {
            case UsageGroup.Tenant:
                return [.. malls.Select(mall => new GroupOfMalls(mall.Code, mall.Name, [mall])).OrderBy(group => group.Key, StringComparer.Ordinal)];
            case UsageGroup.Nation:
                return [new GroupOfMalls(Nation, "Indonesia", [.. malls])];
            default:
                var names = await db.Regions.AsNoTracking().Where(region => region.Kind == RegionKind.Province)
                    .ToDictionaryAsync(region => region.Code, region => region.Name, StringComparer.Ordinal, ct);
                return [.. malls.GroupBy(mall => mall.ProvinceCode, StringComparer.Ordinal)
                    .Select(group => new GroupOfMalls(group.Key, names[group.Key], [.. group])).OrderBy(group => group.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>A share with four decimals; null of nothing.</summary>
    public static decimal? Share(int part, int whole) =>
        whole == 0 ? null : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);
}

/// <summary>Refusals of national reads.</summary>
public static class NationalErrors
{
    public static readonly Error OtherProvince = new(ErrorKind.Forbidden, "national.other-province",
        "Analis provinsi hanya dapat membaca provinsinya sendiri.", "A province analyst reads its own province alone.");
}
