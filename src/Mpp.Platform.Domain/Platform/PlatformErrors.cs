using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

public static class PlatformErrors
{
    public static readonly Error Stale = new(ErrorKind.Stale, "request.stale",
        "Data telah diubah oleh pihak lain sejak dibaca.", "It has been changed since it was read.");

    public static readonly Error VersionRequired = new(ErrorKind.VersionRequired, "request.if-match-required",
        "Perubahan memerlukan header If-Match.", "A change needs the If-Match header.");

    public static readonly Error DatabaseAway = new(ErrorKind.Away, "platform.database-away",
        "Basis data sedang tidak dapat dihubungi. Ulangi setelah Retry-After, dengan Idempotency-Key yang sama.",
        "The database cannot be reached. Repeat after Retry-After, with the same Idempotency-Key.");

    public static readonly Error StorageFull = new(ErrorKind.NoRoom, "platform.storage-full",
        "Tempat penyimpanan penuh; tidak ada yang tersimpan.", "The storage is full; nothing was kept.");

    public static readonly Error StorageReadOnly = new(ErrorKind.Away, "platform.storage-read-only",
        "Tempat penyimpanan hanya dapat dibaca; tidak ada yang tersimpan.", "The storage is read-only; nothing was kept.");

    public static readonly Error CursorInvalid = new(ErrorKind.Shape, "request.cursor-invalid",
        "Penanda halaman tidak sah.", "The cursor is not one of ours.")
    {
        Fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["cursor"] = [FieldText.Of("bukan kursor daftar ini", "not a cursor of this list")] },
    };
}
