using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Members;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Api.Endpoints;

internal static class MemberEndpoints
{
    private const string Tag = "Members";

    public static void MapMembers(this IEndpointRouteBuilder app)
    {
        var members = app.MapGroup("/v1/tenants/{tenant}/members");
        members.MapGet("/", List).AllowAnonymous().Named("ListMembers", Tag, "Agencies, enterprises and banks of a mall").Answers<Page<MemberResource>>();
        members.MapPost("/", Add).Requires(Permission.ManageMembers).Named("AddMember", Tag, "Adds a member").Creates<MemberResource>();
        members.MapGet("/activity", (DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadMemberActivity(from, to), ct))
            .Requires(Permission.ReadMallUsage)
            .Named("ReadMemberActivity", Tag, "Joined against active over a period, with the evidence of each member").Answers<MemberActivityReport>();
        members.MapGet("/{memberId:guid}", (Guid memberId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetMember(memberId), ct))
            .AllowAnonymous().Named("GetMember", Tag, "One member").Answers<MemberResource>();
        members.MapPost("/import", ([Description("true checks every row and saves nothing")] bool? dryRun, HttpRequest request, IMediator mediator, CancellationToken ct) => mediator.Import(request, format => new ImportMembers(request.Received(), format, dryRun ?? false), ct))
            .Requires(Permission.ManageMembers).Named("ImportMembers", Tag, "Adds and changes members from CSV or XLSX: all rows, or none; dryRun only tells").Imports();
        members.MapGet("/export", (Kebab<SheetFormat>? format, IMediator mediator, CancellationToken ct) => mediator.Export("members", format?.Value ?? SheetFormat.Csv, new ExportMembers(format?.Value ?? SheetFormat.Csv), ct))
            .Requires(Permission.Export).Named("ExportMembers", Tag, "All members as CSV or XLSX that can be imported again").Exports();
        members.MapPatch("/{memberId:guid}", Change).Requires(Permission.ManageMembers)
            .Named("ChangeMember", Tag, "Changes a member").Changes<MemberResource, MemberFields>();
        members.MapGet("/{memberId:guid}/liaison", (Guid memberId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetLiaison(memberId), ct))
            .Requires(Permission.ReadLiaison).Named("GetLiaison", Tag, "Named contact of a member, for the mall's own staff").Answers<LiaisonResource>();
        members.MapPatch("/{memberId:guid}/liaison", NameLiaison).Requires(Permission.NameLiaison)
            .Named("ChangeLiaison", Tag, "Names the contact of a member").Changes<LiaisonResource, LiaisonFields>();
        members.MapDelete("/{memberId:guid}", Remove).Requires(Permission.ManageMembers)
            .Named("RemoveMember", Tag, "Takes off a member that never had a service").Removes();
    }

    private static Task<IResult> List(
        Kebab<MemberKind>? kind, Kebab<MemberStatus>? status, [Description("Words of the name")] string? q, int? limit, string? cursor,
        HttpContext http, Prepared prepared, CancellationToken ct) =>
        prepared.List(http, new ListMembers(kind?.Value, status?.Value, q, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Add(string tenant, MemberFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddMember(body), member => $"/v1/tenants/{tenant}/members/{member.Id}", ct);

    private static Task<IResult> Change(Guid memberId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<MemberResource, MemberFields>(
            request, patch, new GetMember(memberId), (version, fields) => new ChangeMember(memberId, version, fields), ct);

    private static Task<IResult> NameLiaison(Guid memberId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<LiaisonResource, LiaisonFields>(
            request, patch, new GetLiaison(memberId), (version, fields) => new ChangeLiaison(memberId, version, fields), ct);

    private static Task<IResult> Remove(Guid memberId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveMember(memberId, version), ct);
}
