using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

/// <summary>Members as rows of a table; what is exported can be imported.</summary>
internal static class MemberSheet
{
    public static readonly string[] Columns = ["name", "shortName", "kind", "reportingGroup", "hotline", "status", "scheduledDays"];

    public static readonly string[] Needed = ["name", "kind"];

    public static MemberFields Read(SheetCells cells) => new()
    {
        Name = cells.Text("name") ?? "",
        ShortName = cells.Text("shortName"),
        Kind = cells.Word<MemberKind>("kind"),
        ReportingGroup = cells.Text("reportingGroup"),
        Hotline = cells.Text("hotline"),
        Status = cells.Word<MemberStatus>("status"),
        ScheduledDays = cells.WordList<DayOfWeek>("scheduledDays"),
    };

    public static SheetRow Write(int line, Member member) => new(line,
    [
        member.Name, member.ShortName ?? "", SheetCells.Name(member.Kind), member.ReportingGroup ?? "", member.Hotline ?? "",
        SheetCells.Name(member.Status), string.Join(' ', member.ScheduledDays.Select(SheetCells.Name)),
    ]);
}
