using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Readiness;

public static class ReadinessErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "gate.not-found",
        "Syarat kesiapan tidak ditemukan.", "There is no such gate.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "gate.member-unknown",
        "Instansi yang disebut tidak dikenal di MPP ini.", "A member that is named is unknown at this mall.");

    public static readonly Error EvidenceRequired = new(ErrorKind.Rule, "gate.evidence-required",
        "Syarat yang selesai memerlukan bukti.", "A gate is done only with evidence.");

    public static readonly Error ReasonRequired = new(ErrorKind.Rule, "gate.reason-required",
        "Syarat yang terhambat atau dikecualikan memerlukan alasan.", "A gate that is blocked or waived needs a reason.");

    public static readonly Error SlipReasonRequired = new(ErrorKind.Rule, "gate.slip-reason-required",
        "Tanggal yang bergeser memerlukan alasan.", "A date that slips needs a reason.");

    public static readonly Error DateOrder = new(ErrorKind.Rule, "gate.date-order",
        "Tanggal selesai tidak boleh sebelum tanggal mulai.", "It cannot be due before it is planned to start.");

    public static readonly Error NotReady = new(ErrorKind.Rule, "readiness.not-ready",
        "Masih ada syarat yang belum terpenuhi; membuka tetap dapat dicatat dengan alasan.",
        "Gates are still open; opening nevertheless takes a reason.");

    public static readonly Error NoticeOrder = new(ErrorKind.Rule, "continuity.date-order",
        "Pemberitahuan tidak boleh berakhir sebelum mulai.", "A notice cannot end before it starts.");
}
