using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What is written of an evaluation: self-report (F-01), evaluator's sheet (F-02) with evidence, users' answers (F-03).</summary>
internal static class EvaluationFormEndpoints
{
    private const string Tag = "Evaluations";

    public static void MapEvaluationForms(this IEndpointRouteBuilder app)
    {
        var evaluation = app.MapGroup("/v1/tenants/{tenant}/evaluations/{evaluationId:guid}");
        evaluation.MapGet("/forms/{form}", (Guid evaluationId, Kebab<EvaluationForm> form, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new GetForm(evaluationId, form.Value), ct))
            .Requires(Permission.ReadEvaluations).Named("GetEvaluationForm", Tag, "A form as it stands on the server").Answers<FormResource>();
        evaluation.MapPut("/forms/{form}", Save).Requires(Permission.WriteEvaluationForms)
            .Named("SaveEvaluationForm", Tag, "Saves any part of a draft; what is not named stays. If-Match is optional and speaks of the whole form").Answers<FormResource>();
        evaluation.MapPost("/forms/{form}/submit", (Guid evaluationId, Kebab<EvaluationForm> form, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new SubmitForm(evaluationId, form.Value), ct))
            .Requires(Permission.WriteEvaluationForms).Named("SubmitEvaluationForm", Tag, "Hands a complete form in, once; again changes nothing").Answers<EvaluationResource>();

        var evidence = evaluation.MapGroup("/forms/{form}/indicators/{indicatorKey}/documents");
        evidence.MapPost("/", Attach).Requires(Permission.WriteEvaluationForms)
            .Named("AttachEvaluationEvidence", Tag, "Attaches a file to an indicator: its bytes are the body, Content-Type its kind, Content-Disposition its name (an address is logged on its way)").Uploads<DocumentResource>();
        evidence.MapGet("/", (Guid evaluationId, Kebab<EvaluationForm> form, [Description("Key of the indicator in the instrument")] string indicatorKey, IMediator mediator, CancellationToken ct) =>
                mediator.List(new ListEvidence(new EvidenceLine(evaluationId, form.Value, indicatorKey)), ct))
            .Requires(Permission.ReadEvaluations).Named("ListEvaluationEvidence", Tag, "Files attached to an indicator").Answers<Page<DocumentResource>>();
        evidence.MapGet("/{documentId:guid}/content", (Guid evaluationId, Kebab<EvaluationForm> form, [Description("Key of the indicator in the instrument")] string indicatorKey, Guid documentId, IMediator mediator, CancellationToken ct) =>
                mediator.Download(new OpenEvidence(new EvidenceLine(evaluationId, form.Value, indicatorKey), documentId), ct))
            .Requires(Permission.ReadEvaluations).Named("DownloadEvaluationEvidence", Tag, "The bytes of an attached file").Downloads();
        evidence.MapDelete("/{documentId:guid}", RemoveEvidence).Requires(Permission.WriteEvaluationForms)
            .Named("RemoveEvaluationEvidence", Tag, "Takes a file off an indicator of a draft").Produces(StatusCodes.Status204NoContent);

        evaluation.MapPost("/user-answers", Answer).Requires(Permission.TakeUserAnswers)
            .Named("AddEvaluationUserAnswer", Tag, "Takes one user's answers (F-03), without identity").Creates<UserAnswersTaken>();
        evaluation.MapPost("/user-answers/import", Import).Requires(Permission.ImportUserAnswers)
            .Named("ImportEvaluationUserAnswers", Tag, "Takes answers from paper as CSV or XLSX: map=COLUMN=item-key for every item; all rows, or none").Imports();
    }

    private static Task<IResult> Save(
        Guid evaluationId, Kebab<EvaluationForm> form, FormFields body, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Changed(
            request.Headers.IfMatch.Count == 0 ? new Expected(null) : request.Expected(), version => new SaveForm(evaluationId, form.Value, version, body), ct);

    private static Task<IResult> Attach(
        Guid evaluationId, Kebab<EvaluationForm> form, [Description("Key of the indicator in the instrument")] string indicatorKey, [FromQuery] string? name,
        HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Uploaded(
            new AttachEvidence(new EvidenceLine(evaluationId, form.Value, indicatorKey), new NewDocument(DocumentHttp.FileName(request.Headers.ContentDisposition) ?? name ?? "", request.ContentType ?? "", request.Received())),
            document => $"{request.Path}/{document.Id}/content", ct);

    private static async Task<IResult> RemoveEvidence(
        Guid evaluationId, Kebab<EvaluationForm> form, [Description("Key of the indicator in the instrument")] string indicatorKey, Guid documentId, IMediator mediator, CancellationToken ct)
    {
        var removed = await mediator.Send(new RemoveEvidence(new EvidenceLine(evaluationId, form.Value, indicatorKey), documentId), ct);
        return removed.Error is { } error ? new Refused(error) : Results.NoContent();
    }

    private static Task<IResult> Answer(string tenant, Guid evaluationId, UserAnswerFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddUserAnswer(evaluationId, body), _ => $"/v1/tenants/{tenant}/evaluations/{evaluationId}", ct);

    private static Task<IResult> Import(
        Guid evaluationId, [FromQuery] string[]? map, DateOnly? answeredOn, [Description("true checks every row and saves nothing")] bool? dryRun, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Import(
            request, format => new ImportUserAnswers(evaluationId, request.Received(), format, map ?? [], answeredOn, dryRun ?? false), ct);
}
