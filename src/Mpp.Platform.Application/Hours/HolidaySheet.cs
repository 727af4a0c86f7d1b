using System.Globalization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Days off as rows of a table; what is exported can be imported.</summary>
internal static class HolidaySheet
{
    public static readonly string[] Columns = ["date", "kind", "region", "name", "decree", "revision"];

    public static readonly string[] Needed = ["date", "kind", "name", "decree"];

    public static HolidayFields Read(SheetCells cells) => new()
    {
        Date = cells.Date("date"),
        Kind = cells.Word<HolidayKind>("kind"),
        Region = cells.Text("region"),
        Name = cells.Text("name") ?? "",
        Decree = cells.Text("decree") ?? "",
        Revision = cells.Whole("revision"),
    };

    public static SheetRow Write(int line, Holiday row) => new(line,
    [
        row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SheetCells.Name(row.Kind), row.Region ?? "", row.Name, row.Decree,
        row.Revision.ToString(CultureInfo.InvariantCulture),
    ]);
}
