using System.ComponentModel;
using System.Text.Json;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Api.Endpoints;

internal static class TenantEndpoints
{
    private const string Tag = "Tenants";

    public static void MapTenants(this IEndpointRouteBuilder app)
    {
        var tenants = app.MapGroup("/v1/tenants");
        tenants.MapGet("/", List).AllowAnonymous()
            .Named("ListTenants", Tag, "The public directory of malls").Answers<Page<TenantResource>>();
        tenants.MapPost("/", Provision).Requires(Permission.ManageTenants)
            .Named("ProvisionTenant", Tag, "Registers the mall of a regency, an autonomous city or province 31").Creates<TenantResource>();
        tenants.MapGet("/{tenant}", (string tenant, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetTenant(tenant), ct))
            .AllowAnonymous().Named("GetTenant", Tag, "One mall").Answers<TenantResource>();
        tenants.MapPatch("/{tenant}", Change).Requires(Permission.EditMall)
            .Named("ChangeTenant", Tag, "Changes name, dates, status or settings of a mall").Changes<TenantResource, TenantFields>();
        tenants.MapPost("/{tenant}/suspend", Suspend).Requires(Permission.ManageTenants).WithMetadata(new AllowedWhenSuspended())
            .Named("SuspendTenant", Tag, "Suspends a mall: reads stay, writes are refused").Answers<TenantResource>();
        tenants.MapPost("/{tenant}/activate", Activate).Requires(Permission.ManageTenants).WithMetadata(new AllowedWhenSuspended())
            .Named("ActivateTenant", Tag, "Takes a suspended mall back to where it stood").Answers<TenantResource>();
        tenants.MapGet("/{tenant}/status-changes", History).Requires(Permission.ReadStatusHistory)
            .Named("ListStatusChanges", Tag, "The life of a mall, planned and actual dates kept apart").Answers<Page<StatusChange>>();
        tenants.MapGet("/{tenant}/allowed-origins", (IMediator mediator, CancellationToken ct) => mediator.Resource(new ReadAllowedOrigins(), ct))
            .Requires(Permission.ReadOrigins).Named("ReadAllowedOrigins", Tag, "Web pages that may call this mall's routes from a browser").Answers<AllowedOriginsResource>();
        tenants.MapPut("/{tenant}/allowed-origins", SetOrigins).Requires(Permission.ManageOrigins)
            .Named("SetAllowedOrigins", Tag, "Sets which web pages may call this mall's routes from a browser")
            .Produces<AllowedOriginsResource>().WithMetadata(new TakesIfMatch());
    }

    private static Task<IResult> List(
        [Description("Code of a province: 35")] string? province, Kebab<TenantStatus>? status, [Description("Words of the name")] string? q, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListTenants(province, status?.Value, q, new PageRequest(limit, cursor)), ct);

    private static Task<IResult> Provision(NewTenant body, IMediator mediator, CancellationToken ct) => mediator.Created(
        new ProvisionTenant(body.Code, body.Fields), tenant => $"/v1/tenants/{tenant.Code}", ct);

    private static Task<IResult> Change(string tenant, JsonElement patch, HttpRequest request, MergePatch merge, CancellationToken ct) =>
        merge.Change<TenantResource, TenantFields>(
            request, patch, new GetTenant(tenant), (version, fields) => new ChangeTenant(tenant, version, fields), ct);

    private static Task<IResult> Suspend(string tenant, StatusReason? body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new SuspendTenant(tenant, IsSuspended: true, body?.Reason), ct);

    private static Task<IResult> Activate(string tenant, StatusReason? body, IMediator mediator, CancellationToken ct) =>
        mediator.Resource(new SuspendTenant(tenant, IsSuspended: false, body?.Reason), ct);

    private static Task<IResult> SetOrigins(AllowedOriginFields body, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Changed(request.Expected(), version => new SetAllowedOrigins(version, body), ct);

    private static Task<IResult> History(string tenant, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListStatusChanges(new PageRequest(limit, cursor)), ct);
}

/// <summary>A mall to register.</summary>
public sealed record NewTenant
{
    /// <summary>Region code with its dot, such as <c>35.24</c>.</summary>
    public string Code { get; init; } = "";

    /// <inheritdoc cref="TenantFields.MallName" />
    public string? MallName { get; init; }

    /// <inheritdoc cref="TenantFields.Address" />
    public string? Address { get; init; }

    /// <summary><c>proposed</c> when absent.</summary>
    public TenantStatus? Status { get; init; }

    public DateOnly? SoftOpeningPlannedOn { get; init; }

    /// <inheritdoc cref="TenantFields.SoftOpenedOn" />
    public DateOnly? SoftOpenedOn { get; init; }

    public Inauguration? Inaugurated { get; init; }

    /// <inheritdoc cref="TenantFields.PriorityRatio" />
    public int? PriorityRatio { get; init; }

    internal TenantFields Fields => new()
    {
        MallName = MallName,
        Address = Address,
        Status = Status,
        SoftOpeningPlannedOn = SoftOpeningPlannedOn,
        SoftOpenedOn = SoftOpenedOn,
        Inaugurated = Inaugurated,
        PriorityRatio = PriorityRatio,
    };
}

/// <summary>Why a mall is suspended or activated.</summary>
public sealed record StatusReason
{
    /// <summary>At most 500 characters; kept in the history.</summary>
    public string? Reason { get; init; }
}
