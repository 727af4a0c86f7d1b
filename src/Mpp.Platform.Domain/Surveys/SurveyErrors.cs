using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

public static class SurveyErrors
{
    public static readonly Error TicketNotCompleted = new(ErrorKind.Rule, "survey.ticket-not-completed",
        "Survei hanya untuk tiket yang sudah selesai dilayani.", "A survey belongs to a completed ticket.");

    public static readonly Error Answered = new(ErrorKind.Conflict, "survey.answered",
        "Survei tiket ini sudah dijawab.", "The survey of this ticket has been answered.");

    public static readonly Error TokenUnknown = new(ErrorKind.NotFound, "survey.token-unknown",
        "Tautan survei tidak dikenal.", "The survey link is unknown.");

    public static readonly Error TokenUsed = new(ErrorKind.Conflict, "survey.token-used",
        "Tautan survei sudah dipakai.", "The survey link has been used.");

    public static readonly Error TokenExpired = new(ErrorKind.Rule, "survey.token-expired",
        "Tautan survei sudah kedaluwarsa.", "The survey link has expired.");

    public static readonly Error FormInconsistent = new(ErrorKind.Rule, "survey.form-inconsistent",
        "Isi formulir survei tidak konsisten.", "The parts of the survey form do not fit together.");

    public static readonly Error FormExists = new(ErrorKind.Conflict, "survey.form-exists",
        "Sudah ada edisi formulir yang berlaku mulai tanggal itu.", "An edition of the form begins on that date already.");

    public static readonly Error FormPast = new(ErrorKind.Rule, "survey.form-past",
        "Edisi formulir berlaku paling awal hari ini.", "An edition of the form begins today at the earliest.");

    public static readonly Error PeriodNotFound = new(ErrorKind.NotFound, "survey.period-not-found",
        "Periode survei tidak ditemukan.", "There is no such survey period.");

    public static readonly Error PeriodClosed = new(ErrorKind.Rule, "survey.period-closed",
        "Tanggal jawaban di luar periode survei atau di masa depan.", "The date of the answer is outside the survey period or in the future.");

    public static readonly Error PeriodAnswered = new(ErrorKind.Conflict, "survey.period-answered",
        "Periode sudah memiliki jawaban di luar cakupan yang baru.", "The period has answers that the new dates or scope would leave out.");

    public static readonly Error ScopeMismatch = new(ErrorKind.Rule, "survey.scope-mismatch",
        "Layanan atau instansi tidak sesuai dengan periode survei.", "The service or member does not fit the survey period.");

    public static readonly Error Mapping = new(ErrorKind.Rule, "survey.mapping",
        "Pemetaan kolom tidak lengkap atau tidak sah; kolom tidak pernah dibaca menurut posisi.",
        "The mapping of columns is not complete or not right; no column is read by its position.");

    public static readonly Error QuarterNeeded = new(ErrorKind.Rule, "survey.quarter-needed",
        "Untuk peran ini hasil hanya tersedia per triwulan penuh yang sudah selesai.",
        "For this role results come by whole, finished quarters alone: neither by month nor by survey period.");

    public static readonly Error QuarterTooSmall = new(ErrorKind.Rule, "survey.quarter-too-small",
        "Ada triwulan dengan jawaban terlalu sedikit; bandingan dua publikasi akan menampakkannya.",
        "A quarter of it has too few answers; two publications compared would show them.");

    public static readonly Error NothingToPublish = new(ErrorKind.Rule, "survey.nothing-to-publish",
        "Jawaban terlalu sedikit untuk dipublikasikan.", "There are too few answers to publish.");

    public static readonly Error SeveralVersions = new(ErrorKind.Rule, "survey.several-versions",
        "Rentang ini memuat beberapa versi; sebutkan satu.", "The dates hold results of several versions; name one.");

    public static readonly Error PublicationNotFound = new(ErrorKind.NotFound, "survey.publication-not-found",
        "Publikasi survei tidak ditemukan.", "There is no such survey publication.");

    public static readonly Error FollowUpNotFound = new(ErrorKind.NotFound, "survey.follow-up-not-found",
        "Tindak lanjut tidak ditemukan.", "There is no such follow-up.");

    public static readonly Error FollowUpDates = new(ErrorKind.Rule, "survey.follow-up-dates",
        "Tanggal rencana dan selesai tidak di masa depan, dan selesai tidak sebelum rencana.",
        "The dates of plan and completion are not in the future, and completion is not before the plan.");

    public static readonly Error FollowUpEvidence = new(ErrorKind.Rule, "survey.follow-up-evidence",
        "Tindak lanjut yang selesai memerlukan bukti.", "A completed follow-up needs evidence.");
}
