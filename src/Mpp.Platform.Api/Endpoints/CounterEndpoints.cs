using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;

namespace Mpp.Platform.Api.Endpoints;

internal static class CounterEndpoints
{
    private const string Tag = "Queues";

    public static void MapCounters(this IEndpointRouteBuilder app)
    {
        var counters = app.MapGroup("/v1/tenants/{tenant}/counters");
        counters.MapGet("/", List).Requires(Permission.ReadCounters).Named("ListCounters", Tag, "Counters of a mall").Answers<Page<CounterResource>>();
        counters.MapPost("/", Add).Requires(Permission.ManageCounters).Named("AddCounter", Tag, "Adds a counter").Creates<CounterResource>();
        counters.MapGet("/{counterId:guid}", (Guid counterId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetCounter(counterId), ct))
            .Requires(Permission.ReadCounters).Named("GetCounter", Tag, "One counter").Answers<CounterResource>();
        counters.MapPatch("/{counterId:guid}", Change).Requires(Permission.OperateCounters)
            .Named("ChangeCounter", Tag, "Opens, closes or changes a counter").Changes<CounterResource, CounterFields>();
        counters.MapDelete("/{counterId:guid}", Remove).Requires(Permission.ManageCounters)
            .Named("RemoveCounter", Tag, "Takes off a counter that never called anybody").Removes();
        counters.MapPost("/{counterId:guid}/call-next", CallNext).Requires(Permission.OperateQueue)
            .Named("CallNextTicket", Tag, "Calls the next visitor to a counter; 409 queue.empty when nobody waits").Answers<TicketResource>();
    }

    private static Task<IResult> List(Guid? servicePointId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListCounters(servicePointId, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, CounterFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddCounter(body), counter => $"/v1/tenants/{tenant}/counters/{counter.Id}", ct);

    private static Task<IResult> Change(Guid counterId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<CounterResource, CounterFields>(
            request, patch, new GetCounter(counterId), (version, fields) => new ChangeCounter(counterId, version, fields), ct);

    private static Task<IResult> Remove(Guid counterId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveCounter(counterId, version), ct);

    private static Task<IResult> CallNext(Guid counterId, CallNextBody? body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new CallNextTicket(counterId, body?.ServiceIds), ct);
}

/// <summary>Narrows a call to some of the counter's services.</summary>
public sealed record CallNextBody
{
    /// <summary>All services of the counter when absent.</summary>
    public IReadOnlyList<Guid>? ServiceIds { get; init; }
}
