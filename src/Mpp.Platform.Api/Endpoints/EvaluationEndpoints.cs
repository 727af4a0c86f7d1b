using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>Performance evaluations (PEKPPP): periods, units, evaluations and their results.</summary>
internal static class EvaluationEndpoints
{
    private const string Tag = "Evaluations";
    private const string Pdf = "application/pdf";

    public static void MapEvaluations(this IEndpointRouteBuilder app)
    {
        var evaluations = app.MapGroup("/v1/tenants/{tenant}/evaluations");
        evaluations.MapPost("/periods", AddPeriod).Requires(Permission.ManageEvaluations)
            .Named("AddEvaluationPeriod", Tag, "Opens a round of evaluation with its instrument and dates").Creates<PeriodResource>();
        evaluations.MapGet("/periods", ([Description("Year of the evaluation; all years when absent")] int? year, Kebab<EvaluationScheme>? scheme, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.List(new ListPeriods(year, scheme?.Value, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadEvaluations).Named("ListEvaluationPeriods", Tag, "Rounds of evaluation").Answers<Page<PeriodResource>>();
        evaluations.MapGet("/periods/{periodId:guid}", (Guid periodId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetPeriod(periodId), ct))
            .Requires(Permission.ReadEvaluations).Named("GetEvaluationPeriod", Tag, "One round of evaluation").Answers<PeriodResource>();
        evaluations.MapPatch("/periods/{periodId:guid}", ChangePeriod).Requires(Permission.ManageEvaluations)
            .Named("ChangeEvaluationPeriod", Tag, "Moves dates or bounds of a round").Changes<PeriodResource, PeriodFields>();
        evaluations.MapPost("/units", AddUnit).Requires(Permission.ManageEvaluations)
            .Named("AddEvaluatedUnit", Tag, "Names a unit that is evaluated: the mall itself, or a member").Creates<UnitResource>();
        evaluations.MapGet("/units", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListUnits(new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadEvaluations).Named("ListEvaluatedUnits", Tag, "Units that are evaluated").Answers<Page<UnitResource>>();

        evaluations.MapPost("/", Add).Requires(Permission.ManageEvaluations)
            .Named("AddEvaluation", Tag, "Starts the evaluation of a unit in a round").Creates<EvaluationResource>();
        evaluations.MapPost("/historic", Record).Requires(Permission.ManageEvaluations)
            .Named("RecordHistoricEvaluation", Tag, "Records a result from before the platform with its source").Creates<EvaluationResource>();
        evaluations.MapGet("/", List).Requires(Permission.ReadEvaluations)
            .Named("ListEvaluations", Tag, "Evaluations the caller may see").Answers<Page<EvaluationEntry>>();
        evaluations.MapGet("/history", (Guid? unitId, IMediator mediator, CancellationToken ct) => mediator.List(new ReadEvaluationHistory(unitId), ct))
            .Requires(Permission.ReadEvaluations).Named("ReadEvaluationHistory", Tag, "Decided results of a unit over the years, per aspect").Answers<Page<EarlierResult>>();
        evaluations.MapGet("/published", Published).AllowAnonymous()
            .Named("ListPublishedEvaluations", Tag, "Decided results, for everybody").Answers<Page<PublishedEvaluation>>();
        evaluations.MapGet("/{evaluationId:guid}", (Guid evaluationId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetEvaluation(evaluationId), ct))
            .Requires(Permission.ReadEvaluations).Named("GetEvaluation", Tag, "Self-report, evaluator and users side by side, with gaps and index").Answers<EvaluationResource>();
        evaluations.MapPost("/{evaluationId:guid}/close", (Guid evaluationId, IMediator mediator, CancellationToken ct) => mediator.Resource(new CloseEvaluation(evaluationId), ct))
            .Requires(Permission.ManageEvaluations).Named("CloseEvaluation", Tag, "Decides the result; it is locked and published").Answers<EvaluationResource>();
        evaluations.MapGet("/{evaluationId:guid}/evidence", (Guid evaluationId, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadSuggestedEvidence(evaluationId), ct))
            .Requires(Permission.ReadEvaluations).Named("ReadSuggestedEvidence", Tag, "What live data say of the indicators; the evaluator decides").Answers<SuggestedEvidence>();
        evaluations.MapGet("/{evaluationId:guid}/report", Report).Requires(Permission.ReadEvaluations)
            .Named("ReadEvaluationReport", Tag, "The result with findings and earlier years, as JSON, PDF or workbook").AnswersInForms<EvaluationReport>([Pdf, SheetHttp.Xlsx]);
    }

    private static Task<IResult> AddPeriod(string tenant, PeriodFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddPeriod(body), period => $"/v1/tenants/{tenant}/evaluations/periods/{period.Id}", ct);

    private static Task<IResult> ChangePeriod(Guid periodId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<PeriodResource, PeriodFields>(
            request, patch, new GetPeriod(periodId), (version, fields) => new ChangePeriod(periodId, version, fields), ct);

    private static Task<IResult> AddUnit(string tenant, AddUnit body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, _ => $"/v1/tenants/{tenant}/evaluations/units", ct);

    private static Task<IResult> Add(string tenant, AddEvaluation body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, evaluation => $"/v1/tenants/{tenant}/evaluations/{evaluation.Id}", ct);

    private static Task<IResult> Record(string tenant, RecordHistoricEvaluation body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, evaluation => $"/v1/tenants/{tenant}/evaluations/{evaluation.Id}", ct);

    private static Task<IResult> List(
        [Description("Year of the evaluation; all years when absent")] int? year, Kebab<EvaluationScheme>? scheme, Guid? unitId, Kebab<EvaluationStatus>? status, int? limit, string? cursor,
        IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListEvaluations(year, scheme?.Value, unitId, status?.Value, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Published(
        [Description("Year of the evaluation; all years when absent")] int? year, int? limit, string? cursor, HttpContext http, Prepared prepared, CancellationToken ct) =>
        prepared.List(http, new ListPublishedEvaluations(year, new PageRequest(limit, cursor)), ct);

    private static async Task<IResult> Report(
        Guid evaluationId, Kebab<EvaluationReportFormat>? format, HttpRequest request, IMediator mediator, CancellationToken ct)
    {
        if ((format?.Value ?? Accepted(request)) is not { } form)
        {
            return new NotAcceptable();
        }

        if (form == EvaluationReportFormat.Json)
        {
            return await mediator.Answer(new ReadEvaluationReport(evaluationId), ct);
        }

        var result = await mediator.Send(new RenderEvaluationReport(evaluationId, form, request.PrefersEnglish()), ct);
        return result.Error is { } error ? new Refused(error)
            : form == EvaluationReportFormat.Pdf ? Results.File(result.Value, Pdf, "evaluation.pdf")
            : Results.File(result.Value, SheetHttp.Xlsx, "evaluation.xlsx");
    }

    /// <summary>What <c>Accept</c> asks for, JSON when it says nothing; null when we have none of it.</summary>
    private static EvaluationReportFormat? Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.Where(media => media.Quality is not 0).OrderByDescending(media => media.Quality ?? 1).ToList();
        (string MediaType, EvaluationReportFormat Form)[] known =
            [("application/json", EvaluationReportFormat.Json), (Pdf, EvaluationReportFormat.Pdf), (SheetHttp.Xlsx, EvaluationReportFormat.Xlsx)];
        return accepted.Count == 0 ? EvaluationReportFormat.Json : accepted
            .SelectMany(media => known.Where(form => media.MatchesMediaType(form.MediaType)))
            .Select(form => (EvaluationReportFormat?)form.Form).FirstOrDefault();
    }
}
