using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>A visitor's turn for one service. Instants are UTC.</summary>
public sealed record TicketResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary><c>{prefix}-{sequence, three digits}</c>, such as <c>A-007</c>.</summary>
    public string Number { get; init; } = "";

    /// <summary>From 1 each local day per service point and prefix, without gap or repeat.</summary>
    public int Sequence { get; init; }

    public Guid ServiceId { get; init; }

    public Guid ServicePointId { get; init; }

    /// <summary>The same for all tickets of one visitor on one day.</summary>
    public Guid VisitId { get; init; }

    public Channel Channel { get; init; }

    public Priority Priority { get; init; }

    public TicketStatus Status { get; init; }

    /// <summary>The mall's local date.</summary>
    public DateOnly ServiceDate { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? CalledAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? RecalledAt { get; init; }

    public int RecallCount { get; init; }

    public DateTimeOffset? NoShowAt { get; init; }

    /// <summary>The end of its local day where nobody had called it by then.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Why it was cancelled; null otherwise.</summary>
    public CancelReason? CancelReason { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Official fee when the ticket was issued, rupiah: 0 is free of charge, null is unknown.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Counter that called it; null while waiting.</summary>
    public Guid? CounterId { get; init; }

    /// <summary>Tickets of the same service and service point that wait with an earlier number; 0 once called.</summary>
    public int Ahead { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>Those before it move on without changing the ticket.</summary>
    [JsonIgnore]
    public string Tag => $"{Version}-{Ahead}";

    internal static TicketResource Of(Ticket ticket, int ahead) => new()
    {
        Id = ticket.Id,
        Number = ticket.Number,
        Sequence = ticket.Sequence,
        ServiceId = ticket.ServiceId,
        ServicePointId = ticket.ServicePointId,
        VisitId = ticket.VisitId,
        Channel = ticket.Channel,
        Priority = ticket.Priority,
        Status = ticket.Status,
        ServiceDate = ticket.ServiceDate,
        IssuedAt = ticket.IssuedAt,
        CalledAt = ticket.CalledAt,
        StartedAt = ticket.StartedAt,
        CompletedAt = ticket.CompletedAt,
        RecalledAt = ticket.RecalledAt,
        RecallCount = ticket.RecallCount,
        NoShowAt = ticket.NoShowAt,
        CancelledAt = ticket.CancelledAt,
        CancelReason = ticket.CancelReason,
        ReturnedAt = ticket.ReturnedAt,
        Fee = ticket.Fee,
        CounterId = ticket.CounterId,
        Ahead = ahead,
        Version = ticket.Version,
    };
}
