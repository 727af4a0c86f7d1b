using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

public static class ComplaintErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "complaint.not-found",
        "Pengaduan tidak ditemukan.", "There is no such complaint.");

    /// <summary>One answer for a code that is not there, a wrong PIN and a locked code: who guesses learns nothing.</summary>
    public static readonly Error CodeOrPin = new(ErrorKind.NotFound, "complaint.code-or-pin",
        "Kode pelacakan atau PIN salah. Setelah 5 kali salah, kode dikunci selama 15 menit.",
        "The tracking code or the PIN is wrong. After 5 wrong tries a code is locked for 15 minutes.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "complaint.unknown",
        "Instansi, layanan, titik layanan, atau tiket yang disebut tidak dikenal di MPP ini.",
        "A member, service, service point or ticket that is named is unknown at this mall.");

    public static readonly Error ChannelNeedsStaff = new(ErrorKind.Rule, "complaint.channel-needs-staff",
        "Tanpa token, kanal hanya web atau kiosk, tanpa nomor LAPOR.", "Without a token the channel is web or kiosk, without a LAPOR reference.");

    public static readonly Error LaporReferenceTaken = new(ErrorKind.Conflict, "complaint.lapor-reference-taken",
        "Nomor LAPOR ini sudah dipakai pengaduan lain.", "Another complaint has this LAPOR reference already.");

    public static readonly Error StatusOrder = new(ErrorKind.Conflict, "complaint.status-order",
        "Langkah ini tidak sesuai dengan status pengaduan.", "This step does not fit the complaint's status.");

    public static readonly Error ForwardTarget = new(ErrorKind.Rule, "complaint.forward-target",
        "Sebutkan satu tujuan: instansi di MPP atau instansi di luar.", "Name one target: a member of the mall, or an agency outside.");

    public static readonly Error OversightStays = new(ErrorKind.Rule, "complaint.oversight-stays",
        "Pengaduan berkadar pengawasan tidak diteruskan ke instansi di MPP.", "An oversight complaint is not forwarded to a member of the mall.");

    public static readonly Error AlreadyPaused = new(ErrorKind.Conflict, "complaint.already-paused",
        "Penghitungan tenggat sudah dihentikan.", "The complaint's clock has been stopped already.");

    public static readonly Error NotPaused = new(ErrorKind.Conflict, "complaint.not-paused",
        "Penghitungan tenggat sedang berjalan.", "The complaint's clock is running.");

    public static readonly Error ReplyTooLate = new(ErrorKind.Conflict, "complaint.reply-too-late",
        "Batas waktu tanggapan pelapor telah lewat; buat pengaduan baru.", "The days to reply have passed; hand in a new complaint.");

    public static readonly Error DuplicateChain = new(ErrorKind.Rule, "complaint.duplicate-chain",
        "Pengaduan tidak dapat ditautkan ke dirinya, ke duplikat, atau bila sudah menjadi induk.",
        "A complaint cannot be linked to itself or to a duplicate, nor while others are linked to it.");

    public static readonly Error LimitTooLong = new(ErrorKind.Rule, "complaint.limit-too-long",
        "Batas waktu MPP tidak boleh lebih lama dari batas nasional.", "A mall's limit cannot be longer than the national one.");

    public static readonly Error StepNotFound = new(ErrorKind.NotFound, "complaint.step-not-found",
        "Langkah pengaduan tidak ditemukan.", "The complaint has no such step.");

    public static readonly Error TooManyDocuments = new(ErrorKind.Rule, "complaint.too-many-documents",
        "Pengaduan sudah memiliki 10 dokumen.", "The complaint has 10 documents already.");
}
