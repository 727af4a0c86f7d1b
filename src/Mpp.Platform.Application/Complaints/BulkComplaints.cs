using FluentValidation;
using MediatR;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Acts on many complaints; each succeeds or is refused on its own.</summary>
public sealed record BulkComplaints : IUseCase<BulkOutcome>
{
    /// <summary>1 to 100, done in their order.</summary>
    public IReadOnlyList<BulkItem> Items { get; init; } = [];
}

/// <summary>What may be done to many at once.</summary>
public enum BulkAct
{
    Verify,
    Forward,
    Start,
    Respond,
    Close,
    Reject,
}

/// <summary>One act on one complaint, with the fields that act takes.</summary>
public sealed record BulkItem
{
    public Guid? ComplaintId { get; init; }

    public BulkAct? Act { get; init; }

    /// <summary>For <c>verify</c>.</summary>
    public ComplaintClass? Class { get; init; }

    /// <summary>For <c>verify</c> and <c>forward</c>.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>For <c>verify</c>.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>For <c>forward</c>; at most 200 characters.</summary>
    public string? OutsideAgency { get; init; }

    /// <summary>For <c>reject</c>.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>For <c>respond</c> and <c>reject</c>, read by the reporter; at most 4,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>What became of each item, in the order asked.</summary>
/// <param name="Items">One per item.</param>
public sealed record BulkOutcome(IReadOnlyList<BulkItemOutcome> Items);

/// <summary>What became of one item.</summary>
/// <param name="ComplaintId">The complaint.</param>
/// <param name="IsDone">Whether the act was done.</param>
/// <param name="Status">Status afterwards; null when refused.</param>
/// <param name="Code">Code of the refusal, such as <c>complaint.status-order</c>; null when done.</param>
public sealed record BulkItemOutcome(Guid ComplaintId, bool IsDone, ComplaintStatus? Status, string? Code);

internal sealed class BulkComplaintsValidator : AbstractValidator<BulkComplaints>
{
    public BulkComplaintsValidator()
    {
        RuleFor(request => request.Items).Must(items => items.Count is >= 1 and <= 100).Saying("1 sampai 100 butir", "1 to 100 items");
        RuleForEach(request => request.Items).NotNull().ChildRules(item =>
        {
            item.RuleFor(fields => fields.ComplaintId).NotNull();
            item.RuleFor(fields => fields.Act).NotNull();
        });
    }
}

internal sealed class BulkComplaintsHandler(IMediator mediator) : IHandle<BulkComplaints, BulkOutcome>
{
    public async Task<Result<BulkOutcome>> Handle(BulkComplaints request, CancellationToken cancellationToken)
    {
        var outcomes = new List<BulkItemOutcome>();
        foreach (var item in request.Items)
        {
            var done = await mediator.Send(UseCase(item), cancellationToken);
            outcomes.Add(done.Error is { } refused
                ? new BulkItemOutcome(item.ComplaintId!.Value, IsDone: false, Status: null, refused.Code)
                : new BulkItemOutcome(item.ComplaintId!.Value, IsDone: true, done.Value.Status, Code: null));
        }

        return new BulkOutcome(outcomes);
    }

    private static IUseCase<ComplaintResource> UseCase(BulkItem item)
    {
        var (id, note) = (item.ComplaintId!.Value, new NoteFields { Note = item.Note });
        return item.Act!.Value switch
        {
            BulkAct.Verify => new VerifyComplaint(
                id, Version: null, new VerificationFields { Class = item.Class, MemberId = item.MemberId, ServiceId = item.ServiceId, Note = item.Note }),
            BulkAct.Forward => new ForwardComplaint(
                id, Version: null, new ForwardFields { MemberId = item.MemberId, OutsideAgency = item.OutsideAgency, Note = item.Note }),
            BulkAct.Start => new StartComplaint(id, Version: null, note),
            BulkAct.Respond => new RespondToComplaint(id, Version: null, new ResponseFields { Text = item.Text ?? "" }),
            BulkAct.Close => new CloseComplaint(id, Version: null, note),
            _ => new RejectComplaint(id, Version: null, new RejectionFields { Reason = item.Reason, Text = item.Text, Note = item.Note }),
        };
    }
}
