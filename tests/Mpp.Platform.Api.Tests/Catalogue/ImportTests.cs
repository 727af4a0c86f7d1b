using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Catalogue;

public sealed class ImportTests
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Services = """
        member,name,code,placement,exclusionReason,fee,completionTimeValue,completionTimeUnit,requirements,ticketPrefix,isOpen
        Disdukcapil,KTP elektronik,KTP,mall,,0,1,working-days,"KK|Surat pengantar, asli",A,true
        dispenduk,Akta kelahiran,AKL,back-office,Arsip di kantor,,30,minutes,,,ya
        Disdukcapil,Paspor,PSP,,,350000.50,,,,P,
        """;

    [SkippableTheory, Databases]
    public async Task Table_IsImportedAsAWhole_AndItsExportChangesNothing(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var members = "name,shortName,kind,hotline,scheduledDays\nDisdukcapil,Dispenduk,regional-agency,+62 322 1500,\nPLN,,state-owned-enterprise,'=123,\"monday, thursday\"\n";
        var told = await Send(mall, "members", Encoding.UTF8.GetBytes(members), dryRun: true);
        Assert.Equal((2, 0), ((await told.Is(200)).Number("added"), (await mall.Admin.Get($"{mall.Path}/members")).Items().Count));
        await (await Send(mall, "members", Encoding.UTF8.GetBytes("\uFEFF" + members))).Is(200);
        var report = await (await Send(mall, "services", Encoding.UTF8.GetBytes(Services))).Is(200);
        Assert.Equal((3, 3, 0), (report.Number("rows"), report.Number("added"), report.Number("changed")));
        var service = (await mall.Admin.Get($"{mall.Path}/services?q=paspor")).Items()[0]!;
        Assert.Equal(("mall", 350_000.5m), (service.Text("placement"), service["fee"]!.GetValue<decimal>()));

        foreach (var what in new[] { "members", "services" })
        {
            foreach (var format in new[] { "csv", "xlsx" })
            {
                var export = await mall.Admin.GetByteArrayAsync($"{mall.Path}/{what}/export?format={format}");
                var again = await (await Send(mall, what, export, kind: format == "csv" ? Csv : Xlsx)).Is(200);
                Assert.Equal((0, 0), (again.Number("added"), again.Number("changed")));
            }
        }

        Assert.Contains("'+62 322 1500", await mall.Admin.GetStringAsync($"{mall.Path}/members/export"), StringComparison.Ordinal);
        var changed = await (await Send(mall, "services", Encoding.UTF8.GetBytes("member;name;code\nPLN;x;KTP\nDisdukcapil;KTP-el baru;ktp"))).IsProblem(422, "import.bad-rows");
        Assert.NotNull(changed["errors"]!["A2"]);
        changed = await (await Send(mall, "services", Encoding.UTF8.GetBytes("member;name;code;ticketPrefix\nDisdukcapil;KTP-el baru;ktp;A\n"))).Is(200);
        Assert.Equal((0, 1), (changed.Number("added"), changed.Number("changed")));
    }

    /// <summary>A large mall's catalogue: the same words find the same services in the same order on every database.</summary>
    [SkippableTheory, Databases]
    public async Task Search_FindsWhatCitizensMean_AlikeOnEveryDatabase(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.AddMember("Dinas Kependudukan");
        await mall.AddMember("Kantor Imigrasi");
        var rows = new StringBuilder("member,name,code,placement,exclusionReason\n");
        foreach (var (member, name) in new[]
        {
            ("Dinas Kependudukan", "Penerbitan KTP elektronik"), ("Dinas Kependudukan", "Akta Kelahiran"), ("Dinas Kependudukan", "Kartu Keluarga"),
            ("Kantor Imigrasi", "Paspor baru"), ("Kantor Imigrasi", "Penggantian paspor"),
        }.Concat(Enumerable.Range(0, 1_495).Select(i => ("Dinas Kependudukan", string.Create(CultureInfo.InvariantCulture, $"Layanan umum nomor {i}")))))
        {
            rows.Append(CultureInfo.InvariantCulture, $"{member},{name},C{rows.Length},back-office,lain\n");
        }

        await (await Send(mall, "services", Encoding.UTF8.GetBytes(rows.ToString()))).Is(200);
        Assert.Equal("Akta Kelahiran", await Found("akte lahir"));
        Assert.Equal("Kartu Keluarga", await Found("KK"));
        Assert.Equal("Penerbitan KTP elektronik", await Found("kartu tanda penduduk"));
        Assert.Equal("Paspor baru|Penggantian paspor", await Found("papsor"));
        Assert.Equal("Paspor baru|Penggantian paspor", await Found("IMIGRÁSI pas"));
        Assert.Equal("", await Found("sepeda"));
        await (await mall.As(null).GetAsync($"{mall.Path}/services?q=umum&cursor=eA")).IsProblem(400, "request.cursor-invalid");

        // Paging keeps the order and misses none.
        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await mall.As(null).Get($"{mall.Path}/services?q=layanan%20nomor&limit=200{cursor}");
            seen.AddRange(page.Items().Select(item => item!.Text("name")));
            cursor = page["nextCursor"] is { } next ? $"&cursor={Uri.EscapeDataString(next.GetValue<string>())}" : null;
        }
        while (cursor is not null);
        Assert.Equal(1_495, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.True(seen.SequenceEqual(seen.Order(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));

        async Task<string> Found(string typed) => string.Join('|', (await mall.As(null).Get($"{mall.Path}/services?q={Uri.EscapeDataString(typed)}")).Items().Select(item => item!.Text("name")));
    }

    [SkippableTheory, Databases]
    public async Task DryRun_TellsEveryBadCellByLineAndColumn(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.AddMember("Disdukcapil");
        const string Bad = """
            member,name,code,placement,fee,completionTimeValue,completionTimeUnit,ticketPrefix,isOpen
            Tidak ada,,K 1,luar,seribu,0,working-days,abc,mungkin
            Disdukcapil,Akta,A1,back-office,-5,5,,,
            Disdukcapil,Akta,a1,mall,1,,,A1,
            Disdukcapil,Lain,B1,mall,1,,,A1,
            Disdukcapil,Lain,C1,mall,1,,,A1,
            """;
        var report = await (await Send(mall, "services", Encoding.UTF8.GetBytes(Bad), dryRun: true)).Is(200);
        var problems = report["problems"]!.AsArray().Select(problem => $"{problem!.Text("column")}{problem!.Number("line")} {problem!.Text("code")}").ToHashSet(StringComparer.Ordinal);
        foreach (var expected in new[]
        {
            "A2 member.unknown", "B2 invalid", "C2 invalid", "D2 invalid", "E2 invalid", "F2 invalid", "H2 invalid", "I2 invalid",
            "E3 invalid", "G3 invalid", "C4 duplicate", "H5 service.code-taken", "H6 service.code-taken",
        })
        {
            Assert.Contains(expected, problems);
        }

        Assert.True(report["isDryRun"]!.GetValue<bool>());
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/services")).Items());
    }

    [SkippableTheory, Databases]
    public async Task TwoHundredBrokenTables_AreRefusedClearly_AndChangeNothing(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        await mall.AddMember("Disdukcapil");
        await (await Send(mall, "members", Encoding.UTF8.GetBytes("name,shortName,kind\nDinas Kependudukan,dispenduk,regional-agency\n"))).Is(200);
        await (await Send(mall, "services", Encoding.UTF8.GetBytes(Services))).Is(200);
        var before = await mall.Admin.GetStringAsync($"{mall.Path}/services/export");
        var workbook = await mall.Admin.GetByteArrayAsync($"{mall.Path}/services/export?format=xlsx");
        var refused = 0;
        foreach (var (name, bytes, kind) in Broken(workbook))
        {
            var answer = await Send(mall, "services", bytes, kind: kind);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode is 400 or 413 or 415 or 422, $"{name}: {(int)answer.StatusCode} {text}");
            var problem = JsonNode.Parse(text)!;
            Assert.True((problem.Text("code") == "request.too-large" || problem.Text("code").StartsWith("import.", StringComparison.Ordinal)) && problem.Text("detail").Length > 0, $"{name}: {text}");
            refused++;
        }

        Assert.True(refused >= 200, refused.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(before, await mall.Admin.GetStringAsync($"{mall.Path}/services/export"));
    }

    /// <summary>The same every time: what people really send, and what a random hand does to a good file.</summary>
    private static IEnumerable<(string Name, byte[] Bytes, string Kind)> Broken(byte[] workbook)
    {
        var random = new Random(20221116);
        var good = Encoding.UTF8.GetBytes(Services);
        var lines = Services.Split('\n');
        yield return ("empty", [], Csv);
        yield return ("header alone", Encoding.UTF8.GetBytes(lines[0]), Csv);
        yield return ("Latin-1", Encoding.Latin1.GetBytes(Services.Replace("Paspor", "Páspor", StringComparison.Ordinal)), Csv);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(Services), Csv);
        yield return ("JSON", "{}"u8.ToArray(), "application/json");
        yield return ("old workbook", good, "application/vnd.ms-excel");
        yield return ("CSV as workbook", good, Xlsx);
        yield return ("workbook as CSV", workbook, Csv);
        yield return ("open quote", Encoding.UTF8.GetBytes($"{lines[0]}\nDisdukcapil,\"KTP,KTX"), Csv);
        yield return ("too many rows", Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Concat(Enumerable.Repeat("Disdukcapil,x,y\n", 5_001))}"), Csv);
        yield return ("too many bytes", new byte[5_300_000], Csv);
        var columns = lines[0].Split(',');
        foreach (var column in columns)
        {
            yield return ($"column {column} twice", Encoding.UTF8.GetBytes($"{lines[0]},{column}\n{lines[1]}"), Csv);
            yield return ($"column {column} misspelt", Encoding.UTF8.GetBytes($"{lines[0].Replace(column, column + "x", StringComparison.Ordinal)}\n{lines[1]}"), Csv);
        }

        foreach (var bad in new[] { "\u0001", "\uFFFD", "luar", "-1", "1e99", "9999999999999999", "=1+1\u0000" })
        {
            foreach (var column in new[] { 0, 3, 5, 6, 7, 9 })
            {
                var cells = new[] { "Disdukcapil", "Baru", "NEW", "mall", "", "0", "1", "minutes", "", "N", "true" };
                cells[column] = bad;
                if (!(column == 5 && bad == "1e99") && !(column == 0 && bad.Length == 0))
                {
                    yield return ($"{bad} in {columns[column]}", Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Join(',', cells)}"), Csv);
                }
            }
        }

        for (var i = 0; i < 70; i++)
        {
            var cut = workbook[..random.Next(0, workbook.Length - 30)];
            yield return (string.Create(CultureInfo.InvariantCulture, $"workbook cut at {cut.Length}"), cut, Xlsx);
            var word = Enumerable.Range(0, random.Next(1, 300)).Select(_ => (byte)random.Next(0, 256)).ToArray();
            yield return (string.Create(CultureInfo.InvariantCulture, $"noise {i}"), word, i % 2 == 0 ? Csv : Xlsx);
        }
    }

    private static Task<HttpResponseMessage> Send(Mall mall, string what, byte[] bytes, bool dryRun = false, string kind = Csv)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        return mall.Admin.PostAsync($"{mall.Path}/{what}/import{(dryRun ? "?dryRun=true" : "")}", content);
    }
}
