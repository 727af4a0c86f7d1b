using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Catalogue;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Api.Endpoints;

internal static class ServiceEndpoints
{
    private const string Tag = "Catalogue";

    public static void MapServices(this IEndpointRouteBuilder app)
    {
        var services = app.MapGroup("/v1/tenants/{tenant}/services");
        services.MapGet("/", List).AllowAnonymous().Named("ListServices", Tag, "The public catalogue of a mall").Answers<Page<ServiceResource>>();
        services.MapPost("/", Add).Requires(Permission.ManageServices).Named("AddService", Tag, "Adds a service").Creates<ServiceResource>();
        services.MapGet("/{serviceId:guid}", (Guid serviceId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetService(serviceId), ct))
            .AllowAnonymous().Named("GetService", Tag, "One service").Answers<ServiceResource>();
        services.MapPost("/import", ([Description("true checks every row and saves nothing")] bool? dryRun, HttpRequest request, IMediator mediator, CancellationToken ct) => mediator.Import(request, format => new ImportServices(request.Received(), format, dryRun ?? false), ct))
            .Requires(Permission.ManageMembers).Named("ImportServices", Tag, "Adds and changes services from CSV or XLSX: all rows, or none; dryRun only tells").Imports();
        services.MapGet("/export", (Kebab<SheetFormat>? format, IMediator mediator, CancellationToken ct) => mediator.Export("services", format?.Value ?? SheetFormat.Csv, new ExportServices(format?.Value ?? SheetFormat.Csv), ct))
            .Requires(Permission.Export).Named("ExportServices", Tag, "All services as CSV or XLSX that can be imported again").Exports();
        services.MapPatch("/{serviceId:guid}", Change).Requires(Permission.ManageServices)
            .Named("ChangeService", Tag, "Changes a service").Changes<ServiceResource, ServiceFields>();
        services.MapDelete("/{serviceId:guid}", Remove).Requires(Permission.ManageServices)
            .Named("RemoveService", Tag, "Takes off a service that was never used").Removes();
    }

    private static Task<IResult> List(
        Guid? memberId, Kebab<Placement>? placement, [Description("Words of the name")] string? q, int? limit, string? cursor,
        HttpContext http, Prepared prepared, CancellationToken ct)
    {
        var page = new PageRequest(limit, cursor);
        IUseCase<Page<ServiceResource>> question = string.IsNullOrWhiteSpace(q)
            ? new ListServices(memberId, placement?.Value, page)
            : new SearchServices(memberId, placement?.Value, q, page);
        return prepared.List(http, question, ct);
    }

    private static Task<IResult> Add(string tenant, ServiceFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(new AddService(body), service => $"/v1/tenants/{tenant}/services/{service.Id}", ct);

    private static Task<IResult> Change(Guid serviceId, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<ServiceResource, ServiceFields>(
            request, patch, new GetService(serviceId), (version, fields) => new ChangeService(serviceId, version, fields), ct);

    private static Task<IResult> Remove(Guid serviceId, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Removed(request, version => new RemoveService(serviceId, version), ct);
}
