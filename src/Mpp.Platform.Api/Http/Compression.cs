using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Text is answered as br or gzip to who takes it, over https too: tokens come in a header that no foreign page can make a
/// browser send, so nothing a page guesses stands beside what it looks for. Answers that hold a secret stay as they are.
/// </summary>
internal static class Compression
{
    /// <summary>What is packed already (xlsx, pdf, png), and streams of events, are left alone.</summary>
    private static readonly string[] Texts =
    [
        "application/json", Problems.ContentType, SheetHttp.Csv, "image/svg+xml", SpeaksGeoReport.Xml, "text/html", "text/css", "text/plain", "text/javascript", "application/javascript",
    ];

    /// <summary>A tag says its form: the bytes differ, so the strong tag must.</summary>
    private static readonly string[] Forms = ["br", "gzip"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Texts;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });

    /// <summary>Where the endpoint is known, for its secret.</summary>
    public static IApplicationBuilder UseCompression(this IApplicationBuilder app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<AnswersSecret>() is null,
        open => open
            .Use((context, next) =>
            {
                // Whoever compares tags compares them without their form.
                var seen = context.Request.GetTypedHeaders().IfNoneMatch;
                if (seen.Count > 0)
                {
                    context.Request.GetTypedHeaders().IfNoneMatch = [.. seen.Select(Plain)];
                }

                context.Response.OnStarting(() => Mark(context.Response, seen));
                return next(context);
            })
            .UseResponseCompression());

    /// <summary>The tag without its form: what the answer says is the same in each.</summary>
    private static EntityTagHeaderValue Plain(EntityTagHeaderValue tag) =>
        Array.Find(Forms, form => tag.Tag.EndsWith($"-{form}\"", StringComparison.Ordinal)) is { } form
            ? new EntityTagHeaderValue(string.Concat(tag.Tag.AsSpan(0, tag.Tag.Length - form.Length - 2), "\""), tag.IsWeak)
            : tag;

    private static Task Mark(HttpResponse response, IList<EntityTagHeaderValue> seen)
    {
        if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            // The tag as it was given: that form is the one which still stands.
            var tag = response.Headers.ETag.ToString();
            response.Headers.ETag = seen.FirstOrDefault(given => !given.IsWeak && Plain(given).Tag == tag)?.ToString() ?? tag;
        }
        else if (!MediaTypeHeaderValue.TryParse(response.ContentType, out var type) || !Texts.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return Task.CompletedTask;
        }
        else if (response.Headers.ETag.ToString() is ['"', .., '"'] strong && response.Headers.ContentEncoding is [{ } form] && Forms.Contains(form, StringComparer.Ordinal))
        {
            response.Headers.ETag = $"{strong[..^1]}-{form}\"";
        }

        if (!response.Headers.Vary.Any(vary => vary?.Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase) == true))
        {
            response.Headers.Vary = StringValues.Concat(response.Headers.Vary, HeaderNames.AcceptEncoding);
        }

        return Task.CompletedTask;
    }
}
