using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Http;

/// <summary>An error, in the one shape of RFC 9457.</summary>
public sealed record Problem
{
    /// <summary>A URI reference that names the code.</summary>
    public string Type { get; init; } = "";

    /// <summary>What the status means.</summary>
    public string Title { get; init; } = "";

    public int Status { get; init; }

    /// <summary>What went wrong, for people, in the language of <c>Accept-Language</c>.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Stable <c>area.reason</c>; branch on it.</summary>
    public string Code { get; init; } = "";

    /// <summary>Look it up in the logs.</summary>
    public string TraceId { get; init; } = "";

    /// <summary>Messages by field, in the language of <c>Accept-Language</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

internal static class Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>The one table from a kind of refusal to its status.</summary>
    private static int Status(this ErrorKind kind) => kind switch
    {
        ErrorKind.Shape => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Rule => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Away => StatusCodes.Status503ServiceUnavailable,
        ErrorKind.NoRoom => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status428PreconditionRequired,
    };

    /// <summary>What HTTP itself knows has statuses that no kind of refusal stands for.</summary>
    private static readonly Dictionary<string, int> OfHttp = new(StringComparer.Ordinal)
    {
        [HttpErrors.Unauthorized.Code] = StatusCodes.Status401Unauthorized,
        [HttpErrors.MethodNotAllowed.Code] = StatusCodes.Status405MethodNotAllowed,
        [HttpErrors.NotAcceptable.Code] = StatusCodes.Status406NotAcceptable,
        [HttpErrors.TooSlow.Code] = StatusCodes.Status408RequestTimeout,
        [HttpErrors.TooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [HttpErrors.MediaType.Code] = StatusCodes.Status415UnsupportedMediaType,
        [SheetErrors.Format.Code] = StatusCodes.Status415UnsupportedMediaType,
        [GeoReportErrors.NotAForm.Code] = StatusCodes.Status415UnsupportedMediaType,
        [HttpErrors.TooManyRequests.Code] = StatusCodes.Status429TooManyRequests,
        [HttpErrors.Fault.Code] = StatusCodes.Status500InternalServerError,
    };

    public static int Status(this Error error) => OfHttp.TryGetValue(error.Code, out var status) ? status : error.Kind.Status();

    public static Task Refuse(this HttpContext context, Error error) => context.Refuse(error.Status(), error);

    public static Task Refuse(this HttpContext context, int status, Error error)
    {
        var id = !context.Request.PrefersEnglish();
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = id ? "id" : "en";

        // A fault has lost its endpoint by now; the feature remembers it.
        if ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata.GetMetadata<SpeaksGeoReport>() is not null)
        {
            return SpeaksGeoReport.Refuse(context, status, error);
        }

        return context.Response.WriteAsJsonAsync(
            new Problem
            {
                Type = $"urn:mpp-platform:error:{error.Code}",
                Title = Title(status, id),
                Status = status,
                Detail = error.Text(context.Request),
                Code = error.Code,
                TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
                Errors = error.FieldsIn(context.Request),
            },
            JsonSerializerOptions.Web,
            ContentType,
            context.RequestAborted);
    }

    private static string Title(int status, bool id) => status switch
    {
        400 => id ? "Permintaan tidak sah" : "Bad request",
        401 => id ? "Belum masuk" : "Not signed in",
        403 => id ? "Tidak berwenang" : "Not allowed",
        404 => id ? "Tidak ditemukan" : "Not found",
        405 => id ? "Metode tidak didukung" : "Method not allowed",
        406 => id ? "Format tidak tersedia" : "Not acceptable",
        408 => id ? "Terlalu lambat" : "Too slow",
        409 => id ? "Bertentangan dengan keadaan saat ini" : "Conflict",
        412 => id ? "Data sudah berubah" : "Changed since read",
        413 => id ? "Permintaan terlalu besar" : "Too large",
        415 => id ? "Jenis isi tidak didukung" : "Unsupported media type",
        422 => id ? "Ditolak oleh aturan" : "Refused by a rule",
        428 => id ? "Perlu If-Match" : "If-Match required",
        429 => id ? "Terlalu banyak permintaan" : "Too many requests",
        507 => id ? "Tempat penyimpanan penuh" : "No room left",
        503 => id ? "Belum siap" : "Not ready",
        _ => id ? "Kesalahan di pihak kami" : "Our fault",
    };
}
