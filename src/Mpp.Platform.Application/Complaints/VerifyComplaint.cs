using Microsoft.EntityFrameworkCore;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Notes that a complaint is complete, of a class, and whose matter it is.</summary>
public sealed record VerifyComplaint(Guid ComplaintId, int? Version, VerificationFields Fields) : IUseCase<ComplaintResource>;

/// <summary>What verification found; what is absent stays as it was received.</summary>
public sealed record VerificationFields
{
    /// <summary><c>oversight-complaint</c> takes it out of everybody's sight but the inspectorate's.</summary>
    public ComplaintClass? Class { get; init; }

    /// <summary>The member complained of; that of the service when a service is named.</summary>
    public Guid? MemberId { get; init; }

    public Guid? ServiceId { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class VerifyComplaintValidator : AbstractValidator<VerifyComplaint>
{
    public VerifyComplaintValidator() => RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
}

internal sealed class VerifyComplaintHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<VerifyComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(VerifyComplaint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        return desk.Act(
            request.ComplaintId, request.Version,
            async (complaint, at, ct) => await db.Knows(fields.MemberId, fields.ServiceId, ct)
                ? complaint.Verify(
                    at, fields.Class, await desk.Limit(at.Rules, fields.Class ?? complaint.Class, ct), await Member(fields, ct), fields.ServiceId, fields.Note)
                : ComplaintErrors.Unknown,
            cancellationToken);
    }

    private async Task<Guid?> Member(VerificationFields fields, CancellationToken ct) => fields.ServiceId is { } service
        ? await db.Services.Where(row => row.Id == service).Select(row => (Guid?)row.MemberId).SingleAsync(ct)
        : fields.MemberId;
}
