using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Application.Documents;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What is done to complaints, and their files. An act may carry <c>If-Match</c>: then it fails when somebody was first.</summary>
internal static class ComplaintActEndpoints
{
    private const string Tag = "Complaints";

    public static void MapComplaintActs(this IEndpointRouteBuilder app)
    {
        var complaints = app.MapGroup("/v1/tenants/{tenant}/complaints");
        complaints.MapPost("/bulk", (BulkComplaints body, IMediator mediator, CancellationToken ct) => mediator.Answer(body, ct))
            .Requires(Permission.TriageComplaints).Named("BulkComplaints", Tag, "Acts on many complaints, each with an outcome of its own").Answers<BulkOutcome>();
        complaints.Act<VerificationFields>("verify", (id, version, body) => new VerifyComplaint(id, version, body))
            .Requires(Permission.TriageComplaints).Named("VerifyComplaint", Tag, "Notes that a complaint is complete, of a class, and whose matter it is");
        complaints.Act<ForwardFields>("forward", (id, version, body) => new ForwardComplaint(id, version, body))
            .Requires(Permission.HandleComplaints).Named("ForwardComplaint", Tag, "Passes a complaint to the member or agency that answers for it");
        complaints.Act<NoteFields>("start", (id, version, body) => new StartComplaint(id, version, body))
            .Requires(Permission.HandleComplaints).Named("StartComplaint", Tag, "Notes that work on a complaint has begun");
        complaints.Act<ResponseFields>("respond", (id, version, body) => new RespondToComplaint(id, version, body))
            .Requires(Permission.HandleComplaints).Named("RespondToComplaint", Tag, "Follows a complaint up in words for the reporter");
        complaints.Act<NoteFields>("close", (id, version, body) => new CloseComplaint(id, version, body))
            .Requires(Permission.TriageComplaints).Named("CloseComplaint", Tag, "Closes a complaint that was followed up");
        complaints.Act<RejectionFields>("reject", (id, version, body) => new RejectComplaint(id, version, body))
            .Requires(Permission.TriageComplaints).Named("RejectComplaint", Tag, "Refuses a complaint with a reason");
        complaints.Act<PauseFields>("pause", (id, version, body) => new PauseComplaint(id, version, body))
            .Requires(Permission.HandleComplaints).Named("PauseComplaint", Tag, "Stops the clock by one of the rules that allow it");
        complaints.Act<NoteFields>("resume", (id, version, body) => new ResumeComplaint(id, version, body))
            .Requires(Permission.HandleComplaints).Named("ResumeComplaint", Tag, "Lets the clock run again");
        complaints.Act<ReclassificationFields>("reclassify", (id, version, body) => new ReclassifyComplaint(id, version, body))
            .Requires(Permission.TriageComplaints).Named("ReclassifyComplaint", Tag, "Puts a complaint in another class");
        complaints.Act<DuplicateFields>("link-duplicate", (id, version, body) => new LinkDuplicateComplaint(id, version, body))
            .Requires(Permission.TriageComplaints).Named("LinkDuplicateComplaint", Tag, "Links a complaint to the one it repeats and follows");
        complaints.Act<LaporFields>("lapor-reference", (id, version, body) => new SetLaporReference(id, version, body))
            .Requires(Permission.TriageComplaints).Named("SetLaporReference", Tag, "Sets the LAPOR id of a complaint, or clears it");
        complaints.Act<RedactionFields>("redact", (id, version, body) => new RedactComplaint(id, version, body))
            .Requires(Permission.RedactComplaints).Named("RedactComplaint", Tag, "Overwrites words that should never have been written");

        complaints.MapPost("/track/documents", AttachTracked).AllowAnonymous()
            .Named("AttachTrackedDocument", Tag, "The reporter attaches a file: its bytes are the body, code and PIN are headers").TakesFile<TrackedComplaint>()
            .TakesNoKey("a wrong PIN counts though the request is refused").CountedAs(LimitKind.Tracking);
        complaints.MapPost("/{complaintId:guid}/documents", Attach).Requires(Permission.HandleComplaints)
            .Named("AttachComplaintDocument", Tag, "Attaches a file: its bytes are the body, its name is in Content-Disposition").Uploads<DocumentResource>().AnswersSecret();
        complaints.MapGet("/{complaintId:guid}/documents", (Guid complaintId, IMediator mediator, CancellationToken ct) => mediator.List(new ListComplaintDocuments(complaintId), ct))
            .Requires(Permission.HandleComplaints).Named("ListComplaintDocuments", Tag, "Files attached to a complaint").Answers<Page<DocumentResource>>();
        complaints.MapGet("/{complaintId:guid}/documents/{documentId:guid}/content", (Guid complaintId, Guid documentId, IMediator mediator, CancellationToken ct) =>
                mediator.Download(new OpenComplaintDocument(complaintId, documentId), ct))
            .Requires(Permission.HandleComplaints).Named("DownloadComplaintDocument", Tag, "The bytes of an attached file").Downloads();
        complaints.MapDelete("/{complaintId:guid}/documents/{documentId:guid}", RemoveDocument).Requires(Permission.RedactComplaints)
            .Named("RemoveComplaintDocument", Tag, "Takes a file off a complaint for good").Produces(StatusCodes.Status204NoContent);
    }

    private static RouteHandlerBuilder Act<TBody>(this RouteGroupBuilder complaints, string verb, Func<Guid, int?, TBody, IUseCase<ComplaintResource>> useCase)
        where TBody : class, new() => complaints.MapPost($"/{{complaintId:guid}}/{verb}", async (
            Guid complaintId, TBody? body, [Description("The ETag that was read; without it the act is done on whatever stands, 412 when it is stale")][FromHeader(Name = "If-Match")] string? ifMatch, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            await mediator.Changed(
                ifMatch is null ? new Expected(null) : request.Expected(), version => useCase(complaintId, version, body ?? new TBody()), ct))
        .Answers<ComplaintResource>().WithMetadata(new CarriesOut(useCase.Method));

    private static async Task<IResult> AttachTracked(
        [Description("The code that was given when the complaint was sent")][FromHeader(Name = "Tracking-Code")] string? trackingCode, [Description("The PIN that belongs to the code")][FromHeader(Name = "Tracking-Pin")] string? pin,
        [Description("Name of the file: attachment; filename=\"foto.jpg\"")][FromHeader(Name = "Content-Disposition")] string? disposition, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        await mediator.Answer(new AttachTrackedDocument(trackingCode ?? "", pin ?? "", File(disposition, request)), ct);

    private static Task<IResult> Attach(
        string tenant, Guid complaintId, [Description("Name of the file: attachment; filename=\"foto.jpg\"")][FromHeader(Name = "Content-Disposition")] string? disposition, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Uploaded(
            new AttachComplaintDocument(complaintId, File(disposition, request)),
            document => $"/v1/tenants/{tenant}/complaints/{complaintId}/documents/{document.Id}/content", ct);

    private static async Task<IResult> RemoveDocument(Guid complaintId, Guid documentId, IMediator mediator, CancellationToken ct)
    {
        var removed = await mediator.Send(new RemoveComplaintDocument(complaintId, documentId), ct);
        return removed.Error is { } error ? new Refused(error) : Results.NoContent();
    }

    /// <summary>The name comes in a header: file names of complaints name people, and addresses are logged everywhere.</summary>
    private static NewDocument File(string? disposition, HttpRequest request) =>
        new(DocumentHttp.FileName(disposition) ?? "", request.ContentType ?? "", request.Received());
}
