using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Refusals that HTTP itself knows, before any use case is asked.</summary>
internal static class HttpErrors
{
    public static readonly Error Unauthorized = new(ErrorKind.Forbidden, "auth.required",
        "Permintaan ini memerlukan token yang berlaku.", "The request needs a valid token.");

    public static readonly Error Forbidden = new(ErrorKind.Forbidden, "auth.forbidden",
        "Peran Anda tidak berwenang untuk ini.", "Your role may not do this.");

    public static readonly Error RouteNotFound = new(ErrorKind.NotFound, "request.route-not-found",
        "Alamat ini tidak ada.", "There is no such address.");

    public static readonly Error MethodNotAllowed = new(ErrorKind.Shape, "request.method-not-allowed",
        "Metode ini tidak didukung di alamat ini.", "The address does not take this method.");

    public static readonly Error HostUnknown = new(ErrorKind.Shape, "request.host-unknown",
        "Server ini tidak melayani nama host tersebut.", "This server does not answer for that host name.");

    public static readonly Error TooManyRequests = new(ErrorKind.Conflict, "platform.too-many-requests",
        "Terlalu banyak permintaan. Tunggu selama Retry-After, lalu coba lagi.", "Too many requests. Wait as long as Retry-After says, then try again.");

    public static readonly Error MediaType = new(ErrorKind.Shape, "request.media-type",
        "Isi permintaan harus application/json.", "The body must be application/json.");

    public static readonly Error NotAcceptable = new(ErrorKind.Shape, "request.not-acceptable",
        "Tidak ada bentuk yang diminta; dokumen OpenAPI menyebut yang tersedia.", "None of the forms asked for is there; the OpenAPI document names those that are.");

    public static readonly Error TooLarge = new(ErrorKind.Shape, "request.too-large",
        "Isi permintaan terlalu besar.", "The body is too large.");

    public static readonly Error TooSlow = new(ErrorKind.Shape, "request.too-slow",
        "Isi permintaan tiba terlalu lambat.", "The body came too slowly.");

    public static readonly Error Malformed = new(ErrorKind.Shape, "request.malformed",
        "Permintaan tidak dapat dibaca.", "The request cannot be read.");

    public static readonly Error Text = new(ErrorKind.Shape, "request.text",
        "Teks memuat karakter NUL atau separuh karakter.", "A text holds the character NUL or half of a character.");

    /// <summary>What is said of the field whose text is refused.</summary>
    public static readonly string Unsound = FieldText.Of("berisi NUL atau setengah karakter", "it holds NUL or half a character");

    public static readonly Error DuplicateKey = new(ErrorKind.Shape, "request.duplicate-key",
        "Satu kunci JSON disebut dua kali.", "A JSON key is said twice.");

    public static readonly Error TooDeep = new(ErrorKind.Shape, "request.too-deep",
        "JSON bersarang terlalu dalam.", "The JSON is nested too deeply.");

    public static readonly Error Fault = new(ErrorKind.Conflict, "platform.fault",
        "Terjadi kesalahan di pihak kami. Sebutkan traceId ini saat melapor.", "Something failed on our side. Quote the traceId.");

    public static readonly Error IdempotencyKey = new(ErrorKind.Shape, "idempotency.key-invalid",
        "Idempotency-Key harus 1-100 karakter yang tampak.", "Idempotency-Key takes 1 to 100 visible characters.");

    public static readonly Error IdempotencyMismatch = new(ErrorKind.Rule, "idempotency.mismatch",
        "Kunci ini sudah dipakai untuk permintaan lain.", "The key was used for another request.");

    public static readonly Error IdempotencyInFlight = new(ErrorKind.Conflict, "idempotency.in-flight",
        "Permintaan dengan kunci ini masih berjalan.", "A request with this key is still running.");
}
