using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Infrastructure.Reports;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Tables that leave the platform: no cell is run by whoever opens them, and our own import reads back what was written.</summary>
public sealed class SpreadsheetTextTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1-1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "a;=1+1", "a;\"=1+1", "a; =1+1", "a\n=1+1;", "a\t@x", "'=1", "''=1", "'", "＝1+1", "-", "-5", "-5.25", "- KK\n- KTP", "a;-5", "_x0041_", "_x000D_", "", " ", "\"", "\"\"=1",
        "a,b", "\u0001", "\uFEFF=1", "😀=1", "\r", "\r\n", "x\r\n=1", "1e5", "007", "+62 322 1500", "=\"\";=\"\"",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Hostile),
        Gen.ArrayOf(Gen.Elements("=+-@\t\r\n;,\"' _x0041ab5.＝\u0001".ToCharArray())).Select(letters => new string(letters)),
        ArbMap.Default.GeneratorFor<string>().Select(text => new string([.. (text ?? "").Where(letter => letter != '\0' && !char.IsSurrogate(letter))])))
        .ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly Sheets Tables = new();

    [Fact]
    public void Csv_RunsNothing_AndReadsBackAsItWas() => Prop.ForAll(Texts, text =>
    {
        var file = Tables.Write(new Sheet(["a", "b", "c"], [new SheetRow(2, ["x", text, "y"])]), SheetFormat.Csv);
        Assert.Equal(text, Back(file, SheetFormat.Csv));
        Assert.All(Cells(Encoding.UTF8.GetString(file)), IsNotRun);
    }).Check(Many);

    [Fact]
    public void Xlsx_RunsNothing_AndReadsBackAsItWas() => Prop.ForAll(Texts, text =>
    {
        var file = Tables.Write(new Sheet(["a", "b", "c"], [new SheetRow(2, ["x", text, "y"])]), SheetFormat.Xlsx);
        Assert.Equal(text, Back(file, SheetFormat.Xlsx));
        AreTexts(file);
    }).Check(Many);

    /// <summary>The twin: cells as they came, without their guard, are run, and a reader that undoes no guard gives other text.</summary>
    [Fact]
    public void UnguardedCells_AreSeen()
    {
        foreach (var text in new[] { "=1+1", "a;=1+1", "\t=1", "x\r\n=1" })
        {
            var file = CsvTable.Write(["a", "b"], [["x", text]]);
            Assert.Contains(Cells(Encoding.UTF8.GetString(file)), IsRun);
        }

        Assert.False(SpreadsheetText.Guarded("=1+1") == "=1+1");
        Assert.False(SpreadsheetText.Read("'=1") == "'=1");
    }

    [Fact]
    public void FigureTables_KeepNumbersAsNumbers_AndRunNoName()
    {
        var rows = new[] { new Figure("=HYPERLINK(\"http://x\")", -3.82m, -5, null, new DateOnly(2026, 11, 23)), new Figure("a;@x", 1.5m, 7, true, default) };
        var csv = Encoding.UTF8.GetString(new FigureTable().Csv(rows));
        Assert.Contains(",-3.82,-5,,2026-11-23", csv, StringComparison.Ordinal);
        Assert.All(Cells(csv), IsNotRun);
        var book = new FigureTable().Xlsx(rows);
        AreTexts(book);
        Assert.Equal(["-3.82", "-5", "1.5", "7"], Sheet(book).Descendants().Where(cell => cell.Name.LocalName == "c" && (string?)cell.Attribute("t") == "n").Select(cell => cell.Value), StringComparer.Ordinal);
        AreTexts(ReportBook.Write([new BookSheet("Data", ["nama"], [10], [["=1+1"], ["\u0001"], [-1.5m]])]));
    }

    /// <summary>Over HTTP: names that would be run leave as text and come back as themselves.</summary>
    [SkippableTheory, Databases]
    public async Task ExportedNames_ComeBackUnchanged(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        foreach (var name in Hostile.Select(text => text.Trim()).Where(text => text.Length > 0 && !text.Any(char.IsControl)).Distinct(StringComparer.Ordinal))
        {
            await (await mall.Admin.Post($"{mall.Path}/members", new { name, kind = "regional-agency", status = "onboarding" })).Is(201);
        }

        foreach (var (format, kind) in new[] { ("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") })
        {
            var file = await mall.Admin.GetByteArrayAsync($"{mall.Path}/members/export?format={format}");
            var content = new ByteArrayContent(file) { Headers = { ContentType = new(kind) } };
            var report = await (await mall.Admin.PostAsync($"{mall.Path}/members/import", content)).Is(200);
            Assert.Equal((0, 0), (report.Number("added"), report.Number("changed")));
            Assert.True(report.Number("unchanged") > 20);
        }
    }

    private static string Back(byte[] file, SheetFormat format) => Sheets.Read(file, format).Value.Rows.Single().Cells[1];

    /// <summary>The cells as programs see them that take a comma, a semicolon or a tab for what parts cells.</summary>
    private static IEnumerable<string> Cells(string csv)
    {
        foreach (var separator in new[] { ',', ';', '\t' })
        {
            var (cell, quoted, started) = (new StringBuilder(), false, false);
            for (var at = 0; at < csv.Length; at++)
            {
                if (quoted && csv[at] == '"' && at + 1 < csv.Length && csv[at + 1] == '"')
                {
                    cell.Append(csv[at++]);
                }
                else if (csv[at] == '"' && (quoted || !started))
                {
                    // A quote counts where a cell begins, and until the next.
                    (quoted, started) = (!quoted, true);
                }
                else if (!quoted && (csv[at] == separator || csv[at] is '\r' or '\n'))
                {
                    yield return cell.ToString();
                    started = false;
                    cell.Clear();
                }
                else
                {
                    started = true;
                    cell.Append(csv[at]);
                }
            }

            yield return cell.ToString();
        }
    }

    private static bool IsRun(string cell) => cell.TrimStart('"', ' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] && !decimal.TryParse(cell, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static void IsNotRun(string cell) => Assert.False(IsRun(cell), $"This cell would be run: {cell}");

    /// <summary>Every cell says that it is text or a number, none is a formula, and what looks like one stays text when it is edited.</summary>
    private static void AreTexts(byte[] book)
    {
        var formats = Part(book, "styles").Descendants().Single(part => part.Name.LocalName == "cellXfs").Elements().ToList();
        foreach (var cell in Sheet(book).Descendants().Where(part => part.Name.LocalName == "c" && part.HasElements))
        {
            Assert.Contains((string?)cell.Attribute("t"), new[] { "inlineStr", "n" }, StringComparer.Ordinal);
            Assert.DoesNotContain(cell.Elements(), part => part.Name.LocalName == "f");
            if ((string?)cell.Attribute("t") == "inlineStr" && IsRun(cell.Value) && cell.Value[0] is not ('"' or ' '))
            {
                Assert.True(formats[(int?)cell.Attribute("s") ?? 0].Attribute("quotePrefix")?.Value is "1" or "true", cell.Value);
            }
        }
    }

    private static XDocument Sheet(byte[] book) => Part(book, "sheet");

    private static XDocument Part(byte[] book, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        using var part = archive.Entries.First(entry => entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private sealed record Figure(string Name, decimal Change, int Count, bool? Flag, DateOnly Day);
}
