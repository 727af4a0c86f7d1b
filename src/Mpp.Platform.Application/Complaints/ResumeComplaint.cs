using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Lets the clock run again; the working days it stood still are added to the limit.</summary>
public sealed record ResumeComplaint(Guid ComplaintId, int? Version, NoteFields Fields) : IUseCase<ComplaintResource>;

internal sealed class ResumeComplaintValidator : AbstractValidator<ResumeComplaint>
{
    public ResumeComplaintValidator() => RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
}

internal sealed class ResumeComplaintHandler(ComplaintDesk desk) : IHandle<ResumeComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(ResumeComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version, (complaint, at, _) => Task.FromResult(complaint.Resume(at, request.Fields.Note)), cancellationToken, follow: true);
}
