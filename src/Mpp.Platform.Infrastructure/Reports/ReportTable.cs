using PdfSharp.Drawing;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>A column of a table on paper.</summary>
/// <param name="Width">In points.</param>
internal sealed record ReportColumn(string Title, double Width, bool IsNumber = false);

/// <summary>Rows that grow with their text; only one longer than a page is split, and a turned page says the heading again.</summary>
internal sealed class ReportTable(ReportPaper paper, IReadOnlyList<ReportColumn> columns)
{
    private const double Padding = 4;

    public void Draw(IReadOnlyList<IReadOnlyList<ReportText>> whole)
    {
        var rows = whole.SelectMany(Parts).ToList();

        // A heading alone at the foot of a page says nothing.
        if (!paper.Fits(HeadHeight() + (rows.Count == 0 ? 0 : HeightOf(rows[0]))))
        {
            paper.Turn();
        }

        Head();
        foreach (var row in rows)
        {
            if (!paper.Fits(HeightOf(row)))
            {
                paper.Turn();
                Head();
            }

            Row(row, isHead: false);
        }
    }

    /// <summary>The row itself, or where no page has room for it, parts of it that one has.</summary>
    private IEnumerable<IReadOnlyList<ReportText>> Parts(IReadOnlyList<ReportText> cells)
    {
        var room = ReportPaper.Room - HeadHeight();
        if (HeightOf(cells) <= room)
        {
            return [cells];
        }

        var lines = cells.Zip(columns, (cell, column) => paper.Wrap(cell.Words, cell.Font, column.Width - (2 * Padding))).ToList();
        var most = (int)((room - (2 * Padding)) / cells.Max(cell => cell.RowHeight));
        return Enumerable.Range(0, (lines.Max(cell => cell.Count) + most - 1) / most).Select(part => (IReadOnlyList<ReportText>)
            [.. cells.Zip(lines, (cell, all) => cell with { Words = string.Join(' ', all.Skip(part * most).Take(most)) })]);
    }

    private IReadOnlyList<ReportText> Titles => [.. columns.Select(column => ReportText.Bold(column.Title, 8).In(ReportInk.White))];

    private double HeadHeight() => HeightOf(Titles);

    private void Head() => Row(Titles, isHead: true);

    private double HeightOf(IReadOnlyList<ReportText> cells) =>
        cells.Zip(columns, (cell, column) => paper.HeightOf(cell, column.Width - (2 * Padding))).Max() + (2 * Padding) - 1;

    private void Row(IReadOnlyList<ReportText> cells, bool isHead)
    {
        var height = HeightOf(cells);
        if (isHead)
        {
            paper.Page.DrawRectangle(ReportInk.Navy, ReportPaper.Left, paper.Y, columns.Sum(column => column.Width), height);
        }

        var x = ReportPaper.Left;
        foreach (var (cell, column) in cells.Zip(columns))
        {
            var text = column.IsNumber ? cell.ToRight() : cell;
            paper.Write(text, x + Padding, paper.Y + Padding - 0.5, column.Width - (2 * Padding));
            x += column.Width;
        }

        paper.Y += height;
        paper.Page.DrawLine(new XPen(ReportInk.Rule, 0.5), ReportPaper.Left, paper.Y, x, paper.Y);
    }
}
