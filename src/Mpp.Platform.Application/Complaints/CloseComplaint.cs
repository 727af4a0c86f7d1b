using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Closes a complaint that was followed up; ten working days without a reply close it by themselves.</summary>
public sealed record CloseComplaint(Guid ComplaintId, int? Version, NoteFields Fields) : IUseCase<ComplaintResource>;

internal sealed class CloseComplaintValidator : AbstractValidator<CloseComplaint>
{
    public CloseComplaintValidator() => RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
}

internal sealed class CloseComplaintHandler(ComplaintDesk desk) : IHandle<CloseComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(CloseComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version, (complaint, at, _) => Task.FromResult(complaint.Close(at, request.Fields.Note)), cancellationToken, follow: true);
}
