using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Api.Endpoints;

internal static class TicketEndpoints
{
    private const string Tag = "Queues";

    private static readonly (string Verb, TicketAct Act, string Summary)[] Acts =
    [
        ("call", TicketAct.Call, "Calls this waiting ticket out of turn"),
        ("recall", TicketAct.Recall, "Calls a called ticket once more"),
        ("start", TicketAct.Start, "Starts serving a called ticket"),
        ("complete", TicketAct.Complete, "Completes a ticket being served"),
        ("no-show", TicketAct.NoShow, "Notes that a called visitor did not come"),
        ("cancel", TicketAct.Cancel, "Cancels a waiting or called ticket"),
        ("return", TicketAct.Return, "Puts a called, served or missed ticket back to its place in the queue"),
    ];

    public static void MapTickets(this IEndpointRouteBuilder app)
    {
        var tickets = app.MapGroup("/v1/tenants/{tenant}/tickets");
        tickets.MapPost("/", Issue).Requires(Permission.IssueTickets).Named("IssueTicket", Tag, "Takes a number").Creates<TicketResource>();
        tickets.MapGet("/", List).Requires(Permission.ListTickets)
            .Named("ListTickets", Tag, "Tickets of one local date; today when none is named").Answers<Page<TicketResource>>();
        tickets.MapGet("/{ticketId:guid}", (Guid ticketId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetTicket(ticketId), ct))
            .Requires(Permission.ReadTicket).Named("GetTicket", Tag, "One ticket, with how many wait before it").Answers<TicketResource>();
        foreach (var (verb, act, summary) in Acts)
        {
            var endpoint = act == TicketAct.Call
                ? tickets.MapPost($"/{{ticketId:guid}}/{verb}", (Guid ticketId, CallBody? body, IMediator mediator, CancellationToken ct) =>
                    mediator.Resource(new ActOnTicket(ticketId, act, body?.CounterId), ct))
                : tickets.MapPost($"/{{ticketId:guid}}/{verb}", (Guid ticketId, IMediator mediator, CancellationToken ct) =>
                    mediator.Resource(new ActOnTicket(ticketId, act, CounterId: null), ct));
            endpoint.Requires(Permission.OperateQueue).Named($"{act}Ticket", Tag, summary).Answers<TicketResource>();
        }
    }

    private static Task<IResult> Issue(string tenant, IssueTicket body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, ticket => $"/v1/tenants/{tenant}/tickets/{ticket.Id}", ct);

    private static Task<IResult> List(
        [Description("Local date; today when absent")] DateOnly? date, Guid? serviceId, Kebab<TicketStatus>? status, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListTickets(date, serviceId, status?.Value, new PageRequest(limit, cursor)), ct);
}

/// <summary>Where a ticket is called to.</summary>
public sealed record CallBody
{
    /// <summary>The first open counter that serves the service when absent.</summary>
    public Guid? CounterId { get; init; }
}
