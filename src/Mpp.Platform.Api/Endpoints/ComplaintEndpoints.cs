using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Endpoints;

internal static class ComplaintEndpoints
{
    private const string Tag = "Complaints";

    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        var complaints = app.MapGroup("/v1/tenants/{tenant}/complaints");
        complaints.MapPost("/", Create).AllowAnonymous()
            .Named("CreateComplaint", Tag, "Takes a complaint; code and PIN to follow it are shown this once").Creates<ReceivedComplaint>();
        complaints.MapPost("/track", (TrackComplaint body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct)).AllowAnonymous()
            .Named("TrackComplaint", Tag, "What a reporter sees of a complaint, by code and PIN").Answers<TrackedComplaint>();
        complaints.MapGet("/", List).Requires(Permission.ReadComplaints)
            .Named("ListComplaints", Tag, "Complaints the caller may see, oldest first").Answers<Page<ComplaintResource>>();
        complaints.MapGet("/{complaintId:guid}", (Guid complaintId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetComplaint(complaintId), ct))
            .Requires(Permission.ReadComplaints).Named("GetComplaint", Tag, "One complaint with its trace").Answers<ComplaintResource>();
    }

    private static Task<IResult> Create(string tenant, ComplaintFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new CreateComplaint(body), _ => $"/v1/tenants/{tenant}/complaints/track", ct);

    private static Task<IResult> List(
        Kebab<ComplaintStatus>? status, Kebab<ComplaintClass>? @class, Guid? memberId, bool? overdue, string? laporReference, string? number,
        DateOnly? from, DateOnly? to, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(
            new ListComplaints(
                new ComplaintFilter(status?.Value, @class?.Value, memberId, overdue, laporReference, number, from, to), new PageRequest(limit, cursor)), ct);
}
