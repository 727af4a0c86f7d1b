using MediatR;
using Microsoft.AspNetCore.Mvc;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Tables in and out as CSV and XLSX.</summary>
internal static class SheetHttp
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Takes a table as its body.</summary>
    public static RouteHandlerBuilder Imports(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<ImportReport>()
        .WithMetadata(new RequestSizeLimitAttribute(SheetErrors.MaxBytes + 1024), new TakesSheet());

    /// <summary>Answers with a table.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint) => endpoint.Produces<byte[]>(StatusCodes.Status200OK, Csv, Xlsx);

    public static async Task<IResult> Import(this IMediator mediator, HttpRequest request, Func<SheetFormat, IUseCase<ImportReport>> useCase, CancellationToken ct)
    {
        var format = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            Csv => SheetFormat.Csv,
            Xlsx => SheetFormat.Xlsx,
            _ => (SheetFormat?)null,
        };
        if (format is not { } known)
        {
            return new RefusedKind();
        }

        var result = await mediator.Send(useCase(known), ct);
        return result.Error is { } error ? new Refused(error) : Results.Ok(result.Value.In(request.PrefersEnglish()));
    }

    public static async Task<IResult> Export(this IMediator mediator, string name, SheetFormat format, IUseCase<byte[]> useCase, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error
            ? new Refused(error)
            : Results.File(result.Value, format == SheetFormat.Csv ? Csv : Xlsx, $"{name}.{(format == SheetFormat.Csv ? "csv" : "xlsx")}");
    }

    private sealed class RefusedKind : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.Refuse(SheetErrors.Format);
    }
}

/// <summary>An endpoint whose body is a table.</summary>
internal sealed class TakesSheet;
