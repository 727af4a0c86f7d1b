using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Agreements;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What belongs to one agreement: commitments, versions, documents, electronic signatures.</summary>
internal static class AgreementPartsEndpoints
{
    private const string Tag = "Agreements";

    public static void MapAgreementParts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/tenants/{tenant}/commitments", ListCommitments).Requires(Permission.ReadAgreements)
            .Named("ListCommitments", Tag, "Commitments over all agreements").Answers<Page<CommitmentResource>>();
        var parts = app.MapGroup("/v1/tenants/{tenant}/agreements/{agreementId:guid}");
        parts.MapPost("/commitments", AddCommitment).Requires(Permission.ManageAgreements)
            .Named("AddCommitment", Tag, "Adds a promise to an agreement").Creates<CommitmentResource>();
        parts.MapGet("/commitments/{commitmentId:guid}", (Guid agreementId, Guid commitmentId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetCommitment(agreementId, commitmentId), ct))
            .Requires(Permission.ReadAgreements).Named("GetCommitment", Tag, "One commitment").Answers<CommitmentResource>();
        parts.MapPatch("/commitments/{commitmentId:guid}", ChangeCommitment).Requires(Permission.ReportCommitments)
            .Named("ChangeCommitment", Tag, "Changes a commitment, or reports on it with evidence").Changes<CommitmentResource, CommitmentFields>();

        parts.MapPost("/addenda", AddAddendum).Requires(Permission.ManageAgreements)
            .Named("AmendAgreement", Tag, "Adds an addendum to a signed agreement").Creates<AgreementVersionResource>();
        parts.MapGet("/versions", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.List(new ListAgreementVersions(agreementId), ct))
            .Requires(Permission.ReadAgreements).Named("ListAgreementVersions", Tag, "Every version of an agreement's terms").Answers<Page<AgreementVersionResource>>();
        parts.MapGet("/versions/comparison", (Guid agreementId, int? from, int? to, IMediator mediator, CancellationToken ct) => mediator.Answer(new CompareAgreementVersions(agreementId, from, to), ct))
            .Requires(Permission.ReadAgreements).Named("CompareAgreementVersions", Tag, "What differs between two versions, for people to read").Answers<VersionComparison>();

        parts.MapPost("/documents", Attach).Requires(Permission.ManageAgreements)
            .Named("AttachAgreementDocument", Tag, "Attaches a file: its bytes are the body, Content-Type its kind, Content-Disposition its name (an address is logged on its way)").Uploads<DocumentResource>();
        parts.MapGet("/documents", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.List(new ListAgreementDocuments(agreementId), ct))
            .Requires(Permission.ReadAgreements).Named("ListAgreementDocuments", Tag, "Files attached to an agreement").Answers<Page<DocumentResource>>();
        parts.MapGet("/documents/{documentId:guid}/content", (Guid agreementId, Guid documentId, IMediator mediator, CancellationToken ct) => mediator.Download(new OpenAgreementDocument(agreementId, documentId), ct))
            .Requires(Permission.ReadAgreements).Named("DownloadAgreementDocument", Tag, "The bytes of an attached file").Downloads();
        parts.MapDelete("/documents/{documentId:guid}", RemoveDocument).Requires(Permission.ManageAgreements)
            .Named("RemoveAgreementDocument", Tag, "Takes a file off an agreement that has not been signed").Produces(StatusCodes.Status204NoContent);

        parts.MapPost("/e-signatures", RequestSignature).Requires(Permission.ManageAgreements)
            .Named("RequestSignature", Tag, "Asks the certified signature service; 409 signature.not-configured where there is none").Answers<SignatureReceipt>();
        parts.MapPost("/signatures", RecordSignature).Requires(Permission.ManageAgreements)
            .Named("RecordSignature", Tag, "Keeps what the verification of an electronic signature said").Creates<SignatureResource>();
        parts.MapGet("/signatures", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.List(new ListSignatures(agreementId), ct))
            .Requires(Permission.ReadAgreements).Named("ListSignatures", Tag, "Electronic signatures under an agreement's documents").Answers<Page<SignatureResource>>();
    }

    private static Task<IResult> ListCommitments(
        Guid? agreementId, Guid? memberId, Kebab<CommitmentState>? state, [Description("true: only those that are past their date and not done")] bool? overdue, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListCommitments(agreementId, memberId, state?.Value, overdue, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> AddCommitment(string tenant, Guid agreementId, CommitmentFields body, IMediator mediator, CancellationToken ct) => mediator.Created(
        new AddCommitment(agreementId, body), commitment => $"/v1/tenants/{tenant}/agreements/{agreementId}/commitments/{commitment.Id}", ct);

    private static Task<IResult> ChangeCommitment(
        Guid agreementId, Guid commitmentId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<CommitmentResource, CommitmentFields>(
            request, patch, new GetCommitment(agreementId, commitmentId),
            (version, fields) => new ChangeCommitment(agreementId, commitmentId, version, fields), ct);

    private static Task<IResult> AddAddendum(string tenant, Guid agreementId, AddendumFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AmendAgreement(agreementId, body), _ => $"/v1/tenants/{tenant}/agreements/{agreementId}/versions", ct);

    private static Task<IResult> Attach(string tenant, Guid agreementId, [FromQuery] string? name, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Uploaded(
            new AttachAgreementDocument(agreementId, new NewDocument(DocumentHttp.FileName(request.Headers.ContentDisposition) ?? name ?? "", request.ContentType ?? "", request.Received())),
            document => $"/v1/tenants/{tenant}/agreements/{agreementId}/documents/{document.Id}/content", ct);

    private static async Task<IResult> RemoveDocument(Guid agreementId, Guid documentId, IMediator mediator, CancellationToken ct)
    {
        var removed = await mediator.Send(new RemoveAgreementDocument(agreementId, documentId), ct);
        return removed.Error is { } error ? new Refused(error) : Results.NoContent();
    }

    private static Task<IResult> RequestSignature(Guid agreementId, SignatureRequestBody body, IMediator mediator, CancellationToken ct) =>
        mediator.Answer(new RequestSignature(agreementId, body.DocumentId), ct);

    private static Task<IResult> RecordSignature(string tenant, Guid agreementId, SignatureFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new RecordSignature(agreementId, body), _ => $"/v1/tenants/{tenant}/agreements/{agreementId}/signatures", ct);
}

/// <summary>What is to be signed electronically.</summary>
public sealed record SignatureRequestBody
{
    /// <summary>A document of the agreement.</summary>
    public Guid DocumentId { get; init; }
}
