using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Domain.Tests.Queues;

public sealed class TicketTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    private static readonly string[] Acts = ["call", "recall", "start", "complete", "no-show", "cancel", "return"];

    /// <summary>What the table says, written apart from the entity.</summary>
    private static readonly Dictionary<(TicketStatus From, string Act), TicketStatus> Allowed = new()
    {
        [(TicketStatus.Waiting, "call")] = TicketStatus.Called,
        [(TicketStatus.Waiting, "cancel")] = TicketStatus.Cancelled,
        [(TicketStatus.Called, "recall")] = TicketStatus.Called,
        [(TicketStatus.Called, "start")] = TicketStatus.Serving,
        [(TicketStatus.Called, "no-show")] = TicketStatus.NoShow,
        [(TicketStatus.Called, "cancel")] = TicketStatus.Cancelled,
        [(TicketStatus.Called, "return")] = TicketStatus.Waiting,
        [(TicketStatus.Serving, "complete")] = TicketStatus.Completed,
        [(TicketStatus.Serving, "return")] = TicketStatus.Waiting,
        [(TicketStatus.NoShow, "return")] = TicketStatus.Waiting,
    };

    [Fact]
    public void AnySequenceOfActs_FollowsTheTableAndRefusesTheRestUnchanged() => Prop.ForAll(
        Gen.Elements(Acts).ArrayOf().ToArbitrary(),
        acts =>
        {
            var ticket = New();
            var now = Start;
            foreach (var act in acts)
            {
                now = now.AddMinutes(1);
                var before = (ticket.Status, ticket.CalledAt, ticket.StartedAt, ticket.CompletedAt, ticket.CounterId);
                var refused = Do(ticket, act, now).Error is not null;
                var fits = Allowed.TryGetValue((before.Status, act), out var expected);
                if (refused == fits || (fits && ticket.Status != expected))
                {
                    return false;
                }

                if (refused && before != (ticket.Status, ticket.CalledAt, ticket.StartedAt, ticket.CompletedAt, ticket.CounterId))
                {
                    return false;
                }
            }

            return HasTimesOfItsStatus(ticket);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, "A-001")]
    [InlineData(42, "A-042")]
    [InlineData(1000, "A-1000")]
    public void Number_HasThreeDigitsAndGrows(int sequence, string number) => Assert.True(Ticket.Numbered("A", sequence) == number);

    private static bool HasTimesOfItsStatus(Ticket ticket) => ticket.Status switch
    {
        TicketStatus.Waiting => ticket is { CalledAt: null, StartedAt: null, CounterId: null },
        TicketStatus.Called => ticket is { CalledAt: not null, StartedAt: null, CounterId: not null },
        TicketStatus.Serving => ticket is { CalledAt: not null, StartedAt: not null },
        TicketStatus.Completed => ticket.IssuedAt < ticket.CalledAt && ticket.CalledAt < ticket.StartedAt && ticket.StartedAt < ticket.CompletedAt,
        TicketStatus.NoShow => ticket is { NoShowAt: not null, CalledAt: not null },
        _ => ticket.CancelledAt is not null,
    };

    private static Common.Result<Common.Done> Do(Ticket ticket, string act, DateTimeOffset now) => act switch
    {
        "call" => ticket.Call(Guid.CreateVersion7(), now),
        "recall" => ticket.Recall(now),
        "start" => ticket.Start(now),
        "complete" => ticket.Complete(now),
        "no-show" => ticket.NoShow(now),
        "cancel" => ticket.Cancel(now),
        _ => ticket.Return(now),
    };

    private static Ticket New() => Ticket.Issue(new IssuedTicket(
        "35.24", Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(),
        "A", 1, new DateOnly(2026, 11, 23), Channel.Kiosk, Priority.Regular, Start));
}
