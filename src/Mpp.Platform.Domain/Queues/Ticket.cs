using System.Globalization;
using System.Runtime.InteropServices;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

/// <summary>One visitor's turn for one service. Every status it reaches keeps the time it was reached.</summary>
public sealed class Ticket : TenantEntity
{
    public const int SequenceDigits = 3;

    private Ticket() { }

    public Guid ServiceId { get; private init; }

    /// <summary>Member of the service when the ticket was issued.</summary>
    public Guid MemberId { get; private init; }

    public Guid ServicePointId { get; private init; }

    public Guid VisitId { get; private init; }

    public string Prefix { get; private init; } = "";

    public int Sequence { get; private init; }

    public DateOnly ServiceDate { get; private init; }

    public Channel Channel { get; private init; }

    public Priority Priority { get; private init; }

    /// <summary>Official fee of the service when the ticket was issued: who is asked for more can show it. Rupiah; 0 is free, null unknown.</summary>
    public decimal? Fee { get; private init; }

    public TicketStatus Status { get; private set; }

    public Guid? CounterId { get; private set; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateTimeOffset? CalledAt { get; private set; }

    public DateTimeOffset? RecalledAt { get; private set; }

    public int RecallCount { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateTimeOffset? NoShowAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public CancelReason? CancelReason { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    public string Number => Numbered(Prefix, Sequence);

    /// <summary><c>{prefix}-{sequence, three digits}</c>; the thousandth of a day simply grows longer.</summary>
    public static string Numbered(string prefix, int sequence) =>
        $"{prefix}-{sequence.ToString("D3", CultureInfo.InvariantCulture)}";

    /// <summary>A ticket whose number has been drawn already; the queue store and the demo's bulk load use it.</summary>
    public static Ticket Issue(IssuedTicket issued) => new()
    {
        TenantId = issued.TenantId,
        Id = issued.Id,
        ServiceId = issued.ServiceId,
        MemberId = issued.MemberId,
        ServicePointId = issued.ServicePointId,
        VisitId = issued.VisitId,
        Prefix = issued.Prefix,
        Sequence = issued.Sequence,
        ServiceDate = issued.ServiceDate,
        Channel = issued.Channel,
        Priority = issued.Priority,
        IssuedAt = issued.At,
        Fee = issued.Fee,
    };

    public Result<Done> Call(Guid counterId, DateTimeOffset now) => When(Status == TicketStatus.Waiting, () =>
    {
        Status = TicketStatus.Called;
        CounterId = counterId;
        CalledAt = now;
    });

    public Result<Done> Recall(DateTimeOffset now) => When(Status == TicketStatus.Called, () =>
    {
        RecalledAt = now;
        RecallCount++;
    });

    public Result<Done> Start(DateTimeOffset now) => When(Status == TicketStatus.Called, () =>
    {
        Status = TicketStatus.Serving;
        StartedAt = now;
    });

    public Result<Done> Complete(DateTimeOffset now) => When(Status == TicketStatus.Serving, () =>
    {
        Status = TicketStatus.Completed;
        CompletedAt = now;
    });

    public Result<Done> NoShow(DateTimeOffset now) => When(Status == TicketStatus.Called, () =>
    {
        Status = TicketStatus.NoShow;
        NoShowAt = now;
    });

    public Result<Done> Cancel(DateTimeOffset now) => When(Status is TicketStatus.Waiting or TicketStatus.Called, () =>
    {
        Status = TicketStatus.Cancelled;
        (CancelledAt, CancelReason) = (now, Queues.CancelReason.Asked);
    });

    /// <summary>The day is over and nobody called it: it waits no longer.</summary>
    public Result<Done> EndWithDay(DateTimeOffset dayEnd) => When(Status is TicketStatus.Waiting or TicketStatus.Parked, () =>
    {
        Status = TicketStatus.Cancelled;
        (CancelledAt, CancelReason) = (dayEnd, Queues.CancelReason.NeverCalled);
    });

    /// <summary>Back to its old place in the queue: called by mistake, or the visitor turned up after all.</summary>
    public Result<Done> Return(DateTimeOffset now) =>
        When(Status is TicketStatus.Called or TicketStatus.Serving or TicketStatus.NoShow, () =>
        {
            Status = TicketStatus.Waiting;
            ReturnedAt = now;
            CounterId = null;
            CalledAt = null;
            StartedAt = null;
            NoShowAt = null;
        });

    private static Result<Done> When(bool fits, Action act)
    {
        if (!fits)
        {
            return QueueErrors.TicketStatus;
        }

        act();
        return Done.Value;
    }
}

/// <summary>What is known of a ticket when it is issued.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IssuedTicket(
    string TenantId,
    Guid Id,
    Guid ServiceId,
    Guid MemberId,
    Guid ServicePointId,
    Guid VisitId,
    string Prefix,
    int Sequence,
    DateOnly ServiceDate,
    Channel Channel,
    Priority Priority,
    DateTimeOffset At,
    decimal? Fee = null);
