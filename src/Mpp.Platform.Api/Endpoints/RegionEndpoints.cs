using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Api.Endpoints;

internal static class RegionEndpoints
{
    private const string Tag = "Regions";

    public static void MapRegions(this IEndpointRouteBuilder app)
    {
        var regions = app.MapGroup("/v1/regions").AllowAnonymous();
        regions.MapGet("/", List).Named("ListRegions", Tag, "Provinces, regencies and cities of the Kemendagri list in force")
            .Answers<Page<RegionResource>>();
        regions.MapGet("/{code}", ([Description("Region code with its dot, as text: 35.24, or 35 for a province")] string code, IMediator mediator, CancellationToken ct) => mediator.Answer(new GetRegion(code), ct))
            .Named("GetRegion", Tag, "One region by its code").Answers<RegionResource>();
    }

    private static Task<IResult> List(
        Kebab<RegionKind>? kind, [Description("Code of a province: 35")] string? province, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.List(new ListRegions(kind?.Value, province, new PageRequest(limit, cursor)), ct);
}
