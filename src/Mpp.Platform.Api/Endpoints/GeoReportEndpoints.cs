using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>Open311 GeoReport v2 for integrators: complaints through the door that everybody uses, in that specification's shapes.</summary>
internal static class GeoReportEndpoints
{
    private const string FormText = "json or xml";
    private const string Tag = "Open311";
    private const string Services = "services";
    private const string Requests = "service_requests";

    public static void MapGeoReport(this IEndpointRouteBuilder app)
    {
        var open311 = app.MapGroup("/v1/tenants/{tenant}/open311/v2");
        open311.AddEndpointFilter<GeoReportFilter>();
        open311.WithMetadata(new SpeaksGeoReport());
        open311.MapGet("/services.{form}", ([Description(FormText)] string form, HttpRequest request, IMediator mediator, CancellationToken ct) =>
                mediator.Report(new ListGeoReportServices(request.PrefersEnglish()), Services, "service", ct))
            .AllowAnonymous().Named("ListOpen311Services", Tag, "Kinds of requests that may be sent; form is json or xml").Reports<IReadOnlyList<GeoReportService>>();
        open311.MapGet("/services/{serviceCode}.{form}", (string serviceCode, [Description(FormText)] string form, HttpRequest request, IMediator mediator, CancellationToken ct) =>
                mediator.Report(new GetGeoReportService(serviceCode, request.PrefersEnglish()), "service_definition", "", ct))
            .AllowAnonymous().Named("GetOpen311Service", Tag, "What may be said with a request of a kind").Reports<GeoReportDefinition>();
        open311.MapPost("/requests.{form}", Send).AllowAnonymous().DisableAntiforgery()
            .Named("SendOpen311Request", Tag, "Takes a complaint as a form, as the specification says").WithMetadata(new TakesForm(typeof(GeoReportSent)))
            .Creates<IReadOnlyList<GeoReportReceipt>>().AnswersSecret().WithMetadata(new AnswersAlsoIn([SpeaksGeoReport.Xml]))
            .CountedAs(LimitKind.Complaints);
        open311.MapGet("/requests.{form}", List).AllowAnonymous()
            .Named("ListOpen311Requests", Tag, "Public requests of at most 90 days, newest first, at most 1,000; never who sent them").Reports<IReadOnlyList<GeoReportRequest>>();
        open311.MapGet("/requests/{serviceRequestId}.{form}", (string serviceRequestId, [Description(FormText)] string form, HttpRequest request, IMediator mediator, CancellationToken ct) =>
                mediator.Report(new GetGeoReportRequest(serviceRequestId, request.PrefersEnglish()), Requests, "request", ct))
            .AllowAnonymous().Named("GetOpen311Request", Tag, "One public request").Reports<IReadOnlyList<GeoReportRequest>>();
        open311.MapGet("/tokens/{token}.{form}", (string token, [Description(FormText)] string form, IMediator mediator, CancellationToken ct) =>
                mediator.Report(new FindGeoReportToken(token), Requests, "request", ct))
            .AllowAnonymous().Named("FindOpen311Token", Tag, "The number behind a token").Reports<IReadOnlyList<GeoReportToken>>();
    }

    private static Task<IResult> List(
        [Description(FormText)] string form, [FromQuery(Name = "service_request_id")] string? serviceRequestId, [FromQuery(Name = "service_code")] string? serviceCode,
        [FromQuery(Name = "start_date")] string? startDate, [FromQuery(Name = "end_date")] string? endDate, string? status,
        HttpRequest request, IMediator mediator, CancellationToken ct) =>
        mediator.Report(new ListGeoReportRequests(serviceRequestId, serviceCode, startDate, endDate, status, request.PrefersEnglish()), Requests, "request", ct);

    private static async Task<IResult> Send(string tenant, [Description(FormText)] string form, HttpRequest request, IMediator mediator, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return new Refused(GeoReportErrors.NotAForm);
        }

        var fields = new GeoReportForm(await request.ReadFormAsync(ct)).Read();
        if (fields.Error is not null)
        {
            return new Refused(fields.Error);
        }

        var received = await mediator.Send(new CreateComplaint(fields.Value, ComplaintChannel.Open311), ct);
        if (received.Error is not null)
        {
            return new Refused(received.Error);
        }

        var (number, code, pin) = (received.Value.Number, received.Value.TrackingCode, received.Value.Pin);
        IReadOnlyList<GeoReportReceipt> receipt =
        [
            new()
            {
                ServiceRequestId = number,
                ServiceNotice = request.PrefersEnglish()
                    ? $"Keep these to follow it: tracking code {code}, PIN {pin}. They are shown this once."
                    : $"Simpan untuk melacak: kode pelacakan {code}, PIN {pin}. Hanya ditampilkan sekali.",
                Token = ComplaintKey.HashOf(code),
            },
        ];
        return new GeoReportAnswer<IReadOnlyList<GeoReportReceipt>>(receipt, Requests, "request", $"/v1/tenants/{tenant}/open311/v2/requests/{number}.{form}");
    }

    private static async Task<IResult> Report<T>(this IMediator mediator, IUseCase<T> useCase, string root, string item, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : new GeoReportAnswer<T>(result.Value, root, item);
    }

    private static RouteHandlerBuilder Reports<T>(this RouteHandlerBuilder endpoint) => endpoint.AnswersInForms<T>([SpeaksGeoReport.Xml]);
}
