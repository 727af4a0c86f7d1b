using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Days off, by date.</summary>
/// <param name="Year">Calendar year; all when absent.</param>
/// <param name="Region">The days that concern a region: the nation's, its province's and its own.</param>
public sealed record ListHolidays(int? Year, HolidayKind? Kind, string? Region, PageRequest Page) : IUseCase<Page<HolidayResource>>;

internal sealed class ListHolidaysValidator : AbstractValidator<ListHolidays>
{
    public ListHolidaysValidator()
    {
        RuleFor(request => request.Year).InclusiveBetween(2017, 2100);
        RuleFor(request => request.Region).Length(2, Domain.Tenants.Region.CodeLength);
    }
}

internal sealed class ListHolidaysHandler(IAppDbContext db) : IHandle<ListHolidays, Page<HolidayResource>>
{
    public async Task<Result<Page<HolidayResource>>> Handle(ListHolidays request, CancellationToken cancellationToken)
    {
        var after = request.Page.Key();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.Holidays.AsNoTracking();
        if (request.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(row => row.Date >= first && row.Date <= last);
        }

        rows = request.Kind is { } kind ? rows.Where(row => row.Kind == kind) : rows;
        if (request.Region is { } region)
        {
            var scopes = Holiday.ScopesOf(region);
            rows = rows.Where(row => scopes.Contains(row.Scope));
        }

        if (after.Value is { } key)
        {
            var parts = key.Split('|');
            if (parts.Length != 2 || !DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return PlatformErrors.CursorInvalid;
            }

            var scope = parts[1];
            rows = rows.Where(row => row.Date > date || (row.Date == date && row.Scope.CompareTo(scope) > 0));
        }

        var page = await rows.OrderBy(row => row.Date).ThenBy(row => row.Scope)
            .Page(request.Page, row => string.Create(CultureInfo.InvariantCulture, $"{row.Date:yyyy-MM-dd}|{row.Scope}"), cancellationToken);
        return new Page<HolidayResource>([.. page.Items.Select(HolidayResource.Of)], page.NextCursor);
    }
}
