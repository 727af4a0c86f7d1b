using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>Complaints as they come in, are followed by their reporters, and are read.</summary>
internal static class ComplaintEndpoints
{
    private const string Tag = "Complaints";

    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        var complaints = app.MapGroup("/v1/tenants/{tenant}/complaints");
        complaints.MapPost("/", Create).AllowAnonymous()
            .Named("CreateComplaint", Tag, "Takes a complaint; code and PIN to follow it are shown this once").Creates<ReceivedComplaint>().AnswersSecret()
            .CountedAs(LimitKind.Complaints);
        complaints.MapPost("/track", (TrackComplaint body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct)).AllowAnonymous()
            .Named("TrackComplaint", Tag, "What a reporter sees of a complaint, by code and PIN").Answers<TrackedComplaint>()
            .TakesNoKey("a read, whose secret must not stand in an address; kept, its answer would be old")
            .CountedAs(LimitKind.Tracking);
        complaints.MapPost("/reply", (ReplyFields body, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReplyToComplaint(body), ct)).AllowAnonymous()
            .Named("ReplyToComplaint", Tag, "The reporter writes; after a follow-up this reopens the complaint").Answers<TrackedComplaint>()
            .TakesNoKey("a wrong PIN counts though the request is refused").CountedAs(LimitKind.Tracking);
        complaints.MapPost("/reopen", (ReplyFields body, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReplyToComplaint(body, OnlyReopen: true), ct)).AllowAnonymous()
            .Named("ReopenComplaint", Tag, "The reporter is not content with the follow-up, within ten working days").Answers<TrackedComplaint>()
            .TakesNoKey("a wrong PIN counts though the request is refused").CountedAs(LimitKind.Tracking);
        complaints.MapGet("/public", ListPublic).AllowAnonymous()
            .Named("ListPublicComplaints", Tag, "Verified complaints that are neither confidential nor oversight, without anybody's identity").Answers<Page<PublicComplaint>>();
        complaints.MapGet("/limits", (IMediator mediator, CancellationToken ct) => mediator.Resource(new ReadComplaintLimits(), ct)).AllowAnonymous()
            .Named("ReadComplaintLimits", Tag, "The time limits complaints are held to").Answers<ComplaintLimits>();
        complaints.MapPut("/limits", SetLimits).Requires(Permission.SetComplaintLimits)
            .Named("SetComplaintLimits", Tag, "Sets limits shorter than the national ones").Produces<ComplaintLimits>().WithMetadata(new TakesIfMatch());
        complaints.MapGet("/", List).Requires(Permission.ReadComplaints)
            .Named("ListComplaints", Tag, "Complaints the caller may see, oldest first").Answers<Page<ComplaintResource>>();
        complaints.MapGet("/export", Export).Requires(Permission.ReadComplaints)
            .Named("ExportComplaints", Tag, "Complaints the caller may see, as CSV or XLSX, with our number and LAPOR's").Exports();
        complaints.MapGet("/figures", ([Description("Calendar year; the present one when absent")] int? year, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadComplaintFigures(year), ct))
            .Requires(Permission.ReadComplaintFigures).Named("ReadComplaintFigures", Tag, "Received and finished in a year (PEKPPP 28)").Answers<ComplaintFigures>();
        complaints.MapGet("/{complaintId:guid}", (Guid complaintId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetComplaint(complaintId), ct))
            .Requires(Permission.ReadComplaints).Named("GetComplaint", Tag, "One complaint with its trace").Answers<ComplaintResource>();
    }

    private static Task<IResult> Create(string tenant, ComplaintFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new CreateComplaint(body), _ => $"/v1/tenants/{tenant}/complaints/track", ct);

    private static Task<IResult> ListPublic(
        Kebab<ComplaintStatus>? status, Guid? serviceId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListPublicComplaints(status?.Value, serviceId, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> List(
        Kebab<ComplaintStatus>? status, Kebab<ComplaintClass>? @class, Guid? memberId, bool? overdue, bool? late, string? laporReference, string? number,
        DateOnly? from, DateOnly? to, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(
            new ListComplaints(
                new ComplaintFilter(status?.Value, @class?.Value, memberId, overdue, laporReference, number, from, to, late), new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Export(
        Kebab<SheetFormat>? format, Kebab<ComplaintStatus>? status, Kebab<ComplaintClass>? @class, Guid? memberId, bool? overdue, bool? late, DateOnly? from, DateOnly? to,
        IMediator mediator, CancellationToken ct)
    {
        var filter = new ComplaintFilter(status?.Value, @class?.Value, memberId, overdue, From: from, To: to, Late: late);
        var form = format?.Value ?? SheetFormat.Csv;
        return mediator.Export("complaints", form, new ExportComplaints(filter, form), ct);
    }

    private static Task<IResult> SetLimits(ComplaintLimitFields body, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Changed(request.Expected(), version => new SetComplaintLimits(version, body), ct);
}
