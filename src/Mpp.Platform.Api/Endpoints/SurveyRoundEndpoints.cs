using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Surveys;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What staff do with the survey: own editions of the form, rounds with desk entry and import, follow-ups.</summary>
internal static class SurveyRoundEndpoints
{
    private const string Tag = "Surveys";

    public static void MapSurveyRounds(this IEndpointRouteBuilder app)
    {
        var surveys = app.MapGroup("/v1/tenants/{tenant}/surveys");
        surveys.MapGet("/forms", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListSurveyForms(new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadSurveyForms).Named("ListSurveyForms", Tag, "Editions of the mall's own form").Answers<Page<SurveyFormResource>>();
        surveys.MapPost("/forms", (string tenant, SurveyFormFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Created(new AddSurveyForm(body), _ => $"/v1/tenants/{tenant}/surveys/forms", ct))
            .Requires(Permission.ManageSurveyForms).Named("AddSurveyForm", Tag, "Adds an edition of the mall's own form; those that are there never change").Creates<SurveyFormResource>();

        Periods(surveys.MapGroup("/periods"));
        FollowUps(surveys.MapGroup("/follow-ups"));
    }

    private static void Periods(RouteGroupBuilder periods)
    {
        periods.MapGet("/", ([Description("Local date: the periods that it is in")] DateOnly? on, int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListSurveyPeriods(on, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadSurveyPeriods).Named("ListSurveyPeriods", Tag, "Survey periods; with a date, those it is in").Answers<Page<SurveyPeriodResource>>();
        periods.MapPost("/", (string tenant, SurveyPeriodFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Created(new AddSurveyPeriod(body), made => $"/v1/tenants/{tenant}/surveys/periods/{made.Id}", ct))
            .Requires(Permission.ManageSurveyPeriods).Named("AddSurveyPeriod", Tag, "Opens a survey period").Creates<SurveyPeriodResource>();
        periods.MapGet("/{periodId:guid}", (Guid periodId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetSurveyPeriod(periodId), ct))
            .Requires(Permission.ReadSurveyPeriods).Named("GetSurveyPeriod", Tag, "One survey period").Answers<SurveyPeriodResource>();
        periods.MapPatch("/{periodId:guid}", (Guid periodId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
                merge.Change<SurveyPeriodResource, SurveyPeriodFields>(
                    request, patch, new GetSurveyPeriod(periodId), (version, fields) => new ChangeSurveyPeriod(periodId, version, fields), ct))
            .Requires(Permission.ManageSurveyPeriods).Named("ChangeSurveyPeriod", Tag, "Changes a survey period").Changes<SurveyPeriodResource, SurveyPeriodFields>();
        periods.MapPost("/{periodId:guid}/answers", (Guid periodId, DeskAnswerFields body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                SurveyEndpoints.Made(mediator.Send(new AnswerAtDesk(periodId, http.User.IsInRole(Roles.Kiosk), body), ct)))
            .Requires(Permission.EnterSurveyAnswers).Named("AnswerSurveyAtDesk", Tag, "Enters one answer from paper or at a kiosk").Creates<SurveyReceipt>();
        periods.MapPost("/{periodId:guid}/import", (Guid periodId, [Description("true checks every row and saves nothing")] bool? dryRun, [FromQuery] string[]? map, HttpRequest request, IMediator mediator, CancellationToken ct) =>
                mediator.Import(request, format => new ImportSurveyAnswers(periodId, request.Received(), format, dryRun ?? false, map ?? []), ct))
            .Requires(Permission.ManageSurveyPeriods)
            .Named("ImportSurveyAnswers", Tag, "Adds paper questionnaires from CSV or XLSX by an explicit mapping of columns, such as map=U8=complaint-handling: all rows, or none").Imports();
    }

    private static void FollowUps(RouteGroupBuilder followUps)
    {
        followUps.MapGet("/", ([Description("Year that it was planned in")] int? year, Guid? memberId, [Description("true: those that are done; false: those that are not")] bool? done, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.List(new ListFollowUps(year, memberId, done, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadFollowUps).Named("ListSurveyFollowUps", Tag, "Plans against weak elements").Answers<Page<FollowUpResource>>();
        followUps.MapPost("/", (string tenant, FollowUpFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Created(new AddFollowUp(body), made => $"/v1/tenants/{tenant}/surveys/follow-ups/{made.Id}", ct))
            .Requires(Permission.ManageFollowUps).Named("AddSurveyFollowUp", Tag, "Plans a follow-up").Creates<FollowUpResource>();
        followUps.MapGet("/summary", (int? year, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadFollowUpSummary(year), ct))
            .Requires(Permission.ReadFollowUps).Named("ReadSurveyFollowUpSummary", Tag, "Share and speed of completed follow-ups (PEKPPP 8 and 9)").Answers<FollowUpSummary>();
        followUps.MapGet("/{followUpId:guid}", (Guid followUpId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetFollowUp(followUpId), ct))
            .Requires(Permission.ReadFollowUps).Named("GetSurveyFollowUp", Tag, "One follow-up").Answers<FollowUpResource>();
        followUps.MapPatch("/{followUpId:guid}", (Guid followUpId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
                merge.Change<FollowUpResource, FollowUpFields>(
                    request, patch, new GetFollowUp(followUpId), (version, fields) => new ChangeFollowUp(followUpId, version, fields), ct))
            .Requires(Permission.ManageFollowUps).Named("ChangeSurveyFollowUp", Tag, "Changes a follow-up, or reports it done").Changes<FollowUpResource, FollowUpFields>();
    }
}
