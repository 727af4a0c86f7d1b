using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Staffing;

public static class CalendarReads
{
    public const int MaxDays = 92;

    /// <summary>The mall's days and hours, with what differs from the week in a period.</summary>
    public static async Task<MallCalendar> MallCalendar(this IAppDbContext db, TenantInfo mall, DateOnly first, DateOnly last, CancellationToken ct) => new(
        mall.Hours,
        await db.DaysOff(Holiday.ScopesOf(mall.Code), first, last, ct),
        await db.ScheduleChanges.AsNoTracking()
            .Where(change => change.MemberId == null && change.FirstOn <= last && change.LastOn >= first).ToListAsync(ct),
        await db.ContinuityNotices.AsNoTracking().Where(notice => notice.FromOn <= last).ToListAsync(ct));

    /// <summary>Working days of a mall by which its members are judged: days on which it was closed itself are none.</summary>
    public static async Task<WorkingDays> WorkingDaysOf(this IAppDbContext db, TenantInfo mall, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var calendar = await db.MallCalendar(mall, first, last, ct);
        return new WorkingDays(calendar.Holidays.Concat(calendar.ClosedDays(first, last)).ToHashSet());
    }

    /// <summary>
    /// Working days of the nation, by which national limits run: a mall that closes moves its operating days, never a clock
    /// that is the same for every citizen.
    /// </summary>
    public static async Task<WorkingDays> NationalWorkingDays(this IAppDbContext db, DateOnly first, DateOnly last, CancellationToken ct) => new(
        await db.DaysOff([Holiday.Nation], first, last, ct));

    public static async Task<IReadOnlyList<ScheduleChange>> ChangesOf(
        this IAppDbContext db, IReadOnlyCollection<Guid> memberIds, DateOnly first, DateOnly last, CancellationToken ct) => await db.ScheduleChanges.AsNoTracking()
        .Where(change => change.MemberId != null && memberIds.Contains(change.MemberId.Value) && change.FirstOn <= last && change.LastOn >= first)
        .ToListAsync(ct);

    private static async Task<IReadOnlySet<DateOnly>> DaysOff(this IAppDbContext db, string[] scopes, DateOnly first, DateOnly last, CancellationToken ct) =>
        (await db.Holidays.AsNoTracking()
            .Where(holiday => holiday.Date >= first && holiday.Date <= last && scopes.Contains(holiday.Scope))
            .Select(holiday => holiday.Date).Distinct().ToListAsync(ct)).ToHashSet();

    public static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays);
}
