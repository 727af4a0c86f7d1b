using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Adds and changes days off from a table, told apart by date and region: all rows, or none.</summary>
/// <param name="Replaces">True: days of the whole nation that the file does not name are taken off, in the years of which it names any.</param>
public sealed record ImportHolidays(ReceivedFile Content, SheetFormat Format, bool IsDryRun, bool Replaces) : IUseCase<ImportReport>;

internal sealed class ImportHolidaysHandler(IAppDbContext db, ISheets sheets) : IHandle<ImportHolidays, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportHolidays request, CancellationToken cancellationToken)
    {
        var read = await sheets.Table(request.Content, request.Format, HolidaySheet.Columns, HolidaySheet.Needed, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var known = (await db.Holidays.ToListAsync(cancellationToken)).ToDictionary(row => (row.Date, row.Scope));
        var regions = (await db.Regions.Where(region => region.EffectiveTo == null).Select(region => region.Code).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        var problems = new List<ImportProblem>();
        var named = new HashSet<(DateOnly Date, string Scope)>();
        var (added, changed) = (0, 0);
        foreach (var row in read.Value.Rows)
        {
            if (Read(new SheetCells(read.Value, row, problems), regions, named, problems) is not { } holiday)
            {
                continue;
            }

            if (!known.TryGetValue((holiday.Date, holiday.Scope), out var before))
            {
                added++;
                db.Holidays.Add(holiday);
                db.Spread(holiday);
            }
            else if (!before.Says(holiday.Text))
            {
                changed++;
                before.Tell(holiday.Text).Demand();
            }
        }

        var removed = request.Replaces ? Replaced(known.Values, named) : [];
        foreach (var gone in removed)
        {
            db.Holidays.Remove(gone);
            db.Spread(gone);
        }

        return await db.Finish(
            new ImportReport(request.IsDryRun, read.Value.Rows.Count, added, changed, read.Value.Rows.Count - added - changed, problems) { Removed = removed.Count },
            cancellationToken);
    }

    private static Holiday? Read(SheetCells cells, HashSet<string> regions, HashSet<(DateOnly Date, string Scope)> named, List<ImportProblem> problems)
    {
        var before = problems.Count;
        var fields = HolidaySheet.Read(cells);
        cells.Check(new HolidayFields.Shape(), fields);
        if (problems.Count > before)
        {
            return null;
        }

        var holiday = Holiday.Of(fields.Text);
        if (holiday.Error is not null)
        {
            cells.Problem("region", holiday.Error);
        }
        else if (holiday.Value.Region is { } region && !regions.Contains(region))
        {
            cells.Problem("region", HolidayErrors.RegionUnknown);
        }
        else if (!named.Add((holiday.Value.Date, holiday.Value.Scope)))
        {
            cells.Problem("date", "duplicate", "tanggal ini ada dua kali dalam berkas untuk wilayah itu", "the date stands in the file twice for that region");
        }

        return problems.Count > before ? null : holiday.Value;
    }

    /// <summary>Days of the nation that a new decree no longer names.</summary>
    private static List<Holiday> Replaced(IEnumerable<Holiday> known, HashSet<(DateOnly Date, string Scope)> named)
    {
        var years = named.Where(day => day.Scope == Holiday.Nation).Select(day => day.Date.Year).ToHashSet();
        return [.. known.Where(row => row.Scope == Holiday.Nation && years.Contains(row.Date.Year) && !named.Contains((row.Date, row.Scope)))];
    }
}
