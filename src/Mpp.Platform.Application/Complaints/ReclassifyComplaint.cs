using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Puts a complaint in another class. One that becomes an oversight complaint leaves everybody's sight but the inspectorate's at once.</summary>
public sealed record ReclassifyComplaint(Guid ComplaintId, int? Version, ReclassificationFields Fields) : IUseCase<ComplaintResource>;

/// <summary>Another class; the limit is counted from the day of receipt again.</summary>
public sealed record ReclassificationFields
{
    public ComplaintClass? Class { get; init; }

    /// <summary>Stays as it is when absent.</summary>
    public bool? IsIllegalLevy { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class ReclassifyComplaintValidator : AbstractValidator<ReclassifyComplaint>
{
    public ReclassifyComplaintValidator()
    {
        RuleFor(request => request.Fields.Class).NotNull();
        RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
    }
}

internal sealed class ReclassifyComplaintHandler(ComplaintDesk desk) : IHandle<ReclassifyComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(ReclassifyComplaint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        return desk.Act(
            request.ComplaintId, request.Version,
            async (complaint, at, ct) => complaint.Reclassify(
                at, fields.Class!.Value, fields.IsIllegalLevy ?? complaint.IsIllegalLevy, await desk.Limit(at.Rules, fields.Class.Value, ct), fields.Note),
            cancellationToken, follow: true);
    }
}
