using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Domain.Evaluations;
using PdfSharp.Drawing;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The result of an evaluation on paper: heading, index, picture of the aspects, tables, place to sign.</summary>
internal sealed class EvaluationPdf(EvaluationReport report, EvaluationWords words, ReportPaper paper)
{
    private const double LabelWidth = 112;

    public static byte[] Write(EvaluationReport report, EvaluationWords words)
    {
        using var paper = new ReportPaper();
        return new EvaluationPdf(report, words, paper).Write();
    }

    private byte[] Write()
    {
        Heading();
        Facts();
        new EvaluationPicture(report, words, paper).Draw();
        new EvaluationTables(report, words, paper).Draw();
        Signature();
        var checksum = EvaluationChecksum.Of(report);
        var title = $"{Title} {words.Of("Tahun", "of")} {Year}: {report.UnitName}";
        return paper.Save(new ReportImprint(
            title,
            report.MallName,
            words.Language,
            $"{words.Of("Evaluasi", "Evaluation")} {report.EvaluationId:D}. {words.Of("Kode periksa (SHA-256) angka hasil:", "Check code (SHA-256) of the figures:")}",
            checksum,
            checksum,
            report.DecidedOn));
    }

    private string Title => words.Of("Hasil Evaluasi Kinerja Pelayanan Publik", "Result of the Performance Evaluation of Public Services");

    private string Year => report.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    private void Heading()
    {
        paper.Page.DrawRectangle(ReportInk.Navy, 0, 0, 596, 12);
        Put(ReportText.Bold(words.Of(
            "PEMANTAUAN DAN EVALUASI KINERJA PENYELENGGARAAN PELAYANAN PUBLIK (PEKPPP)",
            "MONITORING AND EVALUATION OF PUBLIC SERVICE PERFORMANCE (PEKPPP)"), 8).In(ReportInk.Muted), 4);
        Put(ReportText.Bold(Title, 17).In(ReportInk.Navy), 2);
        Put(ReportText.Bold(report.MallName, 12.5), 5);
        if (report.Status != EvaluationStatus.Closed)
        {
            Put(ReportText.Bold(words.Of("SEMENTARA: hasil ini belum ditetapkan.", "PROVISIONAL: this result is not decided yet."), 9.5)
                .In(new XSolidBrush(ReportInk.Self)), 4);
        }

        paper.Page.DrawLine(new XPen(ReportInk.Rule, 0.8), ReportPaper.Left, paper.Y, ReportPaper.Right, paper.Y);
        paper.Y += 6;
    }

    private void Facts()
    {
        Fact(words.Of("Unit yang dievaluasi", "Evaluated unit"), report.UnitName);
        Fact(words.Of("Skema", "Scheme"), words.Scheme(report.Scheme));
        Fact(words.Of("Tahun", "Year"), report.PeriodName is { } period ? $"{Year} ({period})" : Year);
        Fact(words.Of("Instrumen", "Instrument"), $"{words.Of("Versi", "Version")} {report.InstrumentVersion}. {words.Instrument(report)}");
        Fact(words.Of("Status", "Status"), report.DecidedOn is { } day ? $"{words.Status(report.Status)}, {words.Date(day)}" : words.Status(report.Status));
        if (report.IsHistoric)
        {
            Fact(words.Of("Catatan", "Note"), words.Of(
                "Hasil dari sebelum platform ini ada; dicatat menurut sumbernya, tidak dihitung ulang.",
                "A result from before this platform; recorded as its source says, not computed again."));
        }

        if (report.Source is { } source)
        {
            Fact(words.Of("Sumber hasil", "Source of the result"), source);
        }

        paper.Y += 6;
    }

    private void Fact(string label, string value)
    {
        var text = ReportText.Plain(value);
        paper.Write(ReportText.Plain(label).In(ReportInk.Muted), ReportPaper.Left, paper.Y, LabelWidth);
        paper.Y += paper.Write(text, ReportPaper.Left + LabelWidth, paper.Y, ReportPaper.Width - LabelWidth) + 2;
    }

    private void Signature()
    {
        if (report.DecidedOn is not { } day || report.IsHistoric)
        {
            return;
        }

        if (!paper.Fits(92))
        {
            paper.Turn();
        }

        const double width = 200;
        var x = ReportPaper.Right - width;
        paper.Y += 18;
        paper.Write(ReportText.Plain($"{words.Of("Ditetapkan pada", "Decided on")} {words.Date(day)}").Centred(), x, paper.Y, width);
        paper.Page.DrawLine(new XPen(ReportInk.Rule, 0.8), x, paper.Y + 58, x + width, paper.Y + 58);
        paper.Write(ReportText.Small(words.Of("Nama, jabatan, dan tanda tangan", "Name, office and signature")).Centred(), x, paper.Y + 61, width);
        paper.Y += 74;
    }

    private void Put(ReportText text, double gap) => paper.Y += paper.Write(text, ReportPaper.Left, paper.Y, ReportPaper.Width) + gap;
}
