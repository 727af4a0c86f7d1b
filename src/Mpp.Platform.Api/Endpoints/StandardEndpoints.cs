using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Catalogue;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What a mall promises of its services: standards, charters, fees; and where they are given.</summary>
internal static class StandardEndpoints
{
    private const string Tag = "Catalogue";

    private static readonly (string Verb, StandardStep Step, string Summary)[] Steps =
    [
        ("consult", StandardStep.Consult, "Notes that the public was heard on a draft"),
        ("set", StandardStep.Set, "Sets a version by decree; the one before is superseded"),
        ("review", StandardStep.Review, "Puts the version in force under review"),
        ("confirm", StandardStep.Confirm, "Confirms a version under review for another year"),
    ];

    public static void MapStandards(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/v1/tenants/{tenant}/services/{serviceId:guid}");
        service.MapGet("/standard", (Guid serviceId, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadPublishedStandard(serviceId), ct))
            .AllowAnonymous().Named("ReadPublishedStandard", Tag, "The standard in force: the components the public must be able to read").Answers<PublishedStandard>();
        service.MapGet("/standards", (Guid serviceId, IMediator mediator, CancellationToken ct) => mediator.List(new ListStandards(serviceId), ct))
            .Requires(Permission.ReadStandards).Named("ListStandards", Tag, "Every version of a service's standard").Answers<Page<StandardResource>>();
        service.MapPost("/standards", Draft).Requires(Permission.ManageServices)
            .Named("AddStandard", Tag, "Drafts a new version of a service's standard").Creates<StandardResource>();
        service.MapGet("/standards/{standardId:guid}", (Guid serviceId, Guid standardId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetStandard(serviceId, standardId), ct))
            .Requires(Permission.ReadStandards).Named("GetStandard", Tag, "One version with all its components").Answers<StandardResource>();
        service.MapPatch("/standards/{standardId:guid}", Write).Requires(Permission.ManageServices)
            .Named("ChangeStandard", Tag, "Writes a draft").Changes<StandardResource, StandardFields>();
        foreach (var (verb, step, summary) in Steps)
        {
            service.MapPost($"/standards/{{standardId:guid}}/{verb}", (Guid serviceId, Guid standardId, StandardStepFields? body, IMediator mediator, CancellationToken ct) =>
                    mediator.Resource(new MoveStandard(serviceId, standardId, step, body ?? new StandardStepFields()), ct))
                .Requires(Permission.ManageServices).Named($"{step}Standard", Tag, summary).Answers<StandardResource>();
        }

        service.MapGet("/fees", (Guid serviceId, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadServiceFees(serviceId), ct))
            .AllowAnonymous().Named("ReadServiceFees", Tag, "What a service costs, part by part").Answers<ServiceFees>();
        service.MapPost("/set-fees", (Guid serviceId, FeesBody body, IMediator mediator, CancellationToken ct) => mediator.Answer(new SetServiceFees(serviceId, body.Items), ct))
            .Requires(Permission.ManageServices).Named("SetServiceFees", Tag, "Writes what a service costs, part by part").Answers<ServiceFees>();

        var mall = app.MapGroup("/v1/tenants/{tenant}");
        mall.MapGet("/standards/completeness", (Guid? memberId, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadStandardCompleteness(memberId), ct))
            .Requires(Permission.ReadStandards).Named("ReadStandardCompleteness", Tag, "How complete the standards are, and what is missing").Answers<StandardCompleteness>();
        mall.MapGet("/coverage", (Guid? memberId, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadServiceCoverage(memberId), ct))
            .AllowAnonymous().Named("ReadServiceCoverage", Tag, "How many of each member's services are at the mall, and why the rest are not").Answers<ServiceCoverage>();
        mall.MapGet("/charters", (Guid? memberId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListCharters(memberId, new PageRequest(limit, cursor)), ct))
            .AllowAnonymous().Named("ListCharters", Tag, "Service charters, the newest first").Answers<Page<CharterResource>>();
        mall.MapPost("/charters", (string tenant, SetCharter body, IMediator mediator, CancellationToken ct) => mediator.Created(body, _ => $"/v1/tenants/{tenant}/charters", ct))
            .Requires(Permission.ManageServices).Named("SetCharter", Tag, "Sets a new version of a service charter").Creates<CharterResource>();

        mall.MapGet("/placement-reviews", Reviews).Requires(Permission.ReadStandards)
            .Named("ListPlacementReviews", Tag, "Proposals to place services otherwise").Answers<Page<PlacementReviewResource>>();
        mall.MapPost("/placement-reviews", (string tenant, ProposePlacement body, IMediator mediator, CancellationToken ct) => mediator.Created(body, _ => $"/v1/tenants/{tenant}/placement-reviews", ct))
            .Requires(Permission.ManageServices).Named("ProposePlacement", Tag, "Proposes to place a service otherwise").Creates<PlacementReviewResource>();
        mall.MapPost("/placement-reviews/{reviewId:guid}/decide", (Guid reviewId, DecisionFields body, IMediator mediator, CancellationToken ct) => mediator.Resource(new DecidePlacement(reviewId, body), ct))
            .Requires(Permission.DecidePlacements).Named("DecidePlacement", Tag, "Decides a proposal; an accepted one places the service at once").Answers<PlacementReviewResource>();
        mall.MapGet("/duplicate-services", ([Description("true: those not resolved; false: those that are")] bool? open, int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListDuplicateServices(open, new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadStandards).Named("ListDuplicateServices", Tag, "Services given both at the mall and at the office").Answers<Page<DuplicateServiceResource>>();
        mall.MapPost("/duplicate-services/{findingId:guid}/assign", (Guid findingId, AssignmentFields body, IMediator mediator, CancellationToken ct) => mediator.Resource(new AssignDuplicateService(findingId, body), ct))
            .Requires(Permission.DecidePlacements).Named("AssignDuplicateService", Tag, "Names who ends a duplicate service and by when").Answers<DuplicateServiceResource>();
    }

    private static Task<IResult> Draft(string tenant, Guid serviceId, StandardFields body, IMediator mediator, CancellationToken ct) => mediator.Created(
        new AddStandard(serviceId, body), standard => $"/v1/tenants/{tenant}/services/{serviceId}/standards/{standard.Id}", ct);

    private static Task<IResult> Write(Guid serviceId, Guid standardId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<StandardResource, StandardFields>(
            request, patch, new GetStandard(serviceId, standardId), (version, fields) => new ChangeStandard(serviceId, standardId, version, fields), ct);

    private static Task<IResult> Reviews(
        Guid? serviceId, Kebab<ReviewDecision>? decision, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListPlacementReviews(serviceId, decision?.Value, new PageRequest(limit, cursor)), ct);
}

/// <summary>What a service costs.</summary>
public sealed record FeesBody
{
    /// <summary>At most 50, in the order they are shown; they replace what was there.</summary>
    public IReadOnlyList<FeeItem> Items { get; init; } = [];
}
