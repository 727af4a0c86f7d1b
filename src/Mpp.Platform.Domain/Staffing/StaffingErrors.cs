using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Staffing;

public static class StaffingErrors
{
    public static readonly Error AlreadyStaffed = new(ErrorKind.Conflict, "counter.already-staffed",
        "Loket sudah dijaga dan belum ditutup.", "The counter is staffed already and has not been closed.");

    public static readonly Error NotStaffed = new(ErrorKind.Conflict, "counter.not-staffed",
        "Loket belum dibuka hari ini.", "The counter has not been opened today.");

    public static readonly Error MemberRequired = new(ErrorKind.Rule, "counter.member-required",
        "Loket bersama: sebutkan instansi yang dilayani.", "A shared counter: say which member is served.");

    public static readonly Error MemberNotServed = new(ErrorKind.Rule, "counter.member-not-served",
        "Loket ini tidak melayani instansi tersebut.", "The counter serves no service of that member.");

    public static readonly Error ChangeNotFound = new(ErrorKind.NotFound, "schedule-change.not-found",
        "Perubahan jadwal tidak ditemukan.", "There is no such schedule change.");

    public static readonly Error ChangeTooLate = new(ErrorKind.Rule, "schedule-change.too-late",
        "Instansi hanya dapat mengubah jadwal untuk hari yang akan datang.", "A member may change its schedule for days to come alone.");

    public static readonly Error HoursWrong = new(ErrorKind.Rule, "schedule-change.hours",
        "Jam tidak sesuai dengan jenis perubahan.", "The hours do not fit the kind of change.");

    public static readonly Error DateOrder = new(ErrorKind.Rule, "staffing.date-order",
        "Urutan tanggal tidak sah atau rentangnya terlalu panjang.", "The dates are out of order, or too far apart.");

    public static readonly Error SecondmentNotFound = new(ErrorKind.NotFound, "secondment.not-found",
        "Penugasan tidak ditemukan.", "There is no such secondment.");

    public static readonly Error SecondmentOverlap = new(ErrorKind.Conflict, "secondment.overlap",
        "Petugas ini sudah ditugaskan pada tanggal tersebut.", "This official is seconded on those dates already.");

    public static readonly Error SecondmentEnded = new(ErrorKind.Conflict, "secondment.ended",
        "Penugasan ini sudah diakhiri.", "This secondment has been ended.");

    public static readonly Error SecondmentHome = new(ErrorKind.Rule, "secondment.home",
        "Instansi asal dan instansi penugasan harus berbeda.", "Home and serving member must differ.");

    public static readonly Error SecondmentService = new(ErrorKind.Rule, "secondment.service-unknown",
        "Layanan bukan milik instansi penugasan.", "A service is not one of the serving member.");
}
