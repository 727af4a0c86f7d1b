using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.National;

/// <summary>A mall that was closed on days of a week on which it would have served.</summary>
/// <param name="Key">Region code.</param>
/// <param name="Name">Name of the region.</param>
/// <param name="Days">Such days of the week until today, without those on which it issued tickets all the same.</param>
/// <param name="Kind">By a decision on the days, or by a public notice.</param>
/// <param name="Reason">What citizens were told.</param>
public sealed record ClosedMall(string Key, string Name, int Days, ClosureKind Kind, string Reason)
{
    public override string ToString() => $"{Name}: {Reason}";
}

/// <summary>Days off that are not those of the whole nation: holidays of a mall's region, and its own closures.</summary>
internal sealed class MallDaysOff(ILookup<string, MallClosure> closures, ILookup<string, DateOnly> regional)
{
    public static readonly MallDaysOff None = new(
        Array.Empty<MallClosure>().ToLookup(row => row.TenantId, StringComparer.Ordinal), Array.Empty<DateOnly>().ToLookup(_ => "", StringComparer.Ordinal));

    /// <summary>Holidays of the mall's region, as <see cref="WeekDays"/>.</summary>
    public int Regional(string mall, IsoWeek week) => regional.Count == 0
        ? 0
        : WeekDays.Of(Holiday.ScopesOf(mall).SelectMany(scope => regional[scope]).Where(day => IsoWeek.Of(day) == week).Distinct());

    /// <summary>Its closures that touch a week, with their days as <see cref="WeekDays"/>; no day is in two of them.</summary>
    public IEnumerable<(MallClosure Closure, int Days)> Closed(string mall, IsoWeek week) => closures[mall]
        .Select(closure => (closure, WeekDays.Between(week, closure.FromOn, closure.UntilOn ?? week.Sunday)))
        .Where(closed => closed.Item2 != 0);
}

internal static class MallDaysOffRead
{
    /// <param name="malls">Null for all.</param>
    public static async Task<MallDaysOff> DaysOffOf(
        this IAppDbContext db, IReadOnlyCollection<string>? malls, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var closures = db.AcrossTenants<MallClosure>().AsNoTracking().Where(row => row.FromOn <= last && (row.UntilOn == null || row.UntilOn >= first));
        closures = malls is null ? closures : closures.Where(row => malls.Contains(row.TenantId));
        var regional = await db.Holidays.AsNoTracking()
            .Where(row => row.Scope != Holiday.Nation && row.Date >= first && row.Date <= last)
            .Select(row => new { row.Scope, row.Date }).ToListAsync(ct);
        return new MallDaysOff(
            (await closures.OrderBy(row => row.FromOn).ToListAsync(ct)).ToLookup(row => row.TenantId, StringComparer.Ordinal),
            regional.ToLookup(row => row.Scope, row => row.Date, StringComparer.Ordinal));
    }
}
