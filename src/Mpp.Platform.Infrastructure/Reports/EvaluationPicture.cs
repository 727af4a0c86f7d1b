using Mpp.Platform.Application.Evaluations;
using PdfSharp.Drawing;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The index in large beside the picture of the six aspects.</summary>
internal sealed class EvaluationPicture(EvaluationReport report, EvaluationWords words, ReportPaper paper)
{
    private const double Height = 240;
    private const double BoxWidth = 168;
    private const double Radius = 90;
    private const decimal Highest = 5;

    public void Draw()
    {
        if (!paper.Fits(Height))
        {
            paper.Turn();
        }

        var top = paper.Y;
        Index(top);
        var lines = Lines();
        var middle = new XPoint(ReportPaper.Left + BoxWidth + ((ReportPaper.Width - BoxWidth) / 2), top + 118);
        if (report.Aspects.Count > 2)
        {
            new ReportRadar(paper, middle, Radius, 0, Highest).Draw([.. report.Aspects.Select(aspect => words.Of(aspect.Name))], lines);
        }

        Legend(lines, top + 144);
        paper.Y = top + Height + 8;
    }

    private void Index(double top)
    {
        paper.Page.DrawRoundedRectangle(ReportInk.Band, ReportPaper.Left, top, BoxWidth, 130, 10, 10);
        var y = top + 8;
        y += Centred(ReportText.Bold(words.Of("INDEKS PELAYANAN PUBLIK", "PUBLIC SERVICE INDEX"), 8).In(ReportInk.Muted), y);
        y += Centred(ReportText.Bold(words.Score(report.Index), 38).In(ReportInk.Navy), y) - 2;
        y += Centred(ReportText.Small(words.Of("dari 5,00", "of 5.00")), y) + 6;
        if (report.Category is { } category)
        {
            paper.Page.DrawRoundedRectangle(ReportInk.Navy, ReportPaper.Left + (BoxWidth / 2) - 24, y, 48, 26, 6, 6);
            Centred(ReportText.Bold(category, 17).In(ReportInk.White), y + 2);
            y += 31;
            Centred(ReportText.Bold(report.CategoryName is { } name ? words.Of(name) : "", 9), y);
        }
        else
        {
            Centred(ReportText.Plain(words.Of("Belum ada kategori", "No category yet")), y);
        }
    }

    /// <summary>Only lines with a score: an empty one would read as nought.</summary>
    private List<RadarLine> Lines() =>
    [
        .. new[]
        {
            new RadarLine(words.Of("Penilaian mandiri (F-01)", "Unit itself (F-01)"), ReportInk.Self, XDashStyle.Dash, RadarMark.Square, [.. report.Aspects.Select(aspect => aspect.Self)]),
            new RadarLine(words.Of("Pengguna (F-03)", "Users (F-03)"), ReportInk.Users, XDashStyle.Dot, RadarMark.Triangle, [.. report.Aspects.Select(aspect => aspect.User)]),
            new RadarLine(words.Of("Evaluator (F-02)", "Evaluator (F-02)"), ReportInk.Evaluator, XDashStyle.Solid, RadarMark.Circle, [.. report.Aspects.Select(aspect => aspect.Evaluator)]),
        }.Where(line => line.Values.Any(value => value is not null)),
    ];

    private void Legend(List<RadarLine> lines, double y)
    {
        paper.Write(ReportText.Bold(words.Of("Nilai per aspek, 0 sampai 5", "Scores per aspect, 0 to 5"), 8.5), ReportPaper.Left, y, BoxWidth);
        if (lines.Count == 0)
        {
            paper.Write(ReportText.Small(words.Of("Belum ada nilai.", "No scores yet.")), ReportPaper.Left, y + 15, BoxWidth);
        }

        ReportRadar.Legend(paper, lines, ReportPaper.Left, y + 15, BoxWidth);
    }

    private double Centred(ReportText text, double y) => paper.Write(text.Centred(), ReportPaper.Left + 4, y, BoxWidth - 8);
}
