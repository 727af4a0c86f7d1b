using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

public static class AgreementErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "agreement.not-found",
        "Perjanjian tidak ditemukan.", "There is no such agreement.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "agreement.unknown",
        "Perjanjian, instansi, atau layanan yang disebut tidak dikenal di MPP ini.",
        "An agreement, member or service that is named is unknown at this mall.");

    public static readonly Error ParentKind = new(ErrorKind.Rule, "agreement.parent-kind",
        "PKS berada di bawah nota kesepakatan, rencana kerja di bawah nota kesepakatan atau PKS, lainnya tanpa induk.",
        "A cooperation agreement is below a memorandum, a work plan below either of them, the others below none.");

    public static readonly Error PartiesMissing = new(ErrorKind.Rule, "agreement.parties-missing",
        "Perjanjian memerlukan sedikitnya dua pihak.", "An agreement needs at least two parties.");

    public static readonly Error SignatoryMissing = new(ErrorKind.Rule, "agreement.signatory-missing",
        "Setiap pihak memerlukan penanda tangan dengan jabatan, nama, dan instansinya.",
        "Every party needs a signatory with office, name and title.");

    public static readonly Error DateOrder = new(ErrorKind.Rule, "agreement.date-order",
        "Urutan tanggal tidak sah: ditandatangani, berlaku, berakhir.", "Dates must be in order: signed, effective, expiry.");

    public static readonly Error SignedInFuture = new(ErrorKind.Rule, "agreement.signed-in-future",
        "Tanggal penandatanganan tidak boleh di masa depan.", "The signing date cannot lie in the future.");

    public static readonly Error AlreadySigned = new(ErrorKind.Conflict, "agreement.already-signed",
        "Perjanjian sudah ditandatangani; perubahan memerlukan adendum.", "It has been signed; a change needs an addendum.");

    public static readonly Error NotSigned = new(ErrorKind.Conflict, "agreement.not-signed",
        "Perjanjian belum ditandatangani.", "It has not been signed.");

    public static readonly Error Ended = new(ErrorKind.Conflict, "agreement.ended",
        "Perjanjian sudah berakhir, digantikan, atau dihentikan.", "It has expired, been superseded or been terminated.");

    public static readonly Error StatusOrder = new(ErrorKind.Conflict, "agreement.status-order",
        "Langkah ini tidak sesuai dengan status perjanjian.", "This step does not fit the agreement's status.");

    public static readonly Error Itself = new(ErrorKind.Rule, "agreement.supersedes-itself",
        "Perjanjian tidak dapat menggantikan dirinya sendiri.", "An agreement cannot supersede itself.");

    public static readonly Error InUse = new(ErrorKind.Conflict, "agreement.in-use",
        "Perjanjian masih dirujuk.", "Something still refers to the agreement.");

    public static readonly Error VersionNotFound = new(ErrorKind.NotFound, "agreement.version-not-found",
        "Versi perjanjian tidak ditemukan.", "The agreement has no such version.");

    public static readonly Error CommitmentNotFound = new(ErrorKind.NotFound, "commitment.not-found",
        "Komitmen tidak ditemukan.", "There is no such commitment.");

    public static readonly Error EvidenceRequired = new(ErrorKind.Rule, "commitment.evidence-required",
        "Komitmen selesai memerlukan bukti.", "A commitment is done only with evidence.");

    public static readonly Error EventNotFound = new(ErrorKind.NotFound, "signing-event.not-found",
        "Acara penandatanganan tidak ditemukan.", "There is no such signing event.");

    public static readonly Error RoundNotFound = new(ErrorKind.NotFound, "agreement.no-recommitment",
        "Belum pernah ada penandatanganan komitmen kembali.", "There has been no recommitment round.");

    public static readonly Error SignatureNotConfigured = new(ErrorKind.Conflict, "signature.not-configured",
        "Layanan tanda tangan elektronik tersertifikasi belum dikonfigurasi.",
        "No certified electronic signature service is configured.");
}
