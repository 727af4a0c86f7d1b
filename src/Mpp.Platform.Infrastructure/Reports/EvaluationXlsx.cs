using Mpp.Platform.Application.Evaluations;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The result of an evaluation as a workbook: the same figures as the paper, unrounded.</summary>
internal static class EvaluationXlsx
{
    public static byte[] Write(EvaluationReport report, EvaluationWords words)
    {
        List<BookSheet> sheets = [Summary(report, words), Aspects(report, words), Indicators(report, words), Findings(report, words)];
        if (report.History.Count > 0)
        {
            sheets.Add(History(report, words));
        }

        return ReportBook.Write(sheets);
    }

    private static BookSheet Summary(EvaluationReport report, EvaluationWords words) => new(
        words.Of("Ringkasan", "Summary"),
        [words.Of("Hal", "Matter"), words.Of("Isi", "Value")],
        [34, 72],
        [
            [words.Of("Mal pelayanan publik", "Mall"), report.MallName],
            [words.Of("Unit yang dievaluasi", "Evaluated unit"), report.UnitName],
            [words.Of("Skema", "Scheme"), words.Scheme(report.Scheme)],
            [words.Of("Tahun", "Year"), report.Year],
            [words.Of("Periode", "Period"), report.PeriodName],
            [words.Of("Status", "Status"), words.Status(report.Status)],
            [words.Of("Ditetapkan pada", "Decided on"), report.DecidedOn],
            [words.Of("Instrumen (versi)", "Instrument (version)"), report.InstrumentVersion],
            [words.Of("Sumber instrumen", "Source of the instrument"), words.Instrument(report)],
            [words.Of("Sumber hasil", "Source of the result"), report.Source],
            [words.Of("Indeks Pelayanan Publik (IPP)", "Public Service Index (IPP)"), report.Index],
            [words.Of("Kategori", "Category"), report.Category],
            [words.Of("Arti kategori", "What the category says"), report.CategoryName is { } name ? words.Of(name) : null],
            [words.Of("F-02 (evaluator)", "F-02 (evaluator)"), report.F02],
            [words.Of("Bagian F-02", "Share of F-02"), new BookShare(report.EvaluatorShare)],
            [words.Of("F-03 (pengguna)", "F-03 (users)"), report.F03],
            [words.Of("Bagian F-03", "Share of F-03"), new BookShare(report.UserShare)],
            [words.Of("Responden", "Respondents"), report.Respondents],
            [words.Of("Responden paling sedikit", "Respondents at least"), report.MinimumRespondents],
            [words.Of("Keterangan responden", "On respondents"), words.Respondents(report)],
            [words.Of("Rumus", "Formula"), words.Of(report.Formula)],
            [words.Of("Evaluasi", "Evaluation"), report.EvaluationId.ToString("D")],
            [words.Of("Kode periksa (SHA-256) angka hasil", "Check code (SHA-256) of the figures"), EvaluationChecksum.Of(report)],
        ]);

    private static BookSheet Aspects(EvaluationReport report, EvaluationWords words) => new(
        words.Of("Aspek", "Aspects"),
        [
            words.Of("No.", "No."), words.Of("Kunci", "Key"), words.Of("Aspek", "Aspect"), words.Of("Bobot", "Weight"), words.Of("Sendiri (F-01)", "Self (F-01)"),
            words.Of("Evaluator (F-02)", "Evaluator (F-02)"), words.Of("Pengguna (F-03)", "Users (F-03)"), words.Of("Selisih dari nilai 5", "Gap to 5"), words.Of("Potensi indeks", "Index gain"),
        ],
        [6, 26, 40, 10, 14, 16, 16, 12, 14],
        [.. report.Aspects.Select(IReadOnlyList<object?> (aspect) =>
            [aspect.Number, aspect.Key, words.Of(aspect.Name), new BookShare(aspect.Weight), aspect.Self, aspect.Evaluator, aspect.User, aspect.Gap, aspect.IndexGap])]);

    private static BookSheet Indicators(EvaluationReport report, EvaluationWords words) => new(
        words.Of("Indikator", "Indicators"),
        [
            words.Of("No.", "No."), words.Of("Kunci", "Key"), words.Of("Aspek", "Aspect"), words.Of("Indikator", "Indicator"), words.Of("Bobot dalam aspek", "Weight in aspect"),
            words.Of("Sendiri (F-01)", "Self (F-01)"), words.Of("Catatan unit", "Note of the unit"), words.Of("Evaluator (F-02)", "Evaluator (F-02)"), words.Of("Catatan evaluator", "Note of the evaluator"),
        ],
        [6, 30, 26, 60, 12, 14, 40, 16, 40],
        [.. report.Indicators.Select(IReadOnlyList<object?> (indicator) =>
        [
            indicator.Number, indicator.Key, indicator.AspectKey ?? words.Of("tambahan", "supplementary"), words.Of(indicator.Name), new BookShare(indicator.Weight),
            indicator.Self, indicator.SelfNote, indicator.Evaluator, indicator.EvaluatorNote,
        ])]);

    /// <summary>A row for each action plan; a finding without one has a row of its own.</summary>
    private static BookSheet Findings(EvaluationReport report, EvaluationWords words) => new(
        words.Of("Temuan", "Findings"),
        [
            words.Of("No.", "No."), words.Of("Indikator", "Indicator"), words.Of("Temuan", "Finding"), words.Of("Keadaan", "State"), words.Of("Dinilai ulang", "Scored again"),
            words.Of("Tanggal nilai ulang", "Scored again on"), words.Of("Penanggung jawab", "Owner"), words.Of("Keluaran", "Output"), words.Of("Batas waktu", "Due on"), words.Of("Bukti diserahkan", "Proof handed in"),
        ],
        [6, 30, 60, 18, 12, 14, 28, 40, 13, 14],
        [.. report.Findings.Index().SelectMany(item => (item.Item.ActionPlans.Count == 0 ? [null] : item.Item.ActionPlans.Cast<ReportedActionPlan?>())
            .Select(IReadOnlyList<object?> (plan) =>
            [
                item.Index + 1, item.Item.IndicatorKey, item.Item.Text, words.State(item.Item.State), item.Item.Rescored, item.Item.RescoredOn,
                plan?.Owner, plan?.Output, plan?.DueOn, plan?.ProvedOn,
            ]))]);

    /// <summary>A column for each aspect that any of the years knows; empty where a year's instrument has none of that key.</summary>
    private static BookSheet History(EvaluationReport report, EvaluationWords words)
    {
        var aspects = report.History.SelectMany(earlier => earlier.Aspects).Reverse()
            .DistinctBy(aspect => aspect.Key, StringComparer.Ordinal).OrderBy(aspect => aspect.Number).ThenBy(aspect => aspect.Key, StringComparer.Ordinal).ToList();
        return new BookSheet(
            words.Of("Riwayat", "History"),
            [.. HistoryColumns(words), .. aspects.Select(aspect => words.Of(aspect.Name))],
            [8, 40, 14, 10, 10, 16, .. aspects.Select(_ => 20)],
            [.. report.History.Select(IReadOnlyList<object?> (earlier) =>
            [
                earlier.Year, words.Scheme(earlier.Scheme), earlier.InstrumentVersion, earlier.Index, earlier.Category, earlier.DecidedOn,
                .. aspects.Select(object? (aspect) => earlier.Aspects.FirstOrDefault(known => known.Key == aspect.Key)?.Evaluator),
            ])]);
    }

    private static IReadOnlyList<string> HistoryColumns(EvaluationWords words) =>
        [words.Of("Tahun", "Year"), words.Of("Skema", "Scheme"), words.Of("Instrumen", "Instrument"), words.Of("Indeks", "Index"), words.Of("Kategori", "Category"), words.Of("Ditetapkan pada", "Decided on")];
}
