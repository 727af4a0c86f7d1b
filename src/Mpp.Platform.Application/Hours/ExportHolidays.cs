using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Hours;

/// <summary>The days off of a year, or all, as a table that can be imported again.</summary>
public sealed record ExportHolidays(int? Year, SheetFormat Format) : IUseCase<byte[]>;

internal sealed class ExportHolidaysHandler(IAppDbContext db, ISheets sheets) : IHandle<ExportHolidays, byte[]>
{
    public async Task<Result<byte[]>> Handle(ExportHolidays request, CancellationToken cancellationToken)
    {
        var year = request.Year ?? 0;
        var rows = await db.Holidays.AsNoTracking().Where(row => year == 0 || row.Date.Year == year)
            .OrderBy(row => row.Date).ThenBy(row => row.Scope).ToListAsync(cancellationToken);
        return sheets.Write(new Sheet(HolidaySheet.Columns, [.. rows.Index().Select(row => HolidaySheet.Write(row.Index + 2, row.Item))]), request.Format);
    }
}
