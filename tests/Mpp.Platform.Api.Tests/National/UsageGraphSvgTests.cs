using System.Globalization;
using System.Xml.Linq;
using Mpp.Platform.Application.National;
using Mpp.Platform.Infrastructure.Reports;

namespace Mpp.Platform.Api.Tests.National;

public sealed class UsageGraphSvgTests
{
    [Fact]
    public void AnyGraph_IsWellFormedOfFixedSizeAndRepeatable()
    {
        var graph = Graph(8, Line("35.24", "Kabupaten Lamongan", 5, 7, null, 4, 4, 6, 9, 1234));

        var svg = Draw(graph);

        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Name.ToString());
        Assert.Equal("0 0 900 450", svg.Attribute("viewBox")?.Value);
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("Kunjungan mingguan MPP", Children(svg, "title").Single().Value);
        Assert.Contains("Kabupaten Lamongan: 1.234 (M47 2026)", Children(svg, "desc").Single().Value, StringComparison.Ordinal);
        Assert.Equal(new UsageGraphSvg().Svg(graph), new UsageGraphSvg().Svg(graph));
    }

    [Fact]
    public void WeekWithoutReport_BreaksTheLineAndIsMarked()
    {
        var svg = Draw(Graph(7, Line("nation", "Nasional", 5, 7, null, 4, 4, 6, 9)));

        Assert.Equal(2, PathOf(svg).Count(letter => letter == 'M'));
        Assert.Equal(6 - 2, PathOf(svg).Count(letter => letter == 'L'));
        Assert.Single(Of(svg, "no-report-band"));
        Assert.Equal(2, Of(svg, "gap-edge").Count);
        Assert.Equal("tidak ada laporan", Assert.Single(Of(svg, "gap-legend")).Value);
    }

    [Fact]
    public void ZeroVisits_IsAPointOnTheAxisAndNoGap()
    {
        var svg = Draw(Graph(3, Line("nation", "Nasional", 5, 0, 5)));

        Assert.Single(PathOf(svg), letter => letter == 'M');
        Assert.Empty(Of(svg, "no-report-band"));
        Assert.Empty(Of(svg, "gap-legend"));
    }

    [Fact]
    public void WeekLeftOutOfTheList_BreaksTheLineToo()
    {
        var graph = Graph(5, Line("nation", "Nasional", 5, 7, 4, 4)) with { Weeks = ["2026-W43", "2026-W44", "2026-W46", "2026-W47"] };

        var svg = Draw(graph);

        Assert.Equal(2, PathOf(svg).Count(letter => letter == 'M'));
        Assert.Single(Of(svg, "no-report-band"));
    }

    [Fact]
    public void ReportBetweenTwoGaps_IsAVisibleDot()
    {
        var svg = Draw(Graph(7, Line("nation", "Nasional", 5, 7, null, 4, null, 6, 9)));

        Assert.Equal("3.6", Assert.Single(Of(svg, "lone")).Attribute("r")?.Value);
    }

    [Fact]
    public void OneOfTwoMallsSilent_HasItsOwnGapRow()
    {
        var svg = Draw(Graph(4, Line("35.24", "Lamongan", 5, 7, 4, 4), Line("32.11", "Sumedang", 5, null, null, 4)));

        var row = Assert.Single(Of(svg, "no-report-row"));
        Assert.Single(Of(row, "no-report"));
        Assert.Empty(Of(svg, "no-report-band"));
    }

    [Fact]
    public void MallThatStoppedReporting_ShowsTheWeekOfItsLastValue()
    {
        var svg = Draw(Graph(4, Line("35.24", "Lamongan", 5, 7, 4, 4), Line("32.11", "Sumedang", 5, 8, null, null)));

        var label = Of(svg, "label").Single(label => label.Value.Contains("Sumedang", StringComparison.Ordinal));
        Assert.Contains("M45", Words(Texts(label)), StringComparison.Ordinal);
        Assert.Empty(Of(label, "leader"));
    }

    [Fact]
    public void MallSilentSinceLastYear_ShowsTheYearOfItsLastValueToo()
    {
        var values = Enumerable.Range(0, 104).Select(i => i < 50 ? 5d : (double?)null).ToArray();

        var svg = Draw(Graph(104, new UsageLine("32.11", "Sumedang", values)));

        Assert.Equal("5|M45 2025|Sumedang", Words(Texts(Assert.Single(Of(svg, "label")))));
    }

    [Fact]
    public void NameWithMarkup_IsEscapedAndReadBackWhole()
    {
        const string Name = "MPP <b> & \"Kota\"\u0001";

        var svg = Draw(Graph(2, Line("<&\"", Name, 1, 2)) with { Title = "A <&\" B" });

        Assert.DoesNotContain(svg.DescendantsAndSelf(), part => Children(part, "b").Any());
        Assert.Contains(Of(svg, "label"), label => label.Value.Contains("MPP <b> & \"Kota\"", StringComparison.Ordinal));
        Assert.Equal("<&\"", Assert.Single(Of(svg, "line")).Attribute("data-key")?.Value);
        Assert.Equal("A <&\" B", Assert.Single(Of(svg, "title")).Value);
    }

    [Fact]
    public void LinesThatEndTogether_HaveLabelsThatDoNotOverlap()
    {
        var lines = Enumerable.Range(0, 10)
            .Select(i => Line($"{i}", $"Kabupaten Kep. Siau Tagulandang Biaro {i}", 900, 1000 + i)).ToArray();

        var svg = Draw(Graph(2, lines));

        var labels = Of(svg, "label").Select(Texts).Select(texts => (Top: texts.Min(Y) - 11, Bottom: texts.Max(Y) + 2)).OrderBy(label => label.Top).ToList();
        Assert.Equal(10, labels.Count);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Top, $"{pair.First} meets {pair.Second}"));
        Assert.InRange(labels[0].Top, 80, 450);
        Assert.InRange(labels[^1].Bottom, 80, 425);
    }

    [Fact]
    public void LongName_WrapsRightOfThePlotInsideThePaper()
    {
        var svg = Draw(Graph(2, Line("71.09", "Kabupaten Kep. Siau Tagulandang Biaro", 1, 2)));

        var texts = Texts(Assert.Single(Of(svg, "label")));
        Assert.Equal("2|Kabupaten Kep. Siau|Tagulandang Biaro", Words(texts));
        Assert.All(texts, text => Assert.True(X(text) + UsageGraphText.Width(text.Value, 12) <= 885));
        var lastPoint = Assert.Single(Of(svg, "last"));
        Assert.True(Number(lastPoint, "cx") < texts.Min(X) - 30);
    }

    [Fact]
    public void NoLines_SaysNoData() =>
        Assert.Equal("tidak ada laporan", Assert.Single(Of(Draw(Graph(0)), "no-data")).Value);

    [Fact]
    public void OnlySilentMalls_SayNoDataAndDrawNoLine()
    {
        var svg = Draw(Graph(3, Line("35.24", "Lamongan", null, null, null)));

        Assert.Single(Of(svg, "no-data"));
        Assert.Empty(Of(svg, "line"));
        Assert.Equal(3, Of(svg, "week").Count);
    }

    [Fact]
    public void MoreThanTenLines_DrawsTheEightHighestAndCountsTheRest()
    {
        var lines = Enumerable.Range(0, 38).Select(i => Line($"{i:00}", $"Provinsi {i:00}", 5000 - i, 100 + i)).ToArray();

        var svg = Draw(Graph(2, lines));

        Assert.Equal("37 36 35 34 33 32 31 30", string.Join(' ', Of(svg, "line").Select(line => line.Attribute("data-key")?.Value)));
        Assert.Contains("8 tertinggi dari 38 menurut laporan terakhir; 30 lainnya tidak ditampilkan.", Words(Texts(svg)).Replace('|', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void TenLines_AreAllDrawnAndAllLookDifferent()
    {
        var svg = Draw(Graph(2, [.. Enumerable.Range(0, 10).Select(i => Line($"{i}", $"Kota {i}", i, i))]));

        var looks = Of(svg, "line").Select(line => Children(line, "path").Single()).ToList();
        Assert.Equal(10, looks.Select(path => path.Attribute("stroke")?.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(10, Enumerable.Range(0, 10).Select(i => string.Join(' ', LineStyle.Of(i).Marker)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void HundredAndFourWeeks_ThinLabelsButKeepTheLastAndTheYears()
    {
        var values = Enumerable.Range(0, 104).Select(i => (double?)(1000 + i)).ToArray();

        var svg = Draw(Graph(104, new UsageLine("nation", "Nasional", values)));

        var labels = Of(svg, "week");
        Assert.Equal("M47", labels[^1].Value);
        Assert.InRange(labels.Count, 8, 20);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(X(pair.Second) - X(pair.First) >= 34));
        Assert.Equal("2024|2025|2026", Words(Of(svg, "year")));
        Assert.Equal(2, Of(svg, "year-mark").Count);
    }

    [Fact]
    public void SingleWeek_IsADotWithItsValue()
    {
        var svg = Draw(Graph(1, Line("35.24", "Lamongan", 1412)));

        Assert.Empty(Children(Assert.Single(Of(svg, "line")), "path"));
        Assert.Single(Of(svg, "last"));
        Assert.Equal("1.412", Assert.Single(Of(svg, "last-value")).Value);
        Assert.Equal("M47", Words(Of(svg, "week")));
    }

    [Fact]
    public void ValueAxis_StartsAtZeroInRoundWholeSteps()
    {
        Assert.Equal("0|500|1.000|1.500|2.000", Ticks(Graph(2, Line("a", "A", 1200, 1900))));
        Assert.Equal("0|5|10|15", Ticks(Graph(2, Line("a", "A", 1, 15))));
        Assert.Equal("0|1|2|3", Ticks(Graph(2, Line("a", "A", 1, 3))));
        Assert.Equal("0,0|0,5|1,0|1,5|2,0|2,5", Ticks(Graph(2, Line("a", "A", 1, 2.5))));
        Assert.Equal("0|1", Ticks(Graph(2, Line("a", "A", 0, 0))));
    }

    [Fact]
    public void EnglishAsked_NumbersWeeksAndNoteAreEnglish()
    {
        var lines = Enumerable.Range(0, 11).Select(i => Line($"{i:00}", $"Province {i:00}", 1000, 1234.5 + i)).ToArray();

        var svg = Draw(Graph(2, lines) with { Language = "en" });

        Assert.Equal("1,245", Of(svg, "last-value")[0].Value);
        Assert.Equal("W46|W47", Words(Of(svg, "week")));
        Assert.Contains("3 others not shown", Words(Texts(svg)).Replace('|', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void ImpossibleInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Draw(Graph(2, Line("a", "A", 1))));
        Assert.Throws<ArgumentException>(() => Draw(Graph(2, Line("a", "A", 1, -1))));
        Assert.Throws<ArgumentException>(() => Draw(Graph(2, Line("a", "A", 1, double.NaN))));
        Assert.Throws<ArgumentException>(() => Draw(Graph(1, Line("a", "A", 1)) with { Weeks = ["2025-W53"] }));
        Assert.Throws<ArgumentException>(() => Draw(Graph(2, Line("a", "A", 1, 2)) with { Weeks = ["2026-W47", "2026-W47"] }));
    }

    private static UsageGraph Graph(int weeks, params UsageLine[] lines)
    {
        var last = ISOWeek.ToDateTime(2026, 47, DayOfWeek.Monday);
        var names = Enumerable.Range(0, weeks).Select(i => last.AddDays(-7 * (weeks - 1 - i)))
            .Select(monday => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}"));
        return new("Kunjungan mingguan MPP", "Contoh", "Kunjungan per minggu", "Data per 23 November 2026", "tidak ada laporan", [.. names], lines);
    }

    private static UsageLine Line(string key, string name, params double?[] values) => new(key, name, values);

    private static XElement Draw(UsageGraph graph) => XDocument.Parse(new UsageGraphSvg().Svg(graph)).Root!;

    private static List<XElement> Of(XElement root, string kind) =>
        [.. root.Descendants().Where(part => string.Equals(part.Attribute("class")?.Value, kind, StringComparison.Ordinal))];

    private static List<XElement> Texts(XElement root) => [.. root.DescendantsAndSelf().SelectMany(part => Children(part, "text"))];

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements(parent.Name.Namespace + name);

    private static string Words(IEnumerable<XElement> texts) => string.Join('|', texts.Select(text => text.Value));

    private static string PathOf(XElement svg) =>
        Children(Of(svg, "line").Single(), "path").Single().Attribute("d")!.Value;

    private static string Ticks(UsageGraph graph) => Words(Of(Draw(graph), "value-tick"));

    private static double X(XElement text) => Number(text, "x");

    private static double Y(XElement text) => Number(text, "y");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
