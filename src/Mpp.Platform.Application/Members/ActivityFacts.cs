using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.Members;

/// <summary>A mall's open days over a period and what each member served on them, from the daily facts.</summary>
public sealed record ActivityFacts(
    DateOnly First, DateOnly Last, IReadOnlyList<DateOnly> OpenDays, IReadOnlyDictionary<Guid, IReadOnlyDictionary<DateOnly, int>> Served)
{
    private static readonly Dictionary<DateOnly, int> Nothing = [];

    public MemberEvidence Of(Member member, ActivityRule rule) =>
        MemberEvidence.Of(member, rule, OpenDays, Served.GetValueOrDefault(member.Id, Nothing));
}

public static class ActivityFactsRead
{
    public static async Task<ActivityFacts> ActivityFacts(
        this IAppDbContext db, TenantInfo mall, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var days = await db.DailyUsage.AsNoTracking()
            .Where(row => row.ServiceDate >= first && row.ServiceDate <= last)
            .GroupBy(row => new { row.MemberId, row.ServiceDate })
            .Select(day => new { day.Key.MemberId, day.Key.ServiceDate, Served = day.Sum(row => row.Served) })
            .ToListAsync(ct);
        var calendar = await db.WorkingDaysOf(mall, first, last, ct);
        var reported = days.Select(day => day.ServiceDate).ToHashSet();
        return new ActivityFacts(
            first,
            last,
            OpenDays.Of(calendar, mall.SoftOpenedOn, reported, first, last),
            days.GroupBy(day => day.MemberId).ToDictionary(
                member => member.Key,
                IReadOnlyDictionary<DateOnly, int> (member) => member.ToDictionary(day => day.ServiceDate, day => day.Served)));
    }
}
