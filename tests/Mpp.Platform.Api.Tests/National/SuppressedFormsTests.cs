using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Api.Tests.National;

/// <summary>What is hidden in one form of an answer is hidden in each: a table or a graph is no way around.</summary>
public sealed class SuppressedFormsTests
{
    private const string Weekly = "/v1/national/usage/weekly?from=2026-W46&to=2026-W48";

    private static readonly string[] Groups = ["tenant", "province", "nation"];

    private static readonly string[] Marks = ["week-value", "last", "lone", "gap-edge", "running-week"];

    [SkippableTheory, Databases]
    public async Task HiddenCounts_AreInNoForm(string database)
    {
        await using var app = await PlatformApp.Start(database, new FakeClock(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero)));
        var (one, other) = (await app.NewMall("35"), await app.NewMall("91"));
        await Fill(one, 6, 3, 7);
        await Fill(other, 8, 9, 10);
        var ministry = app.As(Roles.MinistryAnalyst);
        var hidden = 0;
        foreach (var address in Groups.SelectMany(group => new[]
        {
            $"{Weekly}&groupBy={group}",
            $"/v1/national/complaints/yearly?year=2025&groupBy={group}",
            $"/v1/national/satisfaction/yearly?year=2025&groupBy={group}",
        }))
        {
            var items = (await ministry.Get(address)).Items();
            var csv = (await (await ministry.GetAsync($"{address}&format=csv")).Content.ReadAsStringAsync()).Trim('\uFEFF', '\r', '\n').Split("\r\n").Select(line => line.Split(',')).ToList();
            var book = await Rows(await (await ministry.GetAsync($"{address}&format=xlsx")).Content.ReadAsStreamAsync());
            Assert.Equal((items.Count + 1, items.Count + 1), (csv.Count, book.Count));
            Assert.Equal(string.Join(",", csv[0]), string.Join(",", book[0]));
            for (var row = 0; row < items.Count; row++)
            {
                foreach (var (name, column) in csv[0].Select((name, column) => (name, column)).Where(cell => cell.name is not ("missingMalls" or "closedMalls")))
                {
                    var told = Text(items[row]![name]);
                    Assert.Equal((address, name, told, told), (address, name, csv[row + 1][column], book[row + 1][column]));
                    hidden += told.Length == 0 && items[row]!["suppressed"]!.GetValue<bool>() ? 1 : 0;
                }
            }
        }

        Assert.InRange(hidden, 20, int.MaxValue);
    }

    [SkippableFact]
    public async Task HiddenWeek_IsAGapOfTheGraph_AndTheGraphSaysSo()
    {
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, new FakeClock(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero)));
        await Fill(await app.NewMall("35"), 6, 3, 7);
        foreach (var group in Groups)
        {
            var svg = XDocument.Parse(await (await app.As(Roles.MinistryAnalyst).GetAsync($"{Weekly}&groupBy={group}&format=svg")).Content.ReadAsStringAsync());
            var parts = svg.Descendants().Where(part => part.Attribute("class") is not null).ToLookup(part => part.Attribute("class")!.Value, StringComparer.Ordinal);
            Assert.Equal(2, Marks.Sum(mark => parts[mark].Count()));
            Assert.Equal("tidak ada laporan, atau disembunyikan", Assert.Single(parts["gap-legend"]).Value);
        }
    }

    /// <summary>Three weeks of usage, and a year with few answers and few complaints closed.</summary>
    private static Task Fill(Mall mall, params int[] served) => mall.App.WithinTenant(mall.Code, async db =>
    {
        db.WeeklyUsage.AddRange(served.Select((count, i) => Week(mall.Code, new IsoWeek(2026, 46).Plus(i), count)));
        db.YearlyQuality.Add(new YearlyQuality
        {
            TenantId = mall.Code,
            Year = 2025,
            SurveyResponses = served[1],
            SatisfactionIndex = 80m,
            ComplaintsReceived = 40,
            ComplaintsClosed = served[1],
            ComplaintsInTime = 25,
            ComplaintsMissedLimit = 9,
            ComplaintsFromLapor = 10,
            OversightReceived = 0,
            OversightClosed = 0,
            ComputedAt = DateTimeOffset.UnixEpoch,
        });
        await db.SaveChangesAsync();
    });

    private static WeeklyUsage Week(string code, IsoWeek week, int served) => new()
    {
        TenantId = code,
        Week = week.Key,
        Visits = served,
        Issued = served,
        Served = served,
        NoShow = 0,
        Cancelled = 0,
        ServedOnline = 0,
        ServedOutreach = 0,
        ReportedDays = 1,
        ServedByDay = WeekDays.Write([(week.Monday, served)]),
        Waits = DurationSketch.Of([60.0, 90]).ToBytes(),
        ServiceTimes = [],
        MedianWaitSeconds = 75,
        P90WaitSeconds = 87,
        MedianServiceSeconds = null,
        Members = 5,
        ActiveMembers = 3,
        ComputedAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task<List<List<string>>> Rows(Stream workbook)
    {
        await using (workbook)
        {
            using var book = SpreadsheetDocument.Open(workbook, isEditable: false);
            return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
        }
    }

    private static string Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.Number => value!.GetValue<decimal>().ToString("0.####", CultureInfo.InvariantCulture),
        JsonValueKind.String => value!.GetValue<string>(),
        _ => value!.ToJsonString(),
    };
}
