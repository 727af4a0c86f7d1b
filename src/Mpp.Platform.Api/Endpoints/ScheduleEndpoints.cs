using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;

namespace Mpp.Platform.Api.Endpoints;

internal static class ScheduleEndpoints
{
    private const string Tag = "Staffing";

    public static void MapSchedules(this IEndpointRouteBuilder app)
    {
        var members = app.MapGroup("/v1/tenants/{tenant}/members/{memberId:guid}");
        members.MapGet("/calendar", (Guid memberId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadMemberCalendar(memberId, from, to), ct))
            .AllowAnonymous().Named("ReadMemberCalendar", Tag, "On which days and hours a member promises to be at the mall").Answers<MemberCalendar>();

        var changes = app.MapGroup("/v1/tenants/{tenant}/schedule-changes");
        changes.MapGet("/", List).AllowAnonymous().Named("ListScheduleChanges", Tag, "Closures, extra days and other hours, of members and of the whole mall").Answers<Page<ScheduleChangeResource>>();
        changes.MapPost("/", Add).Requires(Permission.ManageSchedules)
            .Named("AddScheduleChange", Tag, "Publishes days that differ from the promised week").Creates<ScheduleChangeResource>();
        changes.MapGet("/{scheduleChangeId:guid}", (Guid scheduleChangeId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetScheduleChange(scheduleChangeId), ct))
            .AllowAnonymous().Named("GetScheduleChange", Tag, "One schedule change").Answers<ScheduleChangeResource>();
        changes.MapDelete("/{scheduleChangeId:guid}", Remove).Requires(Permission.ManageSchedules)
            .Named("RemoveScheduleChange", Tag, "Takes a schedule change back").Removes();
    }

    private static Task<IResult> List(Guid? memberId, DateOnly? from, DateOnly? to, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListScheduleChanges(memberId, from, to, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, AddScheduleChange body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, change => $"/v1/tenants/{tenant}/schedule-changes/{change.Id}", ct);

    private static Task<IResult> Remove(Guid scheduleChangeId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveScheduleChange(scheduleChangeId, version), ct);
}
