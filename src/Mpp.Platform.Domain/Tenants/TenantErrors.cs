using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

public static class TenantErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "tenant.not-found",
        "Mal pelayanan publik tidak ditemukan.", "There is no such mall.");

    public static readonly Error RegionNotFound = new(ErrorKind.NotFound, "region.not-found",
        "Kode wilayah tidak ditemukan.", "There is no region of that code.");

    public static readonly Error RegionUnknown = new(ErrorKind.Rule, "tenant.region-unknown",
        "Kode wilayah tidak ada dalam daftar Kemendagri.", "The region code is not in the Kemendagri list.");

    public static readonly Error RegionNotAutonomous = new(ErrorKind.Rule, "tenant.region-not-autonomous",
        "Wilayah ini tidak dapat menyelenggarakan MPP: hanya kabupaten, kota otonom, dan Provinsi 31.",
        "This region may not run a mall: only regencies, autonomous cities, and province 31.");

    public static readonly Error Exists = new(ErrorKind.Conflict, "tenant.exists",
        "Wilayah ini sudah memiliki MPP terdaftar.", "This region's mall is registered already.");

    public static readonly Error Suspended = new(ErrorKind.Forbidden, "tenant.suspended",
        "MPP ini sedang ditangguhkan: data dapat dibaca, tidak dapat diubah.",
        "This mall is suspended: reads stay, writes are refused.");

    public static readonly Error Mismatch = new(ErrorKind.Forbidden, "tenant.mismatch",
        "Token ini bukan untuk MPP tersebut.", "The token is not for this mall.");

    public static readonly Error AlreadySuspended = new(ErrorKind.Conflict, "tenant.already-suspended",
        "MPP ini sudah ditangguhkan.", "This mall is suspended already.");

    public static readonly Error NotSuspended = new(ErrorKind.Conflict, "tenant.not-suspended",
        "MPP ini tidak sedang ditangguhkan.", "This mall is not suspended.");

    public static readonly Error Closed = new(ErrorKind.Conflict, "tenant.closed",
        "MPP ini sudah ditutup.", "This mall is closed.");

    public static readonly Error StatusOrder = new(ErrorKind.Conflict, "tenant.status-order",
        "Status hanya dapat maju; penangguhan punya tindakan sendiri.",
        "A status only moves forward; suspension has an act of its own.");

    public static readonly Error DateMissing = new(ErrorKind.Rule, "tenant.date-missing",
        "Status ini memerlukan tanggal pelaksanaannya.", "This status needs the date it really happened on.");

    public static readonly Error DateInFuture = new(ErrorKind.Rule, "tenant.date-in-future",
        "Tanggal pelaksanaan tidak boleh di masa depan; gunakan tanggal rencana.",
        "An actual date cannot lie in the future; use the planned date.");
}
