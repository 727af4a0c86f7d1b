using System.Globalization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Services as rows of a table; what is exported can be imported.</summary>
internal static class ServiceSheet
{
    public static readonly string[] Columns =
    [
        "member", "name", "code", "placement", "exclusionReason", "fee", "completionTimeValue", "completionTimeUnit", "requirements",
        "ticketPrefix", "isOpen", "label", "wayfinding", "isServedAtOffice",
    ];

    public static readonly string[] Needed = ["member", "name", "code"];

    public static ServiceFields Read(SheetCells cells, Guid memberId)
    {
        var (value, unit) = (cells.Whole("completionTimeValue"), cells.Word<TimeUnit>("completionTimeUnit"));
        if (value is null != unit is null)
        {
            cells.Problem("completionTimeUnit", "invalid", "nilai dan satuan harus bersama", "value and unit go together");
        }

        return new ServiceFields
        {
            MemberId = memberId,
            Name = cells.Text("name") ?? "",
            Code = cells.Text("code") ?? "",
            Placement = cells.Word<Placement>("placement"),
            ExclusionReason = cells.Text("exclusionReason"),
            Fee = cells.Number("fee"),
            CompletionTime = value is null || unit is null ? null : new CompletionTime { Value = value.Value, Unit = unit.Value },
            Requirements = [.. (cells.Text("requirements") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            TicketPrefix = cells.Text("ticketPrefix"),
            IsOpen = cells.Flag("isOpen"),
            Label = cells.Text("label"),
            Wayfinding = cells.Text("wayfinding"),
            IsServedAtOffice = cells.Flag("isServedAtOffice"),
        };
    }

    /// <summary>Where a message of the shape belongs in the table.</summary>
    public static string Column(string field) => field switch
    {
        "memberId" => "member",
        "completionTime.Value" or "completionTime" => "completionTimeValue",
        _ => field,
    };

    public static SheetRow Write(int line, Service service, string member) => new(line,
    [
        member, service.Name, service.Code, SheetCells.Name(service.Placement), service.ExclusionReason ?? "",
        service.Fee is { } fee ? (fee / 1.0000000000m).ToString(CultureInfo.InvariantCulture) : "",
        service.CompletionTimeValue?.ToString(CultureInfo.InvariantCulture) ?? "",
        service.CompletionTimeUnit is { } unit ? SheetCells.Name(unit) : "",
        string.Join('|', service.Requirements), service.TicketPrefix ?? "", service.IsOpen ? "true" : "false",
        service.Label ?? "", service.Wayfinding ?? "", service.IsServedAtOffice ? "true" : "false",
    ]);
}
