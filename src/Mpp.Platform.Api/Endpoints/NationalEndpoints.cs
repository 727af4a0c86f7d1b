using System.ComponentModel;
using MediatR;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Endpoints;

internal static class NationalEndpoints
{
    private const string Tag = "National";
    private const int DefaultWeeks = 8;

    public static void MapNational(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/national/usage/weekly", National).Requires(Permission.ReadNational)
            .Named("ReadNationalWeeklyUsage", Tag, "Weekly usage of malls, provinces or the nation, as JSON, CSV or the graph as SVG")
            .AnswersInForms<WeeklyUsageReport>(UsageFormats.BesidesJson);
        app.MapGet("/v1/tenants/{tenant}/usage/weekly", Mall).Requires(Permission.ReadMallUsage)
            .Named("ReadMallWeeklyUsage", Tag, "Weekly usage of one mall for its own staff, as JSON, CSV or the graph as SVG")
            .AnswersInForms<WeeklyUsageReport>(UsageFormats.BesidesJson);
        app.MapGet("/v1/national/coverage", (IMediator mediator, CancellationToken ct) => mediator.Answer(new ReadCoverage(), ct))
            .Requires(Permission.ReadNational)
            .Named("ReadCoverage", Tag, "Malls open against 508 autonomous regencies and cities and Jakarta, by province")
            .Answers<Coverage>();
    }

    private static Task<IResult> National(
        [Description("First ISO week, such as 2026-W40; seven weeks before the last when absent")] string? from, [Description("Last ISO week, such as 2026-W47; the present one when absent. At most 160 weeks are read at once")] string? to, Kebab<UsageGroup>? groupBy, [Description("One mall alone, by its region code: 35.24")] string? tenant, [Description("Code of a province: 35")] string? province, [Description(UsageFormats.FormText)] string? format,
        HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        Read(request, format, from, to, clock, mediator, (first, last) =>
            new ReadWeeklyUsage(first, last, groupBy?.Value ?? UsageGroup.Tenant, tenant, province), ct);

    private static Task<IResult> Mall(
        string tenant, [Description("First ISO week, such as 2026-W40; seven weeks before the last when absent")] string? from, [Description("Last ISO week, such as 2026-W47; the present one when absent. At most 160 weeks are read at once")] string? to, [Description(UsageFormats.FormText)] string? format,
        HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        Read(request, format, from, to, clock, mediator, (first, last) =>
            new ReadWeeklyUsage(first, last, UsageGroup.Tenant, tenant, Province: null), ct);

    private static async Task<IResult> Read(
        HttpRequest request, string? format, string? from, string? to, TimeProvider clock, IMediator mediator,
        Func<IsoWeek, IsoWeek, ReadWeeklyUsage> useCase, CancellationToken ct)
    {
        if (UsageFormats.Of(request, format) is not { } chosen)
        {
            return new NotAcceptable();
        }

        // Sunday morning in Jayapura is still Saturday in UTC: the default reaches the farthest zone's week.
        var last = IsoWeek.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(9)));
        if (to is not null && !IsoWeek.TryParse(to, out last))
        {
            return new Refused(RequestErrors.Invalid("to", "minggu ISO, misalnya 2026-W47", "an ISO week such as 2026-W47"));
        }

        var first = last.Plus(1 - DefaultWeeks);
        if (from is not null && !IsoWeek.TryParse(from, out first))
        {
            return new Refused(RequestErrors.Invalid("from", "minggu ISO, misalnya 2026-W40", "an ISO week such as 2026-W40"));
        }

        var read = useCase(first, last);
        var report = await mediator.Send(read, ct);
        return report.Error is { } error ? new Refused(error) : new UsageAnswer(report.Value, chosen, read);
    }
}
