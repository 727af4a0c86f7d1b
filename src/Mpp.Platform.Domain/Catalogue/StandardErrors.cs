using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

public static class StandardErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "standard.not-found",
        "Standar pelayanan tidak ditemukan.", "There is no such service standard.");

    public static readonly Error NotDraft = new(ErrorKind.Conflict, "standard.not-draft",
        "Standar yang sudah ditetapkan tidak dapat diubah; buat versi baru.", "A standard that was set cannot change; make a new version.");

    public static readonly Error NotConsulted = new(ErrorKind.Rule, "standard.not-consulted",
        "Standar ditetapkan setelah konsultasi publik.", "A standard is set after the public was consulted.");

    public static readonly Error Incomplete = new(ErrorKind.Rule, "standard.incomplete",
        "Enam komponen yang wajib diumumkan belum lengkap.", "Components that must be published are missing.");

    public static readonly Error NotSet = new(ErrorKind.Conflict, "standard.not-set",
        "Standar belum ditetapkan.", "The standard has not been set.");

    public static readonly Error NotUnderReview = new(ErrorKind.Conflict, "standard.not-under-review",
        "Standar tidak sedang ditinjau.", "The standard is not under review.");

    public static readonly Error DraftExists = new(ErrorKind.Conflict, "standard.draft-exists",
        "Masih ada rancangan standar untuk layanan ini.", "The service has a draft already.");

    public static readonly Error ReviewNotFound = new(ErrorKind.NotFound, "placement-review.not-found",
        "Tinjauan penempatan tidak ditemukan.", "There is no such placement review.");

    public static readonly Error ReviewDecided = new(ErrorKind.Conflict, "placement-review.decided",
        "Tinjauan ini sudah diputuskan.", "The review has been decided.");

    public static readonly Error FindingNotFound = new(ErrorKind.NotFound, "finding.not-found",
        "Temuan tidak ditemukan.", "There is no such finding.");
}
