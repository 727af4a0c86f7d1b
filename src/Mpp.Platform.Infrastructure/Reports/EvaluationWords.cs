using System.Globalization;
using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Words, numbers and dates of an evaluation's report in one language.</summary>
internal sealed class EvaluationWords(bool english)
{
    // Written out because the platform runs without culture data.
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly string[] IndonesianMonths =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public string Language => english ? "en-GB" : "id-ID";

    /// <summary>What stands where there is no figure: no figure is never nought.</summary>
    public static string None => "–";

    public string Of(string indonesian, string inEnglish) => english ? inEnglish : indonesian;

    public string Of(LocalText text) => english ? text.English : text.Indonesian;

    /// <summary>Two decimals, half away from zero.</summary>
    public string Score(decimal? score) => Number(score, 2, "0.00");

    /// <summary>Enough decimals to follow the sum.</summary>
    public string Sum(decimal? score) => Number(score, 4, "0.00##");

    public string Share(decimal share) => Number(share * 100, 2, "0.##") + " %";

    public string Whole(int number) => number.ToString("#,##0", Format);

    public string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {(english ? EnglishMonths : IndonesianMonths)[date.Month - 1]} {date.Year}");

    /// <summary>The instrument's source, and what of it is not confirmed.</summary>
    public string Instrument(EvaluationReport report) =>
        report.InstrumentNote is { } note ? $"{report.InstrumentSource}. {Of(note)}" : report.InstrumentSource;

    public string Scheme(EvaluationScheme scheme) => scheme switch
    {
        EvaluationScheme.National => Of("PEKPPP Nasional", "National evaluation (PEKPPP Nasional)"),
        EvaluationScheme.SelfRun => Of("PEKPPP Mandiri", "Run by the regency itself (PEKPPP Mandiri)"),
        _ => Of("PEKPPP Khusus", "Special evaluation (PEKPPP Khusus)"),
    };

    public string Status(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Open => Of("Terbuka (pengisian F-01)", "Open (self-report being written)"),
        EvaluationStatus.SelfSubmitted => Of("F-01 diterima", "Self-report handed in"),
        EvaluationStatus.Scored => Of("Sudah dinilai", "Scored"),
        EvaluationStatus.Objection => Of("Dalam keberatan", "Under objection"),
        _ => Of("Ditetapkan", "Decided"),
    };

    public string State(FindingState state) => state switch
    {
        FindingState.Open => Of("Belum ada rencana", "No plan yet"),
        FindingState.Planned => Of("Direncanakan", "Planned"),
        FindingState.Proved => Of("Bukti diserahkan", "Proof handed in"),
        _ => Of("Dinilai ulang", "Scored again"),
    };

    public string Plan(ReportedActionPlan plan) => plan.ProvedOn is { } proved
        ? $"{plan.Owner}: {plan.Output} ({Of("batas", "due")} {Date(plan.DueOn)}; {Of("bukti", "proof")} {Date(proved)})"
        : $"{plan.Owner}: {plan.Output} ({Of("batas", "due")} {Date(plan.DueOn)}; {Of("bukti belum ada", "no proof yet")})";

    public string Respondents(EvaluationReport report) => report switch
    {
        { UserShare: 0 } => Of("Instrumen ini tidak menanyai pengguna layanan.", "This instrument asks no users."),
        { IsCapped: true } => Of(
            $"{Whole(report.Respondents)} responden, kurang dari {Whole(report.MinimumRespondents)}: F-03 dihitung 0 dan indeks terbatas paling tinggi {Score(5 * report.EvaluatorShare)}.",
            $"{Whole(report.Respondents)} respondents, fewer than {Whole(report.MinimumRespondents)}: F-03 counts as 0 and the index is capped at {Score(5 * report.EvaluatorShare)}."),
        _ => Of(
            $"{Whole(report.Respondents)} responden (paling sedikit {Whole(report.MinimumRespondents)}).",
            $"{Whole(report.Respondents)} respondents (at least {Whole(report.MinimumRespondents)})."),
    };

    private NumberFormatInfo Format => english ? NumberFormatInfo.InvariantInfo : Comma;

    private string Number(decimal? number, int decimals, string form) =>
        number is { } known ? Math.Round(known, decimals, MidpointRounding.AwayFromZero).ToString(form, Format) : None;
}
