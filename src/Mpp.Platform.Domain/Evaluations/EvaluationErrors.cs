using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

public static class EvaluationErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "evaluation.not-found",
        "Evaluasi tidak ditemukan.", "There is no such evaluation.");

    public static readonly Error PeriodNotFound = new(ErrorKind.NotFound, "evaluation.period-not-found",
        "Periode evaluasi tidak ditemukan.", "There is no such period.");

    public static readonly Error UnitNotFound = new(ErrorKind.NotFound, "evaluation.unit-not-found",
        "Unit yang dievaluasi tidak ditemukan.", "There is no such evaluated unit.");

    public static readonly Error PartNotFound = new(ErrorKind.NotFound, "evaluation.part-not-found",
        "Bagian evaluasi itu tidak ditemukan.", "There is no such part of this evaluation.");

    public static readonly Error PeriodExists = new(ErrorKind.Conflict, "evaluation.period-exists",
        "Periode dengan tahun, skema, dan nama ini sudah ada.", "There is a period of this year, scheme and name already.");

    public static readonly Error UnitExists = new(ErrorKind.Conflict, "evaluation.unit-exists",
        "Unit ini sudah terdaftar.", "This unit is there already.");

    public static readonly Error Exists = new(ErrorKind.Conflict, "evaluation.exists",
        "Unit ini sudah dievaluasi pada periode itu.", "This unit has its evaluation in that period already.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "evaluation.reference-unknown",
        "Periode, unit, atau instansi yang disebut tidak dikenal di MPP ini.", "A period, unit or member that is named is unknown at this mall.");

    public static readonly Error InstrumentOfOtherYear = new(ErrorKind.Rule, "evaluation.instrument-of-other-year",
        "Instrumen ini tidak berlaku pada tahun yang dinilai.", "The instrument was not in force in the evaluated year.");

    public static readonly Error UnitNameRequired = new(ErrorKind.Rule, "evaluation.unit-name-required",
        "Unit di luar instansi yang bergabung memerlukan nama.", "A unit that is no member needs a name.");

    public static readonly Error DateOrder = new(ErrorKind.Rule, "evaluation.date-order",
        "Batas isian harus setelah pembukaan, dan batas penilaian tidak sebelumnya.", "The self-report ends after the opening, and scoring not before it.");

    public static readonly Error InUse = new(ErrorKind.Conflict, "evaluation.period-in-use",
        "Periode sudah dipakai; tahun, skema, dan instrumennya tetap.", "The period is in use; its year, scheme and instrument stay.");

    public static readonly Error NotOwnUnit = new(ErrorKind.Forbidden, "evaluation.not-own-unit",
        "Isian F-01 hanya dibuat oleh unit itu sendiri.", "Only the unit itself writes its self-report.");

    public static readonly Error NotAssigned = new(ErrorKind.Forbidden, "evaluation.not-assigned",
        "Hanya evaluator yang ditugaskan yang menilai.", "Only an assigned evaluator scores.");

    public static readonly Error DraftPrivate = new(ErrorKind.Forbidden, "evaluation.draft-private",
        "Formulir ini belum dikirim oleh penulisnya.", "Its author has not submitted this form yet.");

    public static readonly Error ConflictOfInterest = new(ErrorKind.Rule, "evaluation.conflict-of-interest",
        "Evaluator mempunyai kepentingan pada unit ini atau menulis isiannya.", "The evaluator has an interest in this unit or wrote its self-report.");

    public static readonly Error EvaluatorExists = new(ErrorKind.Conflict, "evaluation.evaluator-exists",
        "Evaluator ini sudah ditugaskan.", "This evaluator is assigned already.");

    public static readonly Error EvaluatorHasScored = new(ErrorKind.Conflict, "evaluation.evaluator-has-scored",
        "Evaluator ini sudah menilai; penugasannya tetap.", "This evaluator has scored; the assignment stays.");

    public static readonly Error IndicatorUnknown = new(ErrorKind.Rule, "evaluation.indicator-unknown",
        "Indikator tidak dikenal pada instrumen ini.", "The instrument knows no such indicator.");

    public static readonly Error ScoreInvalid = new(ErrorKind.Rule, "evaluation.score-invalid",
        "Nilai di luar skala instrumen.", "A score is not one of the instrument's scale.");

    public static readonly Error Incomplete = new(ErrorKind.Rule, "evaluation.incomplete",
        "Masih ada indikator tanpa nilai.", "Some indicators have no score yet.");

    public static readonly Error NotOpenYet = new(ErrorKind.Rule, "evaluation.not-open-yet",
        "Periode belum dibuka.", "The period has not opened yet.");

    public static readonly Error DeadlinePassed = new(ErrorKind.Rule, "evaluation.deadline-passed",
        "Batas waktu sudah lewat; isian yang tersimpan tetap ada.", "The deadline has passed; what was saved is kept.");

    public static readonly Error SelfReportOpen = new(ErrorKind.Conflict, "evaluation.self-report-open",
        "Isian F-01 belum dikirim dan batasnya belum lewat.", "The self-report is not in, and its deadline has not passed.");

    public static readonly Error Submitted = new(ErrorKind.Conflict, "evaluation.submitted",
        "Formulir sudah dikirim dan terkunci.", "The form has been submitted and is locked.");

    public static readonly Error NotScored = new(ErrorKind.Conflict, "evaluation.not-scored",
        "Evaluasi belum dinilai.", "The evaluation has not been scored.");

    public static readonly Error Closed = new(ErrorKind.Conflict, "evaluation.closed",
        "Evaluasi sudah ditutup dan terkunci.", "The evaluation is closed and locked.");

    public static readonly Error NoUserItems = new(ErrorKind.Rule, "evaluation.no-user-items",
        "Instrumen ini tidak menanyai pengguna.", "This instrument asks no users.");

    public static readonly Error AnswerIncomplete = new(ErrorKind.Rule, "evaluation.answer-incomplete",
        "Setiap butir F-03 dijawab sekali, dengan nilai pada skala.", "Every item of F-03 is answered once, with a score of the scale.");

    public static readonly Error OwnAnswers = new(ErrorKind.Forbidden, "evaluation.own-answers",
        "Jawaban pengguna tidak dimasukkan oleh unit yang dinilai.", "The unit that is rated does not enter its users' answers.");

    public static readonly Error AnswerDate = new(ErrorKind.Rule, "evaluation.answer-date",
        "Tanggal jawaban harus dalam periode dan tidak di masa depan.", "An answer's date lies within the period and not in the future.");

    public static readonly Error YearNotOver = new(ErrorKind.Rule, "evaluation.year-not-over",
        "Hasil dari sebelum platform hanya dicatat untuk tahun yang sudah lewat.", "A result from before the platform is of a year that is over.");

    public static readonly Error DecisionDate = new(ErrorKind.Rule, "evaluation.decision-date",
        "Tanggal keputusan tidak sebelum tahun evaluasi dan tidak di masa depan.", "It was decided in the year of the evaluation or later, and not in the future.");

    public static readonly Error ObjectionsOver = new(ErrorKind.Rule, "evaluation.objections-over",
        "Masa keberatan sudah lewat.", "The time to object has passed.");

    public static readonly Error ObjectionPeriodOpen = new(ErrorKind.Conflict, "evaluation.objection-period-open",
        "Masa keberatan belum lewat.", "The time to object has not passed.");

    public static readonly Error ObjectionsOpen = new(ErrorKind.Conflict, "evaluation.objections-open",
        "Masih ada keberatan yang belum diputuskan.", "An objection has not been decided.");

    public static readonly Error ObjectionUncorrected = new(ErrorKind.Conflict, "evaluation.objection-uncorrected",
        "Nilai yang keberatannya diterima belum dikoreksi.", "A score whose objection was accepted has not been corrected.");

    public static readonly Error ObjectionDecided = new(ErrorKind.Conflict, "evaluation.objection-decided",
        "Keberatan sudah diputuskan.", "The objection has been decided.");

    public static readonly Error OwnObjection = new(ErrorKind.Rule, "evaluation.own-objection",
        "Unit tidak memutuskan keberatannya sendiri.", "A unit does not decide its own objection.");

    public static readonly Error ProofMissing = new(ErrorKind.Rule, "evaluation.proof-missing",
        "Penilaian ulang memerlukan rencana aksi yang semuanya berbukti.", "Scoring again needs action plans, each with its proof.");

    public static readonly Error FormatUnknown = new(ErrorKind.Shape, "evaluation.format-unavailable",
        "Laporan tidak tersedia dalam bentuk itu.", "The report is not available in that form.");
}
