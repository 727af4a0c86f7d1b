using Microsoft.EntityFrameworkCore;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>The reporter writes. After a follow-up this reopens the complaint, for ten working days.</summary>
public sealed record ReplyToComplaint(ReplyFields Fields, bool OnlyReopen = false) : IUseCase<TrackedComplaint>;

/// <summary>What a reporter writes, with what opens the complaint.</summary>
public sealed record ReplyFields
{
    /// <summary>As given once, when the complaint was received.</summary>
    public string TrackingCode { get; init; } = "";

    /// <summary>6 to 8 digits; after 5 wrong ones the code is locked for 15 minutes.</summary>
    public string Pin { get; init; } = "";

    /// <summary>1 to 4,000 characters.</summary>
    public string Text { get; init; } = "";
}

internal sealed class ReplyToComplaintValidator : AbstractValidator<ReplyToComplaint>
{
    public ReplyToComplaintValidator()
    {
        RuleFor(request => request.Fields.TrackingCode).TrackingCode();
        RuleFor(request => request.Fields.Pin).Pin();
        RuleFor(request => request.Fields.Text).Text(ComplaintStep.TextLength).NotEmpty();
    }
}

internal sealed class ReplyToComplaintHandler(IAppDbContext db, ReporterDoor door, ComplaintDesk desk) : IHandle<ReplyToComplaint, TrackedComplaint>
{
    public async Task<Result<TrackedComplaint>> Handle(ReplyToComplaint request, CancellationToken cancellationToken)
    {
        var opened = await door.Open(request.Fields.TrackingCode, request.Fields.Pin, cancellationToken);
        if (opened.Error is not null)
        {
            return opened.Error;
        }

        return await desk.ActAsReporter(
            opened.Value,
            async (complaint, at, ct) =>
            {
                // The same words once more are the same request once more: nothing happens twice.
                var last = await db.ComplaintSteps.Where(step => step.ComplaintId == complaint.Id).OrderByDescending(step => step.Number).FirstAsync(ct);
                return last.Role == ComplaintMoment.Reporter && last.PublicText == request.Fields.Text
                    ? null
                    : complaint.Reply(at, request.Fields.Text, request.OnlyReopen);
            },
            cancellationToken);
    }
}
