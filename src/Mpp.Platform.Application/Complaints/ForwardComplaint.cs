using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Passes a complaint to the member that answers for it or to an agency outside the mall; every hand-over is traced.</summary>
public sealed record ForwardComplaint(Guid ComplaintId, int? Version, ForwardFields Fields) : IUseCase<ComplaintResource>;

/// <summary>Where a complaint goes: one of the two.</summary>
public sealed record ForwardFields
{
    public Guid? MemberId { get; init; }

    /// <summary>Agency outside the mall; at most 200 characters.</summary>
    public string? OutsideAgency { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class ForwardComplaintValidator : AbstractValidator<ForwardComplaint>
{
    public ForwardComplaintValidator()
    {
        RuleFor(request => request.Fields.OutsideAgency).Text(Complaint.AgencyLength);
        RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
    }
}

internal sealed class ForwardComplaintHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<ForwardComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(ForwardComplaint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        return desk.Act(
            request.ComplaintId, request.Version,
            async (complaint, at, ct) => await db.Knows(fields.MemberId, serviceId: null, ct)
                ? complaint.Forward(at, fields.MemberId, fields.OutsideAgency, fields.Note)
                : ComplaintErrors.Unknown,
            cancellationToken, follow: true);
    }
}
