using System.Net.Http.Headers;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class ErrorTests
{
    [SkippableFact]
    public async Task EveryRefusal_HasTheOneShape()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var tickets = $"{mall.Path}/tickets";

        await (await app.As(null).GetAsync("/nowhere")).IsProblem(404, "request.route-not-found");
        await (await app.As(null).GetAsync(tickets)).IsProblem(401, "auth.required");
        await (await mall.As(Roles.Display).GetAsync(tickets)).IsProblem(403, "auth.forbidden");
        await (await mall.Admin.DeleteAsync("/v1/regions")).IsProblem(405, "request.method-not-allowed");
        await (await mall.Admin.PostRaw(tickets, "serviceId=1", "application/x-www-form-urlencoded")).IsProblem(415, "request.media-type");
        await (await mall.Admin.PostRaw(tickets, "{\"serviceId\":")).IsProblem(400, "request.malformed");
        await (await mall.Admin.PostRaw(tickets, "[]")).IsProblem(400, "request.malformed");
        await (await mall.Admin.PostRaw(tickets, "")).IsProblem(400, "request.malformed");
        await (await mall.Admin.GetAsync($"{tickets}/not-a-guid")).IsProblem(404, "request.route-not-found");
        await (await mall.Admin.GetAsync($"{tickets}?date=yesterday")).IsProblem(400, "request.malformed");
        await (await mall.Admin.GetAsync($"{tickets}?cursor=%21%21")).IsProblem(400, "request.cursor-invalid");

        var forged = app.As(null);
        forged.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlatformApp.Token(Roles.MallAdmin, mall.Code)[..^3] + "abc");
        await (await forged.GetAsync(tickets)).IsProblem(401, "auth.required");
    }

    [SkippableFact]
    public async Task WrongField_IsNamedAndItsValueIsNot()
    {
        var mall = await (await PlatformApp.On(TestDatabase.Sqlite)).NewMall();

        var unknown = await mall.Admin.PostRaw($"{mall.Path}/tickets", "{\"serviceId\":\"0197a0a0-0000-7000-8000-000000000000\",\"channel\":\"Budi 3524010203040001\"}");
        var problem = await unknown.IsProblem(400, "request.malformed");
        Assert.NotNull(problem["errors"]!["channel"]);
        Assert.DoesNotContain("3524010203040001", problem.ToJsonString(), StringComparison.Ordinal);

        problem = await (await mall.Admin.PostRaw($"{mall.Path}/tickets", "{\"serviceId\":\"0197a0a0-0000-7000-8000-000000000000\",\"channel\":1}")).IsProblem(400, "request.malformed");
        Assert.NotNull(problem["errors"]!["channel"]);
        problem = await (await mall.Admin.Post($"{mall.Path}/members", new { shortName = new string('x', 41) })).IsProblem(400, "request.invalid");
        Assert.True("kind, name, shortName" == string.Join(", ", problem["errors"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal)));
    }

    [SkippableFact]
    public async Task TextsForPeople_FollowAcceptLanguage()
    {
        var anyone = (await PlatformApp.On(TestDatabase.Sqlite)).As(null);
        Assert.Equal("Alamat ini tidak ada.", (await (await anyone.GetAsync("/nowhere")).Is(404)).Text("detail"));
        anyone.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB, id;q=0.5");
        Assert.Equal("There is no such address.", (await (await anyone.GetAsync("/nowhere")).Is(404)).Text("detail"));
    }

    [SkippableTheory, Databases]
    public async Task TextsByField_FollowAcceptLanguage(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (indonesian, english) = (mall.Admin, mall.As(Roles.MallAdmin));
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var tooLong = new { name = "", kind = "bank", shortName = new string('x', 41), scheduledDays = Enumerable.Repeat("monday", 8) };
        await Says($"{mall.Path}/members", tooLong, "name", "tidak boleh kosong", "must not be empty");
        await Says($"{mall.Path}/members", tooLong, "shortName", "paling panjang 40 karakter", "at most 40 characters");
        await Says($"{mall.Path}/members", tooLong, "scheduledDays", "paling banyak 7 hari", "at most 7 weekdays");
        await Says($"{mall.Path}/tickets", new { serviceId = "x", channel = "kiosk" }, "serviceId", "bukan JSON yang sah untuk isian ini", "not valid JSON for this field");
        Assert.Equal("bukan kursor daftar ini", await Field(await indonesian.GetAsync($"{mall.Path}/tickets?cursor=%21"), "cursor"));
        Assert.Equal("missing or not of the expected form", await Field(await english.GetAsync($"{mall.Path}/tickets?date=x"), "date"));

        // A table tells its cells in the same way, dry or not.
        const string Table = "name,kind\nPolres,office\nPolres,bank\nPolres,bank\n";
        foreach (var (client, text) in new[] { (indonesian, "nama ini ada dua kali dalam berkas"), (english, "the name stands in the file twice") })
        {
            var report = await (await client.PostRaw($"{mall.Path}/members/import?dryRun=true", Table, "text/csv")).Is(200);
            Assert.Contains(report["problems"]!.AsArray(), problem => problem!.Text("message") == text);
            var refused = await (await client.PostRaw($"{mall.Path}/members/import", Table, "text/csv")).IsProblem(422, "import.bad-rows");
            Assert.Contains($"name: duplicate: {text}", refused["errors"]!.ToJsonString(), StringComparison.Ordinal);
        }

        async Task Says(string address, object body, string field, string id, string en)
        {
            Assert.StartsWith(id, await Field(await indonesian.Post(address, body), field), StringComparison.Ordinal);
            Assert.StartsWith(en, await Field(await english.Post(address, body), field), StringComparison.Ordinal);
        }

        static async Task<string> Field(HttpResponseMessage answer, string field) => (await answer.Is(400))["errors"]![field]![0]!.GetValue<string>();
    }

    /// <summary>Only a real server knows the size of a body.</summary>
    [Fact]
    public async Task OversizedBody_IsRefused()
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);
        await using var process = await PlatformProcess.Start(storage);
        var client = process.As(Roles.PlatformAdmin, "");
        await (await client.PostRaw("/v1/tenants", $"{{\"code\":\"{new string('x', 1_100_000)}\"}}")).IsProblem(413, "request.too-large");
    }
}
