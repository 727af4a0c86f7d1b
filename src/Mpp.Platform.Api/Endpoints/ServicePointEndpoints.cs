using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;

namespace Mpp.Platform.Api.Endpoints;

internal static class ServicePointEndpoints
{
    private const string Tag = "Queues";

    public static void MapServicePoints(this IEndpointRouteBuilder app)
    {
        var points = app.MapGroup("/v1/tenants/{tenant}/service-points");
        points.MapGet("/", List).AllowAnonymous().Named("ListServicePoints", Tag, "Places where a mall serves").Answers<Page<ServicePointResource>>();
        points.MapPost("/", Add).Requires(Permission.ManageServicePoints)
            .Named("AddServicePoint", Tag, "Adds a service point").Creates<ServicePointResource>();
        points.MapGet("/{servicePointId:guid}", (Guid servicePointId, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new GetServicePoint(servicePointId), ct))
            .AllowAnonymous().Named("GetServicePoint", Tag, "One service point").Answers<ServicePointResource>();
        points.MapPatch("/{servicePointId:guid}", Change).Requires(Permission.ManageServicePoints)
            .Named("ChangeServicePoint", Tag, "Changes a service point").Changes<ServicePointResource, ServicePointFields>();
        points.MapDelete("/{servicePointId:guid}", Remove).Requires(Permission.ManageServicePoints)
            .Named("RemoveServicePoint", Tag, "Takes off a service point without counters and tickets").Removes();
    }

    private static Task<IResult> List(int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListServicePoints(new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, ServicePointFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddServicePoint(body), point => $"/v1/tenants/{tenant}/service-points/{point.Id}", ct);

    private static Task<IResult> Change(Guid servicePointId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<ServicePointResource, ServicePointFields>(
            request, patch, new GetServicePoint(servicePointId), (version, fields) => new ChangeServicePoint(servicePointId, version, fields), ct);

    private static Task<IResult> Remove(Guid servicePointId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveServicePoint(servicePointId, version), ct);
}
