using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Notes that work on a complaint has begun.</summary>
public sealed record StartComplaint(Guid ComplaintId, int? Version, NoteFields Fields) : IUseCase<ComplaintResource>;

/// <summary>A note beside an act.</summary>
public sealed record NoteFields
{
    /// <summary>For those who handle the complaint; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class StartComplaintValidator : AbstractValidator<StartComplaint>
{
    public StartComplaintValidator() => RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
}

internal sealed class StartComplaintHandler(ComplaintDesk desk) : IHandle<StartComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(StartComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version, (complaint, at, _) => Task.FromResult(complaint.Start(at, request.Fields.Note)), cancellationToken, follow: true);
}
