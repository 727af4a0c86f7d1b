using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Agreements;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Api.Endpoints;

internal static class AgreementEndpoints
{
    private const string Tag = "Agreements";

    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var agreements = app.MapGroup("/v1/tenants/{tenant}/agreements");
        agreements.MapGet("/", List).Requires(Permission.ReadAgreements).Named("ListAgreements", Tag, "Agreements of a mall").Answers<Page<AgreementResource>>();
        agreements.MapPost("/", Add).Requires(Permission.ManageAgreements).Named("AddAgreement", Tag, "Adds an agreement as a draft").Creates<AgreementResource>();
        agreements.MapGet("/{agreementId:guid}", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetAgreement(agreementId), ct))
            .Requires(Permission.ReadAgreements).Named("GetAgreement", Tag, "One agreement with its parties, signatories and commitments").Answers<AgreementResource>();
        agreements.MapPatch("/{agreementId:guid}", Change).Requires(Permission.ManageAgreements)
            .Named("ChangeAgreement", Tag, "Changes an agreement that has not been signed").Changes<AgreementResource, AgreementFields>();
        agreements.MapDelete("/{agreementId:guid}", Remove).Requires(Permission.ManageAgreements)
            .Named("RemoveAgreement", Tag, "Takes off an agreement that was never signed").Removes();
        agreements.MapPost("/{agreementId:guid}/discuss", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.Resource(new MoveAgreement(agreementId, AgreementStep.Discuss), ct))
            .Requires(Permission.ManageAgreements).Named("DiscussAgreement", Tag, "Puts an agreement on the table").Answers<AgreementResource>();
        agreements.MapPost("/{agreementId:guid}/make-ready", (Guid agreementId, IMediator mediator, CancellationToken ct) => mediator.Resource(new MoveAgreement(agreementId, AgreementStep.MakeReady), ct))
            .Requires(Permission.ManageAgreements).Named("MakeAgreementReady", Tag, "Notes that parties and signing offices are agreed").Answers<AgreementResource>();
        agreements.MapPost("/{agreementId:guid}/sign", Sign).Requires(Permission.ManageAgreements)
            .Named("SignAgreement", Tag, "Records that all parties have signed").Answers<AgreementResource>();
        agreements.MapPost("/{agreementId:guid}/supersede", Supersede).Requires(Permission.ManageAgreements)
            .Named("SupersedeAgreement", Tag, "Lets a signed agreement take this one's place").Answers<AgreementResource>();
        agreements.MapPost("/{agreementId:guid}/terminate", Terminate).Requires(Permission.ManageAgreements)
            .Named("TerminateAgreement", Tag, "Ends an agreement with a reason, for good").Answers<AgreementResource>();
        agreements.MapGet("/coverage", (DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadAgreementCoverage(from, to), ct))
            .Requires(Permission.ReadAgreements).Named("ReadAgreementCoverage", Tag, "Services promised against offered against used, per member").Answers<AgreementCoverage>();
        agreements.MapGet("/pending", (int? withinDays, IMediator mediator, CancellationToken ct) => mediator.Answer(new ListPendingAgreements(withinDays), ct))
            .Requires(Permission.ReadAgreements).Named("ListPendingAgreements", Tag, "Who has not signed, why, and whether it will be before the opening").Answers<PendingAgreements>();
        agreements.MapGet("/expiring", (int? withinDays, IMediator mediator, CancellationToken ct) => mediator.List(new ListExpiringAgreements(withinDays), ct))
            .Requires(Permission.ReadAgreements).Named("ListExpiringAgreements", Tag, "Agreements whose last day comes near").Answers<Page<ExpiringAgreement>>();
        agreements.MapPost("/recommitments", Recommit).Requires(Permission.ManageAgreements)
            .Named("HoldRecommitment", Tag, "A recommitment round: one joint commitment takes the place of many agreements").Creates<AgreementResource>();
        agreements.MapGet("/recommitments/latest", (IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadRecommitment(), ct))
            .Requires(Permission.ReadAgreements).Named("ReadRecommitment", Tag, "What the last recommitment round promised and what of it is done").Answers<RecommitmentProgress>();

        var events = app.MapGroup("/v1/tenants/{tenant}/signing-events");
        events.MapPost("/", Hold).Requires(Permission.ManageAgreements)
            .Named("HoldSigningEvent", Tag, "Signs many agreements at one ceremony, all or none").Creates<SigningEventResource>();
        events.MapGet("/", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListSigningEvents(new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadSigningEvents).Named("ListSigningEvents", Tag, "Signing ceremonies").Answers<Page<SigningEventResource>>();
        events.MapGet("/{signingEventId:guid}", (Guid signingEventId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetSigningEvent(signingEventId), ct))
            .Requires(Permission.ReadSigningEvents).Named("GetSigningEvent", Tag, "One signing ceremony: who signed, who did not and why").Answers<SigningEventResource>();
    }

    private static Task<IResult> List(
        Kebab<AgreementKind>? kind, Kebab<AgreementStatus>? status, Guid? memberId, Guid? parentId, [Description("Phase of the mall that it was signed for")] int? phase, [Description("Words of the title")] string? q, int? limit, string? cursor,
        IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListAgreements(kind?.Value, status?.Value, memberId, parentId, phase, q, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, AgreementFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddAgreement(body), agreement => $"/v1/tenants/{tenant}/agreements/{agreement.Id}", ct);

    private static Task<IResult> Change(Guid agreementId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<AgreementResource, AgreementFields>(
            request, patch, new GetAgreement(agreementId),
            (version, fields) => new ChangeAgreement(agreementId, version, patch.TryGetProperty("parties", out _) ? fields : fields with { Parties = null }), ct);

    private static Task<IResult> Remove(Guid agreementId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveAgreement(agreementId, version), ct);

    private static Task<IResult> Sign(Guid agreementId, SigningFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new SignAgreement(agreementId, body), ct);

    private static Task<IResult> Supersede(Guid agreementId, SupersedeBody body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new SupersedeAgreement(agreementId, body.ById), ct);

    private static Task<IResult> Terminate(Guid agreementId, TerminateBody body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new TerminateAgreement(agreementId, body.Reason), ct);

    private static Task<IResult> Recommit(string tenant, HoldRecommitment body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, round => $"/v1/tenants/{tenant}/agreements/{round.Id}", ct);

    private static Task<IResult> Hold(string tenant, HoldSigningEvent body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(body, held => $"/v1/tenants/{tenant}/signing-events/{held.Id}", ct);
}

/// <summary>What takes an agreement's place.</summary>
public sealed record SupersedeBody
{
    /// <summary>A signed agreement of the same mall.</summary>
    public Guid ById { get; init; }
}

/// <summary>Why an agreement ends.</summary>
public sealed record TerminateBody
{
    /// <summary>1 to 500 characters.</summary>
    public string? Reason { get; init; }
}
