using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Drawing.Layout;
using PdfSharp.Pdf;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>A4 pages that are written from top to bottom and turned when a piece no longer fits.</summary>
internal sealed class ReportPaper : IDisposable
{
    public const double Left = 48;
    public const double Right = 547;
    public const double Width = Right - Left;
    private const double Top = 46;
    private const double Bottom = 778;

    private readonly PdfDocument _document = new();
    private readonly List<XGraphics> _pages = [];

    public ReportPaper() => Turn();

    /// <summary>Where the next piece starts.</summary>
    public double Y { get; set; }

    public XGraphics Page => _pages[^1];

    public int Pages => _pages.Count;

    /// <summary>What an empty page has room for.</summary>
    public static double Room => Bottom - Top;

    public bool Fits(double height) => Y + height <= Bottom;

    /// <summary>Starts a page; tables say their heading again.</summary>
    public void Turn()
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        _pages.Add(XGraphics.FromPdfPage(page));
        Y = Top;
    }

    /// <summary>Writes rows of text and returns their height.</summary>
    public double Write(ReportText text, double x, double y, double width)
    {
        var rows = Wrap(text.Words, text.Font, width);
        foreach (var (index, row) in rows.Index())
        {
            var at = new XRect(x, y + (index * text.RowHeight), width, text.RowHeight);
            Page.DrawString(row, text.Font, text.Brush, at, text.Format);
        }

        return rows.Count * text.RowHeight;
    }

    public double HeightOf(ReportText text, double width) => Wrap(text.Words, text.Font, width).Count * text.RowHeight;

    /// <summary>Rows within a width. A word wider than that, such as a long web address, is broken.</summary>
    public List<string> Wrap(string words, XFont font, double width)
    {
        var rows = new List<string>();
        foreach (var word in UsageGraphText.Clean(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, font, width)))
        {
            if (rows.Count > 0 && WidthOf($"{rows[^1]} {word}", font) <= width)
            {
                rows[^1] += $" {word}";
            }
            else
            {
                rows.Add(word);
            }
        }

        return rows.Count == 0 ? [""] : rows;
    }

    /// <summary>The finished file: numbers its pages, and is the same bytes for the same content.</summary>
    public byte[] Save(ReportImprint imprint)
    {
        foreach (var (index, page) in _pages.Index())
        {
            Foot(page, imprint, index + 1);
            page.Dispose();
        }

        _document.Info.Title = imprint.Title;
        _document.Info.Subject = imprint.Subject;
        _document.Info.Keywords = imprint.Checksum;
        _document.Info.Creator = "Mpp.Platform";
        Date(imprint.Date);
        _document.Language = imprint.Language;
        using var stream = new MemoryStream();
        _document.Save(stream, closeStream: false);
        return ReportBytes.Settled(stream.ToArray());
    }

    public void Dispose() => _document.Dispose();

    private void Foot(XGraphics page, ReportImprint imprint, int number)
    {
        var font = ReportFonts.Regular(7.5);
        if (number > 1)
        {
            page.DrawString(Wrap(imprint.Title, font, Width)[0], font, ReportInk.Muted, new XRect(Left, 26, Width, 10), XStringFormats.TopLeft);
        }

        page.DrawLine(new XPen(ReportInk.Rule, 0.6), Left, 790, Right, 790);
        page.DrawString(imprint.Note, font, ReportInk.Muted, new XRect(Left, 794, Width - 70, 10), XStringFormats.TopLeft);
        page.DrawString(imprint.Check, font, ReportInk.Muted, new XRect(Left, 804, Width - 70, 10), XStringFormats.TopLeft);
        var count = string.Create(CultureInfo.InvariantCulture, $"{number} / {Pages}");
        page.DrawString(count, ReportFonts.Bold(8.5), ReportInk.Navy, new XRect(Right - 70, 794, 70, 12), XStringFormats.TopRight);
    }

    /// <summary>Of the content, not of the day it was printed: the same content is the same file.</summary>
    private void Date(DateOnly? date)
    {
        var at = (date ?? DateOnly.FromDateTime(DateTime.UnixEpoch)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        _document.Info.CreationDate = at;
        _document.Info.ModificationDate = at;
    }

    private double WidthOf(string words, XFont font) => Page.MeasureString(words, font).Width;

    private IEnumerable<string> Broken(string word, XFont font, double width)
    {
        var part = "";
        foreach (var rune in word.EnumerateRunes().Select(rune => rune.ToString()))
        {
            if (part.Length > 0 && WidthOf(part + rune, font) > width)
            {
                yield return part;
                part = "";
            }

            part += rune;
        }

        yield return part;
    }
}

/// <summary>What stands at the foot of every page and in the properties of the file.</summary>
internal sealed record ReportImprint(
    string Title, string Subject, string Language, string Note, string Check, string Checksum, DateOnly? Date);

/// <summary>Words with the look they are written in.</summary>
internal sealed record ReportText(string Words, XFont Font, XBrush Brush, XStringFormat Format)
{
    public double RowHeight => Font.Size * 1.24;

    public static ReportText Plain(string words, double size = 9) => new(words, ReportFonts.Regular(size), ReportInk.Black, XStringFormats.TopLeft);

    public static ReportText Bold(string words, double size = 9) => new(words, ReportFonts.Bold(size), ReportInk.Black, XStringFormats.TopLeft);

    public static ReportText Small(string words) => new(words, ReportFonts.Regular(8), ReportInk.Muted, XStringFormats.TopLeft);

    public ReportText In(XBrush brush) => this with { Brush = brush };

    public ReportText Centred() => this with { Format = XStringFormats.TopCenter };

    public ReportText ToRight() => this with { Format = XStringFormats.TopRight };
}

/// <summary>Colours of paper reports; Okabe and Ito's for what must be told apart.</summary>
internal static class ReportInk
{
    public static readonly XColor Rule = XColor.FromArgb(0xB9, 0xC2, 0xCC);
    public static readonly XColor Evaluator = XColor.FromArgb(0x00, 0x72, 0xB2);
    public static readonly XColor Self = XColor.FromArgb(0xD5, 0x5E, 0x00);
    public static readonly XColor Users = XColor.FromArgb(0x00, 0x7A, 0x5A);
    public static readonly XBrush Black = new XSolidBrush(XColor.FromArgb(0x1B, 0x1F, 0x24));
    public static readonly XBrush Muted = new XSolidBrush(XColor.FromArgb(0x57, 0x60, 0x6A));
    public static readonly XBrush Navy = new XSolidBrush(XColor.FromArgb(0x12, 0x2F, 0x57));
    public static readonly XBrush White = new XSolidBrush(XColors.White);
    public static readonly XBrush Band = new XSolidBrush(XColor.FromArgb(0xEE, 0xF2, 0xF7));
}
