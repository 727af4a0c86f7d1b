using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>What national reads take of a mall's weekly fact.</summary>
internal sealed record WeekFact(
    string TenantId, int Week, int Visits, int Issued, int Served, int NoShow, int Cancelled, int ServedOnline, int ServedOutreach,
    int ReportedDays, int Members, int ActiveMembers, int? MedianWaitSeconds, int? P90WaitSeconds, int? MedianServiceSeconds)
{
    public byte[] ServedByDay { get; init; } = [];

    /// <summary>Null where malls are not added up: the times are most of a row.</summary>
    public byte[]? Waits { get; init; }

    /// <inheritdoc cref="Waits"/>
    public byte[]? ServiceTimes { get; init; }
}

internal static class WeekFacts
{
    /// <param name="timesFrom">First week whose times are wanted; null for none.</param>
    public static Task<List<WeekFact>> ToFacts(this IQueryable<WeeklyUsage> rows, int? timesFrom, CancellationToken ct) => rows
        .Select(row => new WeekFact(
            row.TenantId, row.Week, row.Visits, row.Issued, row.Served, row.NoShow, row.Cancelled, row.ServedOnline, row.ServedOutreach,
            row.ReportedDays, row.Members, row.ActiveMembers, row.MedianWaitSeconds, row.P90WaitSeconds, row.MedianServiceSeconds)
        {
            ServedByDay = row.ServedByDay,
            Waits = row.Week >= timesFrom ? row.Waits : null,
            ServiceTimes = row.Week >= timesFrom ? row.ServiceTimes : null,
        })
        .ToListAsync(ct);

    /// <summary>Members by the last report before a week, of malls that may have been open then and have none in that week.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> MembersBefore(
        this IAppDbContext db, IsoWeek week, IEnumerable<MallOfReport> malls, IReadOnlyDictionary<(string Tenant, int Week), WeekFact> facts, CancellationToken ct)
    {
        var silent = malls.Where(mall => !(mall.OpenedOn >= week.Monday) && !facts.ContainsKey((mall.Code, week.Key))).Select(mall => mall.Code).ToList();
        return silent.Count == 0 ? new Dictionary<string, int>(StringComparer.Ordinal) : await db.AcrossTenants<WeeklyUsage>().AsNoTracking()
            .Where(row => silent.Contains(row.TenantId) && row.Week < week.Key)
            .GroupBy(row => row.TenantId)
            .Select(mall => mall.OrderByDescending(row => row.Week).Select(row => new { row.TenantId, row.Members }).First())
            .ToDictionaryAsync(mall => mall.TenantId, mall => mall.Members, StringComparer.Ordinal, ct);
    }
}
