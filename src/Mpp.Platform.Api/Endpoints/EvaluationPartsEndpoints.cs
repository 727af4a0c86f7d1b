using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Evaluations;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What belongs to one evaluation: evaluators, objections, corrections, findings and their follow-up.</summary>
internal static class EvaluationPartsEndpoints
{
    private const string Tag = "Evaluations";

    public static void MapEvaluationParts(this IEndpointRouteBuilder app)
    {
        var parts = app.MapGroup("/v1/tenants/{tenant}/evaluations/{evaluationId:guid}");
        parts.MapPost("/evaluators", Assign).Requires(Permission.ManageEvaluations)
            .Named("AssignEvaluator", Tag, "Assigns an evaluator who has no interest in the unit").Creates<EvaluatorResource>();
        parts.MapGet("/evaluators", (Guid evaluationId, IMediator mediator, CancellationToken ct) => mediator.List(new ListEvaluators(evaluationId), ct))
            .Requires(Permission.ReadEvaluators).Named("ListEvaluators", Tag, "Who scores an evaluation").Answers<Page<EvaluatorResource>>();
        parts.MapDelete("/evaluators/{assignmentId:guid}", Release).Requires(Permission.ManageEvaluations)
            .Named("ReleaseEvaluator", Tag, "Takes an assignment back before a score was written").Removes();

        parts.MapPost("/objections", Object).Requires(Permission.ObjectToEvaluations)
            .Named("RaiseObjection", Tag, "The unit objects to its result").Creates<ObjectionResource>();
        parts.MapGet("/objections", (Guid evaluationId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.List(new ListObjections(evaluationId, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadEvaluations).Named("ListObjections", Tag, "Objections and their answers").Answers<Page<ObjectionResource>>();
        parts.MapPost("/objections/{objectionId:guid}/decide", (Guid evaluationId, Guid objectionId, ObjectionDecision body, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new DecideObjection(evaluationId, objectionId, body), ct))
            .Requires(Permission.DecideObjections).Named("DecideObjection", Tag, "Answers an objection with a reason, once").Answers<ObjectionResource>();
        parts.MapPost("/corrections", (Guid evaluationId, CorrectionFields body, IMediator mediator, CancellationToken ct) => mediator.Resource(new CorrectScore(evaluationId, body), ct))
            .Requires(Permission.ScoreEvaluations).Named("CorrectScore", Tag, "Changes a submitted score with a reason; the old one is kept").Answers<EvaluationResource>();
        parts.MapGet("/revisions", (Guid evaluationId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.List(new ListRevisions(evaluationId, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadEvaluations).Named("ListRevisions", Tag, "Every change of a submitted score").Answers<Page<RevisionResource>>();

        parts.MapPost("/findings", Find).Requires(Permission.RecordFindings)
            .Named("AddFinding", Tag, "Records what was found wanting").Creates<FindingResource>();
        parts.MapGet("/findings", (Guid evaluationId, IMediator mediator, CancellationToken ct) => mediator.List(new ListFindings(evaluationId), ct))
            .Requires(Permission.ReadEvaluations).Named("ListFindings", Tag, "Findings with their action plans").Answers<Page<FindingResource>>();
        parts.MapPost("/findings/{findingId:guid}/re-score", (Guid evaluationId, Guid findingId, RescoreFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new RescoreFinding(evaluationId, findingId, body), ct))
            .Requires(Permission.ScoreEvaluations).Named("RescoreFinding", Tag, "Scores again what was followed up; the decided index stays").Answers<FindingResource>();
        parts.MapPost("/findings/{findingId:guid}/action-plans", Plan).Requires(Permission.FollowUpFindings)
            .Named("AddActionPlan", Tag, "Plans what is to be done about a finding").Creates<ActionPlanResource>();
        parts.MapGet("/action-plans/{actionPlanId:guid}", (Guid evaluationId, Guid actionPlanId, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new GetActionPlan(evaluationId, actionPlanId), ct))
            .Requires(Permission.ReadEvaluations).Named("GetActionPlan", Tag, "One action plan").Answers<ActionPlanResource>();
        parts.MapPatch("/action-plans/{actionPlanId:guid}", ChangePlan).Requires(Permission.FollowUpFindings)
            .Named("ChangeActionPlan", Tag, "Changes an action plan").Changes<ActionPlanResource, ActionPlanFields>();
        parts.MapPost("/action-plans/{actionPlanId:guid}/proof", (Guid evaluationId, Guid actionPlanId, ProofFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new ProveActionPlan(evaluationId, actionPlanId, body), ct))
            .Requires(Permission.FollowUpFindings).Named("ProveActionPlan", Tag, "Hands in what proves that it was done").Answers<ActionPlanResource>();
    }

    private static Task<IResult> Assign(string tenant, Guid evaluationId, EvaluatorFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AssignEvaluator(evaluationId, body), _ => $"/v1/tenants/{tenant}/evaluations/{evaluationId}/evaluators", ct);

    private static Task<IResult> Release(Guid evaluationId, Guid assignmentId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new ReleaseEvaluator(evaluationId, assignmentId, version), ct);

    private static Task<IResult> Object(string tenant, Guid evaluationId, ObjectionFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new RaiseObjection(evaluationId, body), _ => $"/v1/tenants/{tenant}/evaluations/{evaluationId}/objections", ct);

    private static Task<IResult> Find(string tenant, Guid evaluationId, FindingFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddFinding(evaluationId, body), _ => $"/v1/tenants/{tenant}/evaluations/{evaluationId}/findings", ct);

    private static Task<IResult> Plan(string tenant, Guid evaluationId, Guid findingId, ActionPlanFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(
            new AddActionPlan(evaluationId, findingId, body), plan => $"/v1/tenants/{tenant}/evaluations/{evaluationId}/action-plans/{plan.Id}", ct);

    private static Task<IResult> ChangePlan(
        Guid evaluationId, Guid actionPlanId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<ActionPlanResource, ActionPlanFields>(
            request, patch, new GetActionPlan(evaluationId, actionPlanId),
            (version, fields) => new ChangeActionPlan(evaluationId, actionPlanId, version, fields), ct);
}
