using Mpp.Platform.Application.National;

namespace Mpp.Platform.Api.Http;

/// <summary>A report whose rows can be had as a table; the table holds the rows alone, JSON the whole report.</summary>
internal sealed class TableAnswer<TReport, TRow>(TReport report, IReadOnlyList<TRow> rows, UsageFormat format, string name) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        response.Headers.Vary = "Accept";
        if (format == UsageFormat.Json)
        {
            return response.WriteAsJsonAsync(report, ct);
        }

        var table = httpContext.RequestServices.GetRequiredService<IFigureTable>();
        var body = format == UsageFormat.Csv ? table.Csv(rows) : table.Xlsx(rows);
        response.ContentType = format == UsageFormat.Csv ? $"{format.MediaType()}; charset=utf-8" : format.MediaType();
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(format == UsageFormat.Csv ? "csv" : "xlsx")}\"";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, ct).AsTask();
    }
}
