using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Api.Contract;

/// <summary>What a client should do about an error: its own advice where it has one, that of its status elsewhere.</summary>
internal static class ErrorAdvice
{
    private static readonly Dictionary<string, LocalText> Own = new(StringComparer.Ordinal)
    {
        [RequestErrors.WrongShape.Code] = new(
            "Perbaiki setiap isian yang disebut dalam errors, lalu kirim lagi.", "Correct each field that errors names, then send it again."),
        [HttpErrors.RouteNotFound.Code] = new(
            "Periksa alamat dan bentuk setiap bagiannya terhadap dokumen OpenAPI.", "Check the address and the form of each part of it against the OpenAPI document."),
        [HttpErrors.HostUnknown.Code] = new(
            "Panggil alamat publik platform; proksi harus meneruskan nama host-nya.", "Call the platform's public address; a proxy must pass its host name on."),
        [HttpErrors.IdempotencyInFlight.Code] = new(
            "Tunggu sebentar, lalu kirim permintaan yang sama dengan kunci yang sama.", "Wait a moment, then send the same request with the same key."),
        [HttpErrors.IdempotencyMismatch.Code] = new(
            "Pakai kunci baru untuk permintaan baru; kunci lama hanya mengulang permintaan lama.", "Take a new key for a new request; the old one only repeats the old request."),
        [HttpErrors.IdempotencyKey.Code] = new(
            "Kirim satu Idempotency-Key yang tampak, misalnya UUID.", "Send one visible Idempotency-Key, such as a UUID."),
        [PlatformErrors.CursorInvalid.Code] = new(
            "Mulai lagi tanpa cursor; hanya nextCursor dari jawaban yang berlaku.", "Begin again without a cursor; only the nextCursor of an answer will do."),
        [TenantErrors.Mismatch.Code] = new(
            "Pakai token MPP tersebut; token satu MPP tidak membuka MPP lain.", "Take a token of that mall; the token of one mall never opens another."),
        [TenantErrors.Suspended.Code] = new(
            "Tunda perubahan sampai platform mengaktifkan MPP ini lagi.", "Leave changes until the platform has activated the mall again."),
    };

    public static LocalText For(Error error) => Own.GetValueOrDefault(error.Code) ?? error.Status() switch
    {
        400 => new(
            "Perbaiki permintaan menurut dokumen OpenAPI; tanpa perubahan hasilnya akan sama.",
            "Correct the request by the OpenAPI document; unchanged it will be refused again."),
        401 => new("Minta token baru dari penerbit, lalu kirim lagi.", "Get a new token from the issuer, then send it again."),
        403 => new(
            "Jangan ulangi; masuk dengan peran yang berwenang atau minta haknya kepada admin.",
            "Do not repeat it; sign in with a role that may, or ask an admin for the right."),
        404 => new(
            "Baca lagi daftarnya: yang dituju tidak ada, sudah dihapus, atau milik MPP lain.",
            "Read the list again: it is not there, was removed, or is another mall's."),
        405 => new("Pakai salah satu metode dalam header Allow.", "Use one of the methods in the header Allow."),
        406 => new("Minta salah satu bentuk yang disebut dokumen OpenAPI.", "Ask for one of the forms that the OpenAPI document names."),
        408 => new("Kirim lagi dari sambungan yang lebih cepat.", "Send it again over a faster connection."),
        409 => new(
            "Baca keadaan terbaru, lalu putuskan lagi apakah tindakan ini masih diperlukan.",
            "Read the present state, then decide again whether the act is still needed."),
        412 => new(
            "Baca lagi, terapkan perubahan pada versi baru, dan kirim dengan ETag-nya.",
            "Read it again, make the change on the new version, and send it with its ETag."),
        413 => new("Kirim isi yang lebih kecil.", "Send a smaller body."),
        415 => new("Kirim salah satu jenis isi yang disebut dokumen OpenAPI.", "Send one of the media types that the OpenAPI document names."),
        422 => new(
            "Tunjukkan pesannya kepada pengguna dan ubah isiannya; tanpa perubahan hasilnya akan sama.",
            "Show the message to the user and change what was sent; unchanged it will be refused again."),
        428 => new("Baca dahulu, lalu kirim ETag-nya dalam If-Match.", "Read it first, then send its ETag in If-Match."),
        429 => new("Tunggu selama Retry-After, lalu kirim lagi.", "Wait as long as Retry-After says, then send it again."),
        503 or 507 => new(
            "Tunggu selama Retry-After, lalu kirim lagi; POST dengan Idempotency-Key yang sama.",
            "Wait as long as Retry-After says, then send it again; a POST with the same Idempotency-Key."),
        _ => new(
            "Coba lagi nanti dengan Idempotency-Key yang sama, dan laporkan traceId bila berulang.",
            "Try again later with the same Idempotency-Key, and report the traceId if it happens again."),
    };
}
