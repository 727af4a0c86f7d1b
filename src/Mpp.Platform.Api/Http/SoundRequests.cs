using Microsoft.Net.Http.Headers;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// The one door that all text comes through: route, query, headers, JSON and forms. What no database keeps (NUL, half a
/// character), and what readers understand differently (a key said twice), ends here with 400 and the field.
/// </summary>
internal sealed class SoundRequests(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (Unsound(context.Request) is { } field)
        {
            await context.Refuse(HttpErrors.Text with { Fields = Told(field, HttpErrors.Unsound) });
            return;
        }

        // A route that takes a file or a form refuses any other kind by itself.
        var takes = context.GetEndpoint()?.Metadata;
        var isForm = takes?.GetMetadata<TakesForm>() is not null;
        var isFile = takes?.GetMetadata<TakesSheet>() is not null || takes?.GetMetadata<TakesFile>() is not null;
        var fault = isForm && context.Request.HasFormContentType ? await FormFault(context.Request)
            : !isForm && !isFile && context.Request.HasJsonContentType() ? await JsonFault(context.Request)
            : null;
        await (fault is null ? next(context) : context.Refuse(fault));
    }

    private static string? Unsound(HttpRequest request)
    {
        foreach (var (name, value) in request.RouteValues)
        {
            // The server leaves in a path what spells no UTF-8.
            if (value is string text && !(SoundText.IsSound(text) && PercentText.IsSound(text)))
            {
                return name;
            }
        }

        if (PercentText.Unsound(request.QueryString.Value?.TrimStart('?') ?? "", "query") is { } field)
        {
            return field;
        }

        foreach (var (name, values) in request.Query)
        {
            if (!SoundText.IsSound(name))
            {
                return "query";
            }

            if (!SoundText.AreSound(values))
            {
                return name;
            }
        }

        foreach (var (name, values) in request.Headers)
        {
            if (!SoundText.AreSound(values))
            {
                return name;
            }
        }

        // The names of files are written in two codings of their own.
        return ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            && !SoundText.AreSound([disposition.FileName.Value, disposition.FileNameStar.Value])
                ? HeaderNames.ContentDisposition
                : null;
    }

    private static async Task<Error?> JsonFault(HttpRequest request)
    {
        var ct = request.HttpContext.RequestAborted;
        if (!request.Body.CanSeek || request.Body.Length == 0)
        {
            // None was sent.
            return null;
        }

        var body = new byte[request.Body.Length];
        request.Body.Position = 0;
        await request.Body.ReadExactlyAsync(body, ct);
        request.Body.Position = 0;
        return SoundJson.Fault(body);
    }

    private static async Task<Error?> FormFault(HttpRequest request)
    {
        request.EnableBuffering(WholeBodies.MaxBytes);
        try
        {
            foreach (var (name, values) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
            {
                if (!SoundText.IsSound(name) || !SoundText.AreSound(values))
                {
                    return HttpErrors.Text with { Fields = Told(SoundText.IsSound(name) ? name : "body", HttpErrors.Unsound) };
                }
            }
        }
        catch (InvalidDataException)
        {
            // Too many fields, no form at all, or NUL, at which the reader stops without a name.
            return await NulIn(request) is { } field
                ? HttpErrors.Text with { Fields = Told(field, HttpErrors.Unsound) }
                : HttpErrors.Malformed with { Fields = Told("body", NoForm) };
        }

        request.Body.Position = 0;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var kind) || kind.MediaType != "application/x-www-form-urlencoded")
        {
            return null;
        }

        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var unsound = PercentText.Unsound(await reader.ReadToEndAsync(request.HttpContext.RequestAborted), "body");
        request.Body.Position = 0;
        return unsound is null ? null : HttpErrors.Text with { Fields = Told(unsound, HttpErrors.Unsound) };
    }

    private static async Task<string?> NulIn(HttpRequest request)
    {
        request.Body.Position = 0;
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var form = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var part = Array.Find(form.Split('&'), part => part.Contains("%00", StringComparison.Ordinal))?.Split('=')[0];
        return part?.Contains("%00", StringComparison.Ordinal) == true ? "body" : part;
    }

    private static string NoForm => FieldText.Of("bukan formulir yang dapat dibaca", "not a form that can be read");

    private static Dictionary<string, string[]> Told(string field, string text) => new(StringComparer.Ordinal) { [field] = [text] };
}
