using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Follows a complaint up in words for the reporter; the first follow-up meets its limit.</summary>
public sealed record RespondToComplaint(Guid ComplaintId, int? Version, ResponseFields Fields) : IUseCase<ComplaintResource>;

/// <summary>A follow-up.</summary>
public sealed record ResponseFields
{
    /// <summary>Read by the reporter; 1 to 4,000 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the member's back office answered over the hotline.</summary>
    public bool IsHotline { get; init; }
}

internal sealed class RespondToComplaintValidator : AbstractValidator<RespondToComplaint>
{
    public RespondToComplaintValidator() => RuleFor(request => request.Fields.Text).Text(ComplaintStep.TextLength).NotEmpty();
}

internal sealed class RespondToComplaintHandler(ComplaintDesk desk) : IHandle<RespondToComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(RespondToComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version,
        (complaint, at, _) => Task.FromResult(complaint.Respond(at, request.Fields.Text, request.Fields.IsHotline)), cancellationToken, follow: true);
}
