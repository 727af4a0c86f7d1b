using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Yearly facts over malls.</summary>
internal static class NationalYears
{
    /// <summary>The first malls opened in 2017; evaluations begin with it.</summary>
    public const int First = 2017;

    public const int Last = 2100;

    /// <summary>Malls that served at the year's end, or serve now while the year (in the capital, WIB) is not over.</summary>
    public static HashSet<string> OpenIn(this IEnumerable<MallOfReport> malls, int year, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(7));
        return malls.Where(mall => mall.WasOpen(new DateOnly(year, 12, 31), today)).Select(mall => mall.Code).ToHashSet(StringComparer.Ordinal);
    }

    public static async Task<List<YearlyQuality>> YearlyQualityOf(
        this IAppDbContext db, IReadOnlyCollection<MallOfReport> malls, int from, int to, CancellationToken ct)
    {
        var rows = await db.AcrossTenants<YearlyQuality>().AsNoTracking().Where(row => row.Year >= from && row.Year <= to).ToListAsync(ct);
        var codes = malls.Select(mall => mall.Code).ToHashSet(StringComparer.Ordinal);
        return rows.FindAll(row => codes.Contains(row.TenantId));
    }
}
