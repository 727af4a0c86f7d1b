using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Readiness;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Api.Endpoints;

internal static class ReadinessEndpoints
{
    private const string Tag = "Readiness";

    public static void MapReadiness(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/readiness-templates", (Kebab<LaunchKind>? launch, IMediator mediator, CancellationToken ct) => mediator.List(new ListGateTemplates(launch?.Value), ct))
            .AllowAnonymous().Named("ListGateTemplates", Tag, "Gates that a launch of a kind usually has").Answers<Page<GateTemplateResource>>();
        var readiness = app.MapGroup("/v1/tenants/{tenant}/readiness");
        readiness.MapGet("/", (Kebab<LaunchKind>? launch, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadReadinessReport(launch?.Value), ct))
            .Requires(Permission.ReadGates).Named("ReadReadinessReport", Tag, "Are we ready to open: how far, what blocks, what cannot make the date, what slipped").Answers<ReadinessReport>();
        readiness.MapPost("/plan", (MovePlan body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct))
            .Requires(Permission.ManageReadiness).Named("MovePlan", Tag, "Plans the openings, or moves them with the reason").Answers<ReadinessReport>();
        readiness.MapPost("/open", (RecordOpening body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct))
            .Requires(Permission.ManageReadiness).Named("RecordOpening", Tag, "Records an opening that was held; with gates open it takes a reason").Answers<ReadinessReport>();
        readiness.MapPost("/gates/from-template", (ApplyGateTemplate body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct))
            .Requires(Permission.ManageReadiness).Named("ApplyGateTemplate", Tag, "Adds the gates of a launch that are not there yet").Answers<AppliedTemplate>();
        readiness.MapGet("/gates", List).Requires(Permission.ReadGates).Named("ListGates", Tag, "Gates of a mall").Answers<Page<GateResource>>();
        readiness.MapPost("/gates", Add).Requires(Permission.ManageReadiness).Named("AddGate", Tag, "Adds a gate").Creates<GateResource>();
        readiness.MapGet("/gates/{gateId:guid}", (Guid gateId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetGate(gateId), ct))
            .Requires(Permission.ReadGates).Named("GetGate", Tag, "One gate").Answers<GateResource>();
        readiness.MapPatch("/gates/{gateId:guid}", Change).Requires(Permission.ReportGates)
            .Named("ChangeGate", Tag, "Plans a gate, or reports on it with evidence").Changes<GateResource, GateFields>();

        var continuity = app.MapGroup("/v1/tenants/{tenant}/continuity");
        continuity.MapGet("/", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListContinuityNotices(new PageRequest(limit, cursor)), ct))
            .AllowAnonymous().Named("ListContinuityNotices", Tag, "What the public is told while a mall serves otherwise than usual, newest first").Answers<Page<ContinuityNoticeResource>>();
        continuity.MapPost("/", Tell).Requires(Permission.ManageReadiness)
            .Named("AddContinuityNotice", Tag, "Tells the public that the mall is closed, partly open, relocated or online alone").Creates<ContinuityNoticeResource>();
    }

    private static Task<IResult> List(
        Kebab<LaunchKind>? launch, Kebab<GateKind>? kind, Kebab<GateState>? state, Guid? memberId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListGates(launch?.Value, kind?.Value, state?.Value, memberId, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, GateFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddGate(body), gate => $"/v1/tenants/{tenant}/readiness/gates/{gate.Id}", ct);

    private static Task<IResult> Change(Guid gateId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<GateResource, GateFields>(request, patch, new GetGate(gateId), (version, fields) => new ChangeGate(gateId, version, fields), ct);

    private static Task<IResult> Tell(string tenant, AddContinuityNotice body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, _ => $"/v1/tenants/{tenant}/continuity", ct);
}
