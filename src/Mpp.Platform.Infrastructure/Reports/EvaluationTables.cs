using System.Globalization;
using Mpp.Platform.Application.Evaluations;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Tables of a result on paper: aspects, how the index comes about, earlier years, findings.</summary>
internal sealed class EvaluationTables(EvaluationReport report, EvaluationWords words, ReportPaper paper)
{
    public void Draw()
    {
        Aspects();
        Sums();
        History();
        Findings();
    }

    private void Aspects()
    {
        List<ReportColumn> columns =
        [
            new(words.Of("No.", "No."), 26), new(words.Of("Aspek", "Aspect"), 165), new(words.Of("Bobot", "Weight"), 44, IsNumber: true),
            new(words.Of("Sendiri F-01", "Self F-01"), 50, IsNumber: true), new("Evaluator F-02", 54, IsNumber: true),
            new(words.Of("Pengguna F-03", "Users F-03"), 54, IsNumber: true), new(words.Of("Selisih dari nilai 5", "Gap to 5"), 52, IsNumber: true),
            new(words.Of("Potensi indeks", "Index gain"), 54, IsNumber: true),
        ];
        new ReportTable(paper, columns).Draw([.. report.Aspects.Select(IReadOnlyList<ReportText> (aspect) =>
        [
            ReportText.Plain(aspect.Number.ToString(CultureInfo.InvariantCulture)), ReportText.Plain(words.Of(aspect.Name)), ReportText.Plain(words.Share(aspect.Weight)),
            ReportText.Plain(words.Score(aspect.Self)), ReportText.Bold(words.Score(aspect.Evaluator)), ReportText.Plain(words.Score(aspect.User)),
            ReportText.Plain(words.Score(aspect.Gap)), ReportText.Plain(words.Score(aspect.IndexGap)),
        ])]);
        paper.Y += 4;
        if (report.Aspects.Any(aspect => aspect.Self is null || aspect.Evaluator is null || aspect.User is null))
        {
            Put(ReportText.Small(words.Of($"{EvaluationWords.None} berarti tidak ada nilai, bukan nol.", $"{EvaluationWords.None} means no score, which is not a score of zero.")), 4);
        }

        paper.Y += 4;
    }

    private void Sums()
    {
        Line(words.Of("F-02 (evaluator)", "F-02 (evaluator)"), words.Sum(report.F02), report.EvaluatorShare);
        Line(words.Of("F-03 (pengguna)", "F-03 (users)"), report.UserShare == 0 ? EvaluationWords.None : words.Sum(report.F03), report.UserShare);
        Put(ReportText.Plain(words.Respondents(report)), 3);
        Put(ReportText.Small(words.Of(report.Formula)), 8);
    }

    private void Line(string label, string value, decimal share)
    {
        Room(14);
        paper.Write(ReportText.Bold(label), ReportPaper.Left, paper.Y, 120);
        paper.Write(ReportText.Bold(value).ToRight(), ReportPaper.Left + 120, paper.Y, 60);
        paper.Write(ReportText.Plain($"{words.Of("bagian dalam indeks", "share of the index")} {words.Share(share)}"), ReportPaper.Left + 194, paper.Y, 240);
        paper.Y += 13;
    }

    private void History()
    {
        if (report.History.Count == 0)
        {
            return;
        }

        Section(words.Of("Hasil tahun-tahun sebelumnya", "Results of earlier years"));
        List<ReportColumn> columns =
        [
            new(words.Of("Tahun", "Year"), 36), new(words.Of("Skema", "Scheme"), 112), new(words.Of("Instrumen", "Instrument"), 54),
            new(words.Of("Indeks", "Index"), 42, IsNumber: true), new(words.Of("Kategori", "Category"), 75),
            .. HistoryAspects.Select(number => new ReportColumn(number.ToString(CultureInfo.InvariantCulture), 30, IsNumber: true)),
        ];
        Put(ReportText.Small(words.Of(
            "Kolom bernomor: nilai evaluator (F-02) untuk aspek bernomor itu menurut instrumen tahunnya.",
            "Numbered columns: the evaluator's score (F-02) of the aspect of that number in the year's instrument.")), 4);
        new ReportTable(paper, columns).Draw([.. report.History.Select(IReadOnlyList<ReportText> (earlier) =>
        [
            ReportText.Plain(earlier.Year.ToString(CultureInfo.InvariantCulture)), ReportText.Plain(words.Scheme(earlier.Scheme)), ReportText.Plain(earlier.InstrumentVersion),
            ReportText.Bold(words.Score(earlier.Index)),
            ReportText.Plain(earlier.CategoryName is { } name ? $"{earlier.Category} ({words.Of(name)})" : earlier.Category ?? EvaluationWords.None),
            .. HistoryAspects.Select(number => ReportText.Plain(words.Score(earlier.Aspects.FirstOrDefault(aspect => aspect.Number == number)?.Evaluator))),
        ])]);
        paper.Y += 10;
    }

    /// <summary>As many as the paper is wide.</summary>
    private IReadOnlyList<int> HistoryAspects =>
        [.. report.History.SelectMany(earlier => earlier.Aspects).Select(aspect => aspect.Number).Distinct().Order().Take(6)];

    private void Findings()
    {
        Section(words.Of("Temuan dan tindak lanjut", "Findings and follow-up"));
        if (report.Findings.Count == 0)
        {
            Put(ReportText.Plain(words.Of("Tidak ada temuan.", "No findings.")), 4);
            return;
        }

        List<ReportColumn> columns =
        [
            new(words.Of("No.", "No."), 26), new(words.Of("Temuan", "Finding"), 208), new(words.Of("Keadaan", "State"), 75), new(words.Of("Rencana aksi", "Action plan"), 190),
        ];
        new ReportTable(paper, columns).Draw([.. report.Findings.Index().SelectMany(item => Rows(item.Index + 1, item.Item))]);
    }

    /// <summary>A row for each action plan; the first says the finding, and a finding without one has a row all the same.</summary>
    private IEnumerable<IReadOnlyList<ReportText>> Rows(int number, ReportedFinding finding)
    {
        var plans = finding.ActionPlans.Count == 0 ? [EvaluationWords.None] : finding.ActionPlans.Select(words.Plan).ToList();
        return plans.Index().Select(IReadOnlyList<ReportText> (plan) => plan.Index == 0
            ? [ReportText.Plain(number.ToString(CultureInfo.InvariantCulture)), ReportText.Plain(Said(finding)), ReportText.Plain(StateOf(finding)), ReportText.Plain(plan.Item)]
            : [ReportText.Plain(""), ReportText.Plain(""), ReportText.Plain(""), ReportText.Plain(plan.Item)]);
    }

    private string Said(ReportedFinding finding)
    {
        var indicator = report.Indicators.FirstOrDefault(indicator => indicator.Key == finding.IndicatorKey);
        return indicator is null ? finding.Text : $"[{indicator.Number.ToString(CultureInfo.InvariantCulture)}. {words.Of(indicator.Name)}] {finding.Text}";
    }

    private string StateOf(ReportedFinding finding) => finding.Rescored is { } score
        ? $"{words.State(finding.State)}: {words.Score(score)}{(finding.RescoredOn is { } day ? $" ({words.Date(day)})" : "")}"
        : words.State(finding.State);

    private void Section(string title)
    {
        // Not alone at the foot of a page: the heading of its table and a row come with it.
        Room(70);
        Put(ReportText.Bold(title, 11).In(ReportInk.Navy), 4);
    }

    private void Put(ReportText text, double gap)
    {
        Room(paper.HeightOf(text, ReportPaper.Width));
        paper.Y += paper.Write(text, ReportPaper.Left, paper.Y, ReportPaper.Width) + gap;
    }

    private void Room(double height)
    {
        if (!paper.Fits(height))
        {
            paper.Turn();
        }
    }
}
