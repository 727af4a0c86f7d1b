using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Hours;

/// <summary>Days off are kept by the platform's people, decree by decree, and everybody reads them.</summary>
public sealed class HolidayTests
{
    private const string Path = "/v1/holidays";

    [SkippableTheory, Databases]
    public async Task Holiday_IsKeptByTheAdmin_AndReadByEverybody(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var admin = app.As(Roles.PlatformAdmin);
        var added = await (await admin.Post(Path, Day("2027-01-01", "national-holiday", "Tahun Baru"))).Is(201);
        Assert.Equal(("2027-01-01", "SKB 2027", 0), (added.Text("date"), added.Text("decree"), added.Number("revision")));
        await (await admin.Post(Path, Day("2027-01-01", "joint-leave", "Cuti"))).IsProblem(409, "holiday.exists");
        var regional = await (await admin.Post(Path, Day("2027-01-01", "regional", "Hari jadi", "35.24"))).Is(201);
        await (await admin.Post(Path, Day("2027-02-02", "regional", "x"))).IsProblem(422, "holiday.region-fits-kind");
        await (await admin.Post(Path, Day("2027-02-02", "joint-leave", "x", "35"))).IsProblem(422, "holiday.region-fits-kind");
        await (await admin.Post(Path, Day("2027-02-02", "regional", "x", "99"))).IsProblem(422, "holiday.region-unknown");
        await (await admin.Post(Path, Day("1999-02-02", "national-holiday", "x"))).IsProblem(400, "request.invalid");

        // Who lives elsewhere does not see a region's day.
        var anyone = app.As(null);
        Assert.Equal("2027-01-01", Assert.Single((await anyone.Get($"{Path}?year=2027&region=33.14")).Items())!.Text("date"));
        Assert.Equal(2, (await anyone.Get($"{Path}?year=2027&region=35.24")).Items().Count);
        Assert.Equal(25, (await anyone.Get($"{Path}?year=2026")).Items().Count);
        var page = await anyone.Get($"{Path}?year=2027&limit=1");
        var next = await anyone.Get($"{Path}?year=2027&limit=1&cursor={page.Text("nextCursor")}");
        Assert.Equal("|35.24", string.Join('|', new[] { page, next }.Select(one => Assert.Single(one.Items())!.Text("region")).Order(StringComparer.Ordinal)));
        Assert.Null(next["nextCursor"]);

        // A revised decree moves it; who has not read the last version does not.
        var address = $"{Path}/{added.Id()}";
        await (await admin.Patch(address, new { revision = 1 }, null)).Is(428);
        var moved = await (await admin.Patch(address, new { date = "2027-01-04", revision = 1 }, "\"1\"")).Is(200);
        Assert.Equal(("2027-01-04", 1), (moved.Text("date"), moved.Number("revision")));
        await (await admin.Patch(address, new { date = "2027-01-05" }, "\"1\"")).IsProblem(412, "request.stale");
        await (await app.As(Roles.MallAdmin, "35.24").Post(Path, Day("2027-03-03", "national-holiday", "x"))).IsProblem(403, "auth.forbidden");
        await (await admin.Delete($"{Path}/{regional.Id()}", "*")).Is(204);
        await (await anyone.GetAsync($"{Path}/{regional.Id()}")).IsProblem(404, "holiday.not-found");
    }

    [SkippableTheory, Databases]
    public async Task Decree_ComesAsAFile_WholeOrNotAtAll(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var admin = app.As(Roles.PlatformAdmin);
        const string Head = "date,kind,region,name,decree,revision\n";
        var bad = Head + "2027-01-01,national-holiday,,Tahun Baru,SKB,0\n2027-13-01,national-holiday,,x,SKB,\n2027-02-02,regional,99,x,SKB,\n2027-01-01,joint-leave,,x,SKB,\n";
        var problems = await (await Import(admin, bad)).IsProblem(422, "import.bad-rows");
        Assert.Equal("A3 A5 C4", string.Join(' ', problems["errors"]!.AsObject().Select(cell => cell.Key).Order(StringComparer.Ordinal)));
        Assert.Empty((await app.As(null).Get($"{Path}?year=2027")).Items());

        var good = Head + "2027-01-01,national-holiday,,Tahun Baru,SKB 9/2026,0\n2027-03-10,national-holiday,,Idul Fitri,SKB 9/2026,0\n2027-05-26,regional,35.24,Hari Jadi Lamongan,Perbup 1,0\n";
        Assert.Equal((3, 0, 0), Counts(await (await Import(admin, good, "?dryRun=true")).Is(200)));
        Assert.Empty((await app.As(null).Get($"{Path}?year=2027")).Items());
        Assert.Equal((3, 0, 0), Counts(await (await Import(admin, good)).Is(200)));
        Assert.Equal((0, 0, 3), Counts(await (await Import(admin, good)).Is(200)));

        // The revised decree names another day for one of them; the region's own stays.
        var revised = Head + "2027-01-01,national-holiday,,Tahun Baru,SKB 9/2026,1\n2027-03-11,national-holiday,,Idul Fitri,SKB 9/2026,1\n";
        var report = await (await Import(admin, revised, "?replace=true")).Is(200);
        Assert.Equal((1, 1, 0), Counts(report));
        Assert.Equal(1, report.Number("removed"));
        Assert.Equal(
            "2027-01-01 1 2027-03-11 1 2027-05-26 0",
            string.Join(' ', (await app.As(null).Get($"{Path}?year=2027")).Items().Select(day => $"{day!.Text("date")} {day!.Number("revision")}")));

        // What goes out comes back as it was, also as a workbook.
        var csv = await (await app.As(null).GetAsync($"{Path}/export?year=2027")).Content.ReadAsStringAsync();
        Assert.Equal((0, 0, 3), Counts(await (await Import(admin, csv)).Is(200)));
        var book = await (await app.As(null).GetAsync($"{Path}/export?year=2027&format=xlsx")).Content.ReadAsByteArrayAsync();
        Assert.Equal((0, 0, 3), Counts(await (await Import(admin, book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Is(200)));
        await (await Import(app.As(Roles.MinistryAnalyst), good)).IsProblem(403, "auth.forbidden");
    }

    private static object Day(string date, string kind, string name, string? region = null) => new { date, kind, name, region, decree = "SKB 2027" };

    private static (int? Added, int? Changed, int? Unchanged) Counts(JsonNode report) => (report.Number("added"), report.Number("changed"), report.Number("unchanged"));

    internal static Task<HttpResponseMessage> Import(HttpClient client, string csv, string query = "") => Import(client, Encoding.UTF8.GetBytes(csv), "text/csv", query);

    private static async Task<HttpResponseMessage> Import(HttpClient client, byte[] bytes, string mediaType, string query = "")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await client.PostAsync($"{Path}/import{query}", content);
    }
}
