using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>Where a person or a program begins: a page of links, and the documents clients are generated from.</summary>
internal static class DocumentEndpoints
{
    private const string Tag = "Documents";

    private static readonly (string Address, string Indonesian, string English)[] Links =
    [
        ("/swagger/index.html", "Coba API", "Try the API"),
        ("/openapi/v1.json", "Dokumen OpenAPI", "OpenAPI document"),
        ("/asyncapi/v1.json", "Dokumen peristiwa (AsyncAPI)", "Document of the events (AsyncAPI)"),
        ("/v1/errors", "Kode kesalahan dan tindakannya", "Codes of errors and what to do"),
        ("/v1/tenants", "Direktori Mal Pelayanan Publik", "Directory of public service malls"),
        ("/v1/regions", "Wilayah", "Regions"),
        ("/v1/instruments", "Instrumen penilaian", "Instruments"),
        ("/health/live", "Apakah program berjalan", "Whether the program runs"),
    ];

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Start).AllowAnonymous().Named("ReadStart", Tag, "A page of links").ExcludeFromDescription();
        app.MapGet("/openapi/v1.json", (PlatformDocuments documents) => documents.Api()).AllowAnonymous()
            .Named("ReadApiDocument", Tag, "This document").ExcludeFromDescription();
        app.MapGet("/asyncapi/v1.json", (PlatformDocuments documents) => documents.Events()).AllowAnonymous()
            .Named("ReadEventDocument", Tag, "The events as AsyncAPI").ExcludeFromDescription();
    }

    private static IResult Start(HttpContext http)
    {
        var english = http.Request.PrefersEnglish();
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.ContentLanguage = english ? "en" : "id";
        var links = string.Concat(Links.Select(link => $"""<li><a href="{link.Address}">{(english ? link.English : link.Indonesian)}</a></li>"""));
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="{(english ? "en" : "id")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mpp.Platform</title></head>
            <body><main><h1>Mpp.Platform</h1><p>{(english ? "Public service malls: services, queues and weekly usage." : "Mal Pelayanan Publik: layanan, antrean, dan penggunaan mingguan.")}</p>
            <ul>{links}</ul></main></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
