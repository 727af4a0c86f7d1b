using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What a year says of malls: aggregates alone, as JSON, CSV or xlsx.</summary>
internal static class NationalYearEndpoints
{
    private const string Tag = "National";

    public static void MapNationalYears(this IEndpointRouteBuilder app)
    {
        var national = app.MapGroup("/v1/national");
        national.MapGet("/evaluations/yearly", Evaluations).Requires(Permission.ReadNational)
            .Named("ReadNationalEvaluations", Tag, "Indices and categories, their distribution, movers and weakest indicators; as CSV or xlsx the table that is asked for")
            .AnswersInForms<NationalEvaluations>(UsageFormats.OfTables);
        national.MapGet("/satisfaction/yearly", Satisfaction).Requires(Permission.ReadNational)
            .Named("ReadNationalSatisfaction", Tag, "Satisfaction indices and how many malls asked at all; as a table the rows alone")
            .AnswersInForms<NationalSatisfaction>(UsageFormats.OfTables);
        national.MapGet("/complaints/yearly", Complaints).Requires(Permission.ReadNational)
            .Named("ReadNationalComplaints", Tag, "Complaint load and timeliness; as a table the rows alone")
            .AnswersInForms<NationalComplaints>(UsageFormats.OfTables);
    }

    private static Task<IResult> Evaluations(
        [Description("Calendar year; the one before the present when absent")] int? year, Kebab<EvaluationScheme>? scheme, Kebab<UsageGroup>? groupBy, [Description("Code of a province: 35")] string? province, [Description(UsageFormats.FormText)] string? format, Kebab<EvaluationTable>? table,
        HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var useCase = new ReadNationalEvaluations(year ?? LastYear(clock), scheme?.Value, groupBy?.Value ?? UsageGroup.Tenant, province);
        return table?.Value switch
        {
            EvaluationTable.Distribution => Answer(request, format, mediator, useCase, report => report.Distribution, "evaluation-distribution", ct),
            EvaluationTable.Movers => Answer(request, format, mediator, useCase, IReadOnlyList<EvaluationMover> (report) => [.. report.Risen, .. report.Fallen], "evaluation-movers", ct),
            EvaluationTable.Aspects => Answer(request, format, mediator, useCase, report => report.Aspects, "evaluation-aspects", ct),
            EvaluationTable.Weakest => Answer(request, format, mediator, useCase, report => report.WeakestIndicators, "evaluation-weakest", ct),
            _ => Answer(request, format, mediator, useCase, report => report.Items, "evaluations", ct),
        };
    }

    private static Task<IResult> Satisfaction(
        [Description("Calendar year; the one before the present when absent")] int? year, Kebab<UsageGroup>? groupBy, [Description("Code of a province: 35")] string? province, [Description(UsageFormats.FormText)] string? format, HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        Answer(request, format, mediator, new ReadNationalSatisfaction(year ?? LastYear(clock), groupBy?.Value ?? UsageGroup.Tenant, province),
            report => report.Items, "satisfaction", ct);

    private static Task<IResult> Complaints(
        [Description("Calendar year; the one before the present when absent")] int? year, Kebab<UsageGroup>? groupBy, [Description("Code of a province: 35")] string? province, [Description(UsageFormats.FormText)] string? format, HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        Answer(request, format, mediator, new ReadNationalComplaints(year ?? LastYear(clock), groupBy?.Value ?? UsageGroup.Tenant, province),
            report => report.Items, "complaints", ct);

    /// <summary>The last year that is over in the capital (WIB).</summary>
    private static int LastYear(TimeProvider clock) => clock.GetUtcNow().AddHours(7).Year - 1;

    private static async Task<IResult> Answer<TReport, TRow>(
        HttpRequest request, string? format, IMediator mediator, IUseCase<TReport> useCase, Func<TReport, IReadOnlyList<TRow>> rows, string name, CancellationToken ct)
    {
        if (UsageFormats.Of(request, format) is not { } chosen || chosen == UsageFormat.Svg)
        {
            return new NotAcceptable();
        }

        var report = await mediator.Send(useCase, ct);
        return report.Error is { } error ? new Refused(error) : new TableAnswer<TReport, TRow>(report.Value, rows(report.Value), chosen, name);
    }
}

/// <summary>Which part of the evaluations CSV and xlsx hold; JSON holds all.</summary>
internal enum EvaluationTable
{
    Items,
    Distribution,
    Movers,
    Aspects,
    Weakest,
}
