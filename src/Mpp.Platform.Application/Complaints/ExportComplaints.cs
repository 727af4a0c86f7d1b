using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Complaints the caller may see as a table, with our public number and LAPOR's; what its role may not know is an empty cell.</summary>
public sealed record ExportComplaints(ComplaintFilter Filter, SheetFormat Format) : IUseCase<byte[]>;

internal sealed class ExportComplaintsHandler(IAppDbContext db, ComplaintDesk desk, ISheets sheets) : IHandle<ExportComplaints, byte[]>
{
    private static readonly string[] Columns =
    [
        "number", "laporReference", "channel", "class", "status", "rejectionReason", "memberId", "memberName", "serviceId", "serviceName", "isAnonymous",
        "isConfidential", "receivedOn", "verifyDueOn", "dueOn", "verifiedOn", "forwardedOn", "respondedOn", "closedOn", "escalatedOn", "isOverdue",
        "pausedWorkingDays", "subject", "description", "place", "outsideAgency", "reporterName", "reporterEmail", "reporterPhone",
    ];

    public async Task<Result<byte[]>> Handle(ExportComplaints request, CancellationToken cancellationToken)
    {
        var today = desk.Today;
        var rows = await request.Filter.Of(desk.Sight.Of(db.Complaints.AsNoTracking()), desk.Sight, today)
            .OrderBy(row => row.Id).Take(SheetErrors.MaxRows + 1).ToListAsync(cancellationToken);
        if (rows.Count > SheetErrors.MaxRows)
        {
            return SheetErrors.TooLong;
        }

        var members = await db.Members.AsNoTracking().Select(member => new { member.Id, member.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var services = await db.Services.AsNoTracking().Select(service => new { service.Id, service.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var resources = await db.Resources(rows, desk.Sight, today, cancellationToken);
        return sheets.Write(new Sheet(Columns, [.. resources.Index().Select(row => new SheetRow(row.Index + 2, Cells(row.Item)))]), request.Format);

        IReadOnlyList<string> Cells(ComplaintResource row) =>
        [
            row.Number, row.LaporReference ?? "", SheetCells.Name(row.Channel), SheetCells.Name(row.Class), SheetCells.Name(row.Status),
            row.RejectionReason is { } reason ? SheetCells.Name(reason) : "", Id(row.MemberId), Name(members, row.MemberId), Id(row.ServiceId), Name(services, row.ServiceId),
            Flag(row.IsAnonymous), Flag(row.IsConfidential), Day(row.ReceivedOn), Day(row.VerifyDueOn), Day(row.DueOn), Day(row.VerifiedOn), Day(row.ForwardedOn),
            Day(row.RespondedOn), Day(row.ClosedOn), Day(row.EscalatedOn), Flag(row.IsOverdue), row.PausedWorkingDays.ToString(CultureInfo.InvariantCulture),
            row.Subject ?? "", row.Description ?? "", row.Place ?? "", row.OutsideAgency ?? "", row.Reporter?.Name ?? "", row.Reporter?.Email ?? "", row.Reporter?.Phone ?? "",
        ];
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Id(Guid? id) => id?.ToString() ?? "";

    private static string Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known, "") : "";
}
