using System.Reflection;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>The two faces that reports are set in. They travel inside the program: a server has no fonts to rely on.</summary>
internal sealed class ReportFonts : IFontResolver
{
    public const string Family = "Liberation Sans";

    // PDFsharp keeps one resolver per process and refuses another once a font was used.
    private static readonly Lazy<bool> Installed = new(() =>
    {
        GlobalFontSettings.FontResolver = new ReportFonts();
        return true;
    });

    public static XFont Regular(double size) => Of(size, XFontStyleEx.Regular);

    public static XFont Bold(double size) => Of(size, XFontStyleEx.Bold);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? "LiberationSans-Bold" : "LiberationSans-Regular");

    public byte[]? GetFont(string faceName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(ReportFonts).Namespace}.Fonts.{faceName}.ttf")
            ?? throw new InvalidOperationException($"The font {faceName} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static XFont Of(double size, XFontStyleEx style) =>
        Installed.Value ? new XFont(Family, size, style, new XPdfFontOptions(PdfFontEncoding.Unicode)) : throw new InvalidOperationException();
}
