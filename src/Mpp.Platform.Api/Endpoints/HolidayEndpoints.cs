using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Api.Endpoints;

internal static class HolidayEndpoints
{
    private const string Tag = "Holidays";

    public static void MapHolidays(this IEndpointRouteBuilder app)
    {
        var holidays = app.MapGroup("/v1/holidays");
        holidays.MapGet("/", List).AllowAnonymous().Named("ListHolidays", Tag, "Days off: national holidays, joint leave and those of regions").Answers<Page<HolidayResource>>();
        holidays.MapGet("/{holidayId:guid}", (Guid holidayId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetHoliday(holidayId), ct))
            .AllowAnonymous().Named("GetHoliday", Tag, "One day off, with its decree").Answers<HolidayResource>();
        holidays.MapGet("/export", Export).AllowAnonymous().Named("ExportHolidays", Tag, "Days off as CSV or XLSX that can be imported again").Exports();
        holidays.MapPost("/", Add).Requires(Permission.ManageHolidays).Named("AddHoliday", Tag, "Tells a day off").Creates<HolidayResource>();
        holidays.MapPost("/import", Import).Requires(Permission.ManageHolidays)
            .Named("ImportHolidays", Tag, "Adds and changes days off from CSV or XLSX: all rows, or none; dryRun only tells, replace takes off what a new decree leaves out").Imports();
        holidays.MapPatch("/{holidayId:guid}", Change).Requires(Permission.ManageHolidays)
            .Named("ChangeHoliday", Tag, "Tells a day off otherwise, by a revised decree").Changes<HolidayResource, HolidayFields>();
        holidays.MapDelete("/{holidayId:guid}", Remove).Requires(Permission.ManageHolidays).Named("RemoveHoliday", Tag, "Takes a day off back").Removes();
    }

    private static Task<IResult> List(
        int? year, Kebab<HolidayKind>? kind, string? region, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListHolidays(year, kind?.Value, region, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Export([Description("Days off of this year alone")] int? year, Kebab<SheetFormat>? format, IMediator mediator, CancellationToken ct) =>
        mediator.Export("holidays", format?.Value ?? SheetFormat.Csv, new ExportHolidays(year, format?.Value ?? SheetFormat.Csv), ct);

    private static Task<IResult> Add(HolidayFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddHoliday(body), holiday => $"/v1/holidays/{holiday.Id}", ct);

    private static Task<IResult> Import(
        [Description("true checks every row and saves nothing")] bool? dryRun,
        [Description("true takes off the days of the file's years that it leaves out")] bool? replace,
        HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Import(request, format => new ImportHolidays(request.Received(), format, dryRun ?? false, replace ?? false), ct);

    private static Task<IResult> Change(Guid holidayId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<HolidayResource, HolidayFields>(
            request, patch, new GetHoliday(holidayId), (version, fields) => new ChangeHoliday(holidayId, version, fields), ct);

    private static Task<IResult> Remove(Guid holidayId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveHoliday(holidayId, version), ct);
}
