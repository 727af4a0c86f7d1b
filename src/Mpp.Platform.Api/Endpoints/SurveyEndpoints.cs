using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Doors;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Surveys;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What a visitor meets of the satisfaction survey, and its results.</summary>
internal static class SurveyEndpoints
{
    private const string Tag = "Surveys";

    public static void MapSurveys(this IEndpointRouteBuilder app)
    {
        var mall = app.MapGroup("/v1/tenants/{tenant}");

        // No Idempotency-Key: the kept answer would hold the secret, and asking again is harmless.
        mall.MapPost("/tickets/{ticketId:guid}/survey-token", IssueToken).Requires(Permission.IssueSurveyTokens)
            .Named("IssueSurveyToken", Tag, "Makes the one-time survey link of a completed ticket; one that was not used is replaced")
            .Produces<SurveyTokenResource>(StatusCodes.Status201Created).AnswersSecret()
            .TakesNoKey("asked again it gives a link in the place of the unused one; a kept body would hold the secret")
            .CountedAs(LimitKind.Tokens);

        var surveys = mall.MapGroup("/surveys");
        surveys.MapGet("/form", Form).AllowAnonymous()
            .Named("ReadSurveyForm", Tag, "The survey as it is asked today, in the language of Accept-Language").Answers<SurveyQuestions>();

        // No Idempotency-Key: the token itself lets one answer through, and a kept hash of token and scores would tie them together.
        surveys.MapPost("/answers", Answer).AllowAnonymous()
            .Named("AnswerSurvey", Tag, "Answers the survey by a one-time link: one answer per link").Produces<SurveyReceipt>(StatusCodes.Status201Created)
            .TakesNoKey("the link makes it happen once; a record of it would give the answer a time of day")
            .CountedAs(LimitKind.SurveyAnswers);
        surveys.MapGet("/results", Results).Requires(Permission.ReadSurveyResults)
            .Named("ReadSurveyResults", Tag, "Index, grade, element means and response rate, as JSON, CSV or XLSX")
            .AnswersInForms<SurveyResults>([SheetHttp.Csv, SheetHttp.Xlsx]);
        surveys.MapGet("/weakest", ([Description("First local date; 90 days of answers are read when absent")] DateOnly? from, [Description("Last local date; today when absent")] DateOnly? to, HttpRequest request, IMediator mediator, CancellationToken ct) =>
                mediator.Answer(new ReadWeakestElements(from, to, request.PrefersEnglish()), ct))
            .Requires(Permission.ReadSurveyResults).Named("ReadWeakestElements", Tag, "Elements from the weakest to the strongest").Answers<WeakestElements>();
        surveys.MapGet("/published", (HttpContext http, Prepared prepared, CancellationToken ct) => prepared.Answer(http, new ReadPublishedSurvey(), ct))
            .AllowAnonymous().Named("ReadPublishedSurvey", Tag, "Results as they were published, and what is done about them").Answers<PublishedSurvey>();
        surveys.MapGet("/publications", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) => mediator.List(new ListPublications(new PageRequest(limit, cursor)), ct))
            .Requires(Permission.ReadSurveyResults).Named("ListSurveyPublications", Tag, "Publications, in the order they were made").Answers<Page<PublicationResource>>();
        surveys.MapGet("/publications/{publicationId:guid}", (Guid publicationId, IMediator mediator, CancellationToken ct) => mediator.Resource(new GetPublication(publicationId), ct))
            .Requires(Permission.ReadSurveyResults).Named("GetSurveyPublication", Tag, "One publication").Answers<PublicationResource>();
        surveys.MapPost("/publications", (string tenant, PublicationFields body, IMediator mediator, CancellationToken ct) =>
                mediator.Created(new PublishSurvey(body), made => $"/v1/tenants/{tenant}/surveys/publications/{made.Id}", ct))
            .Requires(Permission.PublishSurveys).Named("PublishSurvey", Tag, "Freezes a result with the media it was published in").Creates<PublicationResource>();
    }

    private static async Task<IResult> IssueToken(Guid ticketId, PublicAddress address, IMediator mediator, CancellationToken ct) =>
        await Made(mediator.Send(new IssueSurveyToken(ticketId, address.Url), ct));

    private static Task<IResult> Form(HttpContext http, Prepared prepared, CancellationToken ct)
    {
        var english = http.Request.PrefersEnglish();
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.ContentLanguage = english ? "en" : "id";
        return prepared.Answer(http, new ReadSurveyForm(english), ct);
    }

    private static async Task<IResult> Answer(AnswerSurvey body, IMediator mediator, CancellationToken ct) => await Made(mediator.Send(body, ct));

    private static Task<IResult> Results(
        DateOnly? from, DateOnly? to, Guid? memberId, Guid? serviceId, Guid? periodId, Kebab<ResultGroup>? groupBy, Kebab<ResultFormat>? format,
        IMediator mediator, CancellationToken ct)
    {
        var query = new ReadSurveyResults(from, to, memberId, serviceId, periodId, groupBy?.Value ?? ResultGroup.None);
        return format?.Value switch
        {
            ResultFormat.Csv => mediator.Export("survey-results", SheetFormat.Csv, new ExportSurveyResults(query, SheetFormat.Csv), ct),
            ResultFormat.Xlsx => mediator.Export("survey-results", SheetFormat.Xlsx, new ExportSurveyResults(query, SheetFormat.Xlsx), ct),
            _ => mediator.Answer(query, ct),
        };
    }

    /// <summary>201 without an address: what was made cannot be read again.</summary>
    internal static async Task<IResult> Made<T>(Task<Domain.Common.Result<T>> made)
    {
        var result = await made;
        return result.Error is { } error ? new Refused(error) : Microsoft.AspNetCore.Http.Results.Json(result.Value, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>Forms results are given in.</summary>
internal enum ResultFormat
{
    Json,
    Csv,
    Xlsx,
}
