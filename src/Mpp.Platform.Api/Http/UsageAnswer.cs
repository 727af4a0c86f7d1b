using System.Globalization;
using System.Text;
using Mpp.Platform.Application.National;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Http;

/// <summary>The weekly usage in the form the caller asked for.</summary>
internal sealed class UsageAnswer(WeeklyUsageReport report, UsageFormat format, ReadWeeklyUsage read) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        httpContext.Response.Headers.Vary = "Accept, Accept-Language";
        switch (format)
        {
            case UsageFormat.Csv:
                httpContext.Response.Headers.ContentDisposition = $"inline; filename=\"usage-{read.From}-{read.To}.csv\"";
                return Write(httpContext, services.GetRequiredService<IFigureTable>().Csv(report.Items));
            case UsageFormat.Xlsx:
                httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"usage-{read.From}-{read.To}.xlsx\"";
                return Write(httpContext, services.GetRequiredService<IFigureTable>().Xlsx(report.Items));
            case UsageFormat.Svg:
                var graph = Graph(httpContext.Request.PrefersEnglish());
                return Write(httpContext, Encoding.UTF8.GetBytes(services.GetRequiredService<IUsageGraphRenderer>().Svg(graph)));
            default:
                return httpContext.Response.WriteAsJsonAsync(report, httpContext.RequestAborted);
        }
    }

    private Task Write(HttpContext context, byte[] body)
    {
        context.Response.ContentType = format == UsageFormat.Xlsx ? format.MediaType() : $"{format.MediaType()}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private UsageGraph Graph(bool english)
    {
        var weeks = IsoWeek.Range(read.From, read.To).Select(week => week.ToString()).ToList();
        var lines = report.Items
            .GroupBy(item => (item.Key, item.Name))
            .Select(group => new UsageLine(group.Key.Key, Name(group.Key.Name), Values(weeks, group))
            {
                RunningWeeks = group.Where(item => item.IsRunning).Select(item => item.Week).ToHashSet(StringComparer.Ordinal),
            })
            .ToList();
        var span = $"{read.From} – {read.To}";
        var asOf = report.AsOf?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "–";
        var hidden = report.Items.Any(item => item is { Suppressed: true, Served: null });
        return english
            ? new UsageGraph(
                "Weekly use of public service malls", $"{Scope(english)}, {span}", "Services completed per week", $"Figures as of {asOf}",
                hidden ? "no report, or hidden" : "no report", weeks, lines)
            { Language = "en" }
            : new UsageGraph(
                "Penggunaan mingguan Mal Pelayanan Publik", $"{Scope(english)}, {span}", "Layanan selesai per minggu", $"Data per {asOf}",
                hidden ? "tidak ada laporan, atau disembunyikan" : "tidak ada laporan", weeks, lines);
    }

    private string Scope(bool english) => (read.GroupBy, read.Tenant) switch
    {
        (_, not null) => report.Items.Count > 0 ? report.Items[0].Name : read.Tenant,
        (UsageGroup.Nation, _) => english ? "Whole country" : "Seluruh Indonesia",
        (UsageGroup.Province, _) => english ? "By province" : "Per provinsi",
        _ => english ? "By mall" : "Per MPP",
    };

    /// <summary>"Kabupaten" before every name of a legend says nothing; "Kota" tells it from the regency of the same name.</summary>
    private static string Name(string name) => name.StartsWith("Kabupaten ", StringComparison.Ordinal) ? $"Kab. {name[10..]}" : name;

    private static List<double?> Values(List<string> weeks, IEnumerable<WeeklyUsageItem> items)
    {
        var served = items.ToDictionary(item => item.Week, item => (double?)item.Served, StringComparer.Ordinal);
        return weeks.ConvertAll(week => served.GetValueOrDefault(week));
    }
}
