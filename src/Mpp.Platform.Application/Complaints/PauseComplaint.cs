using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Stops the clock by one of the rules that allow it.</summary>
public sealed record PauseComplaint(Guid ComplaintId, int? Version, PauseFields Fields) : IUseCase<ComplaintResource>;

/// <summary>By which rule the clock stops.</summary>
public sealed record PauseFields
{
    public PauseReason? Reason { get; init; }

    /// <summary>What is waited for; 1 to 4,000 characters, for those who handle it.</summary>
    public string Note { get; init; } = "";
}

internal sealed class PauseComplaintValidator : AbstractValidator<PauseComplaint>
{
    public PauseComplaintValidator()
    {
        RuleFor(request => request.Fields.Reason).NotNull();
        RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength).NotEmpty();
    }
}

internal sealed class PauseComplaintHandler(ComplaintDesk desk) : IHandle<PauseComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(PauseComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version,
        (complaint, at, _) => Task.FromResult(complaint.Pause(at, request.Fields.Reason!.Value, request.Fields.Note)), cancellationToken, follow: true);
}
