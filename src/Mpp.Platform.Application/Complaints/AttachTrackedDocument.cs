using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Attaches a file to a complaint, by its reporter.</summary>
public sealed record AttachTrackedDocument(string TrackingCode, string Pin, NewDocument File) : IUseCase<TrackedComplaint>;

internal sealed class AttachTrackedDocumentValidator : AbstractValidator<AttachTrackedDocument>
{
    public AttachTrackedDocumentValidator()
    {
        RuleFor(request => request.TrackingCode).TrackingCode();
        RuleFor(request => request.Pin).Pin();
    }
}

internal sealed class AttachTrackedDocumentHandler(ReporterDoor door, ComplaintDesk desk, DocumentShelf shelf, IAppDbContext db)
    : IHandle<AttachTrackedDocument, TrackedComplaint>
{
    public async Task<Result<TrackedComplaint>> Handle(AttachTrackedDocument request, CancellationToken cancellationToken)
    {
        var opened = await door.Open(request.TrackingCode, request.Pin, cancellationToken);
        if (opened.Error is not null)
        {
            return opened.Error;
        }

        var of = new DocumentOf(Complaint.DocumentKind, opened.Value);
        if ((await shelf.Of(of, cancellationToken)).Count >= Complaint.DocumentsMax)
        {
            return ComplaintErrors.TooManyDocuments;
        }

        return await shelf.Attach(
            request.File, (taken, ct) => db.InTransaction<TrackedComplaint>(token => Name(of, taken, token), ct), cancellationToken);
    }

    private async Task<Result<TrackedComplaint>> Name(DocumentOf of, TakenDocument taken, CancellationToken ct)
    {
        var attached = await shelf.Name(of, taken, ct, by: ICurrentUser.Anonymous);
        if (attached.Error is { } refused)
        {
            return refused;
        }

        var step = new StepText { SubjectId = attached.Value.Id };
        return await desk.ActAsReporter(
            of.Id, (row, at, _) => Task.FromResult<Result<ComplaintStep>?>(row.Step(ComplaintAct.DocumentAttached, at, step)), ct);
    }
}
