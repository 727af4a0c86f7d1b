using Microsoft.EntityFrameworkCore;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Links a complaint to the one it repeats; from then on it follows that one.</summary>
public sealed record LinkDuplicateComplaint(Guid ComplaintId, int? Version, DuplicateFields Fields) : IUseCase<ComplaintResource>;

/// <summary>The complaint that is repeated.</summary>
public sealed record DuplicateFields
{
    /// <summary>Verified already, and not itself a duplicate; of the same kind: both the inspectorate's alone, or neither.</summary>
    public Guid? OriginalId { get; init; }

    /// <summary>For those who handle it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class LinkDuplicateComplaintValidator : AbstractValidator<LinkDuplicateComplaint>
{
    public LinkDuplicateComplaintValidator()
    {
        RuleFor(request => request.Fields.OriginalId).NotNull();
        RuleFor(request => request.Fields.Note).Text(ComplaintStep.TextLength);
    }
}

internal sealed class LinkDuplicateComplaintHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<LinkDuplicateComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(LinkDuplicateComplaint request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version,
        async (complaint, at, ct) =>
        {
            var original = await desk.Sight.Of(db.Complaints).SingleOrDefaultAsync(row => row.Id == request.Fields.OriginalId, ct);
            if (original is null)
            {
                return ComplaintErrors.Unknown;
            }

            var isChain = original.Id == complaint.Id || original.DuplicateOfId is not null || original.IsOversight != complaint.IsOversight
                || await db.Complaints.AnyAsync(row => row.DuplicateOfId == complaint.Id, ct);
            if (isChain || original.Status == ComplaintStatus.Submitted)
            {
                // What has not been verified may yet turn out to be the inspectorate's.
                return isChain ? ComplaintErrors.DuplicateChain : ComplaintErrors.StatusOrder;
            }

            // Written too, so that whoever reclassifies the original at this moment does not miss the one that follows it.
            db.Complaints.Update(original);
            return complaint.LinkTo(at, original.Id, request.Fields.Note);
        },
        cancellationToken);
}
