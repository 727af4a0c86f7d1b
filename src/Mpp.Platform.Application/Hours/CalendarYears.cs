using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>The years whose days off are known. In any other every weekday counts as a working day, and the answer says so.</summary>
public sealed class CalendarYears(IReadOnlySet<int> loaded)
{
    public const string YearMissing = "calendar.year-missing";

    /// <summary>The last year of all, null without any.</summary>
    public int? Last => loaded.Count == 0 ? null : loaded.Max();

    /// <summary>What an answer over these days has to say; empty when their calendars are known.</summary>
    public IReadOnlyList<CalendarWarning> Warnings(DateOnly first, DateOnly last)
    {
        var missing = Enumerable.Range(first.Year, Math.Max(0, last.Year - first.Year + 1)).Where(year => !loaded.Contains(year)).ToList();
        var years = string.Join(", ", missing.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        return missing.Count == 0 ? [] :
        [
            new CalendarWarning(YearMissing, missing, new LocalText(
                $"Kalender hari libur {years} belum dimuat: setiap hari Senin sampai Jumat dihitung sebagai hari kerja.",
                $"The calendar of days off of {years} is not loaded: every Monday to Friday counts as a working day.")),
        ];
    }
}

/// <summary>What a reader of the figures must know.</summary>
/// <param name="Code">Stable; branch on it.</param>
/// <param name="Years">Years it speaks of.</param>
/// <param name="Text">For people.</param>
public sealed record CalendarWarning(string Code, IReadOnlyList<int> Years, LocalText Text);

public static class CalendarYearsRead
{
    public static async Task<CalendarYears> CalendarYears(this IAppDbContext db, CancellationToken ct) => new(
        (await db.Holidays.AsNoTracking().Where(row => row.Scope == Holiday.Nation).Select(row => row.Date.Year).Distinct().ToListAsync(ct)).ToHashSet());
}
