using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Api.Endpoints;

internal static class InstrumentEndpoints
{
    private const string Tag = "Instruments";

    public static void MapInstruments(this IEndpointRouteBuilder app)
    {
        var instruments = app.MapGroup("/v1/instruments");
        instruments.MapGet("/", (Kebab<InstrumentKind>? kind, IMediator mediator, CancellationToken ct) => mediator.List(new ListInstruments(kind?.Value), ct))
            .AllowAnonymous().Named("ListInstruments", Tag, "Versions of the instruments that results are computed with").Answers<Page<InstrumentEntry>>();
        instruments.MapGet("/{kind}/{version}", (Kebab<InstrumentKind> kind, [Description("Version of the instrument: 2022")] string version, IMediator mediator, CancellationToken ct) =>
                mediator.Resource(new GetInstrument(kind.Value, version), ct))
            .AllowAnonymous().Named("GetInstrument", Tag, "One version: its published formula, elements, weights, bounds and labels")
            .Answers<InstrumentResource>();
        instruments.MapPost("/{kind}", Add).Requires(Permission.ManageInstruments)
            .Named("AddInstrument", Tag, "Adds a version; versions that are there never change").Creates<InstrumentResource>();
    }

    private static Task<IResult> Add(Kebab<InstrumentKind> kind, InstrumentFields body, IMediator mediator, CancellationToken ct) =>
        mediator.Created(
            new AddInstrument(kind.Value, body),
            added => $"/v1/instruments/{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(added.Kind.ToString())}/{added.Version}", ct);
}
