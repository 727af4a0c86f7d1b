using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Refuses a complaint with a reason.</summary>
public sealed record RejectComplaint(Guid ComplaintId, int? Version, RejectionFields Fields) : IUseCase<ComplaintResource>;

/// <summary>Why a complaint is refused.</summary>
public sealed record RejectionFields
{
    public RejectionReason? Reason { get; init; }

    /// <summary>Read by the reporter; at most 4,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class RejectComplaintValidator : AbstractValidator<RejectComplaint>
{
    public RejectComplaintValidator()
    {
        RuleFor(request => request.Fields.Reason).NotNull();
        RuleFor(request => request.Fields.Text).Text(ComplaintStep.TextLength);
        RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
    }
}

internal sealed class RejectComplaintHandler(ComplaintDesk desk) : IHandle<RejectComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(RejectComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version,
        (complaint, at, _) => Task.FromResult(complaint.Reject(at, request.Fields.Reason!.Value, request.Fields.Text, request.Fields.Note)),
        cancellationToken, follow: true);
}
