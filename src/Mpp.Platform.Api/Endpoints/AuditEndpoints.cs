using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;

namespace Mpp.Platform.Api.Endpoints;

internal static class AuditEndpoints
{
    private const string Tag = "Platform";

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/v1/tenants/{tenant}/audit");
        audit.MapGet("/", List).Requires(Permission.ReadAudit)
            .Named("ListAuditEntries", Tag, "Who did what to which agreement, member, service or gate, newest first").Answers<Page<AuditEntryItem>>();
        audit.MapGet("/verification", (IMediator mediator, CancellationToken ct) => mediator.Answer(new VerifyAudit(), ct)).Requires(Permission.ReadAudit)
            .Named("VerifyAudit", Tag, "Whether the audit trail is as it was written").Answers<AuditVerdict>();
    }

    private static Task<IResult> List(
        string? entity, Guid? entityId, string? subject, DateTimeOffset? from, DateTimeOffset? to, int? limit, string? cursor,
        IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListAuditEntries(entity, entityId, subject, from, to, new PageRequest(limit, cursor)), ct);
}
