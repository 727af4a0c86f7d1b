using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;

namespace Mpp.Platform.Api.Endpoints;

internal static class StaffingEndpoints
{
    private const string Tag = "Staffing";

    public static void MapStaffing(this IEndpointRouteBuilder app)
    {
        var mall = app.MapGroup("/v1/tenants/{tenant}");
        mall.MapGet("/members/{memberId:guid}/presence", (Guid memberId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadMemberPresence(memberId, from, to), ct))
            .Requires(Permission.ReadMallUsage).Named("ReadMemberPresence", Tag, "Was the member there when it had promised to be, day by day").Answers<MemberPresence>();
        mall.MapGet("/counters/unstaffed", (int? idleMinutes, IMediator mediator, CancellationToken ct) => mediator.Answer(new ListUnstaffedCounters(idleMinutes), ct))
            .Requires(Permission.ReadMallUsage).Named("ListUnstaffedCounters", Tag, "Counters that should be serving and where nobody is").Answers<UnstaffedCounters>();
        mall.MapPost("/counters/{counterId:guid}/open", (Guid counterId, OpenCounterBody? body, IMediator mediator, CancellationToken ct) => mediator.Resource(new OpenCounter(counterId, body?.MemberId), ct))
            .Requires(Permission.StaffCounters)
            .Named("OpenCounter", Tag, "Takes a counter for the day; 409 counter.already-staffed when somebody else has it").Answers<CounterSessionResource>();
        mall.MapPost("/counters/{counterId:guid}/close", (Guid counterId, IMediator mediator, CancellationToken ct) => mediator.Resource(new CloseCounter(counterId), ct))
            .Requires(Permission.StaffCounters)
            .Named("CloseCounter", Tag, "Ends the presence at a counter; once more changes nothing").Answers<CounterSessionResource>();
        mall.MapGet("/counter-sessions", Sessions).Requires(Permission.StaffCounters)
            .Named("ListCounterSessions", Tag, "Who was at which counter on a day").Answers<Page<CounterSessionResource>>();

        var secondments = mall.MapGroup("/secondments");
        secondments.MapGet("/", List).Requires(Permission.ReadSecondments).Named("ListSecondments", Tag, "Officials who serve at another member for a time").Answers<Page<SecondmentResource>>();
        secondments.MapPost("/", Add).Requires(Permission.ManageSecondments).Named("AddSecondment", Tag, "Seconds an official to another member").Creates<SecondmentResource>();
        secondments.MapGet("/{secondmentId:guid}", (Guid secondmentId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetSecondment(secondmentId), ct))
            .Requires(Permission.ReadSecondments).Named("GetSecondment", Tag, "One secondment").Answers<SecondmentResource>();
        secondments.MapPatch("/{secondmentId:guid}", Change).Requires(Permission.ManageSecondments)
            .Named("ChangeSecondment", Tag, "Agrees otherwise on a secondment").Changes<SecondmentResource, SecondmentFields>();
        secondments.MapPost("/{secondmentId:guid}/end", (Guid secondmentId, SecondmentEndFields body, IMediator mediator, CancellationToken ct) => mediator.Resource(new EndSecondment(secondmentId, body), ct))
            .Requires(Permission.ManageSecondments).Named("EndSecondment", Tag, "Ends a secondment before its time").Answers<SecondmentResource>();
    }

    private static Task<IResult> Sessions([Description("Local date; today when absent")] DateOnly? date, Guid? counterId, Guid? memberId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListCounterSessions(date, counterId, memberId, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> List(Guid? memberId, DateOnly? on, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListSecondments(memberId, on, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, SecondmentFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddSecondment(body), row => $"/v1/tenants/{tenant}/secondments/{row.Id}", ct);

    private static Task<IResult> Change(Guid secondmentId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<SecondmentResource, SecondmentFields>(
            request, patch, new GetSecondment(secondmentId), (version, fields) => new ChangeSecondment(secondmentId, version, fields), ct);
}

/// <summary>Whom a counter serves.</summary>
public sealed record OpenCounterBody
{
    /// <summary>Needed where the counter has services of several members.</summary>
    public Guid? MemberId { get; init; }
}
