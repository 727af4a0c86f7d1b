using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Tenants;

public sealed class DirectoryTests
{
    [SkippableTheory, Databases]
    public async Task Regions_AreTheWholeListInForce(string database)
    {
        var anyone = (await PlatformApp.On(database)).As(null);
        var codes = new List<string>();
        var next = "/v1/regions?limit=200";
        while (next is not null)
        {
            var response = await anyone.GetAsync(next);
            var page = await response.Is(200);
            codes.AddRange(page.Items().Select(region => region!.Text("code")));
            next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(552, codes.Count);
        Assert.True(codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).SequenceEqual(codes, StringComparer.Ordinal));
        Assert.Equal(98, (await anyone.Get("/v1/regions?kind=city&limit=200")).Items().Count);
        Assert.Equal(39, (await anyone.Get("/v1/regions?province=35&limit=200")).Items().Count);

        var lampungTengah = await anyone.Get("/v1/regions/18.02");
        Assert.Equal(("Kabupaten Lampung Tengah", "Asia/Jakarta"), (lampungTengah.Text("name"), lampungTengah.Text("timeZone")));
        await (await anyone.GetAsync("/v1/regions/1802")).IsProblem(404, "region.not-found");
        await (await anyone.GetAsync("/v1/regions?kind=village")).IsProblem(400, "request.malformed");
    }

    [SkippableTheory, Databases]
    public async Task Provisioning_TakesWhatMayBeAMallAndNothingElse(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var admin = app.As(Roles.PlatformAdmin);

        var created = await admin.Post("/v1/tenants", new { code = "91.71", mallName = "MPP Jayapura" });
        var tenant = await created.Is(201);
        Assert.Equal("/v1/tenants/91.71", created.Headers.Location!.ToString());
        Assert.Equal(("Asia/Jayapura", "91", "proposed"), (tenant.Text("timeZone"), tenant.Text("provinceCode"), tenant.Text("status")));
        await (await admin.Post("/v1/tenants", new { code = "31" })).Is(201);

        await (await admin.Post("/v1/tenants", new { code = "91.71" })).IsProblem(409, "tenant.exists");
        foreach (var jakarta in new[] { "31.01", "31.71", "31.72", "31.73", "31.74", "31.75" })
        {
            await (await admin.Post("/v1/tenants", new { code = jakarta })).IsProblem(422, "tenant.region-not-autonomous");
        }

        await (await admin.Post("/v1/tenants", new { code = "35" })).IsProblem(422, "tenant.region-not-autonomous");
        await (await admin.Post("/v1/tenants", new { code = "35.99" })).IsProblem(422, "tenant.region-unknown");
        await (await admin.Post("/v1/tenants", new { code = "3524" })).IsProblem(422, "tenant.region-unknown");
        await (await admin.Post("/v1/tenants", new { code = "" })).IsProblem(400, "request.invalid");
    }

    [SkippableTheory, Databases]
    public async Task KotaAndKabupatenProbolinggo_AreTwoMalls(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var admin = app.As(Roles.PlatformAdmin);
        await (await admin.Post("/v1/tenants", new { code = "35.74" })).Is(201);
        await (await admin.Post("/v1/tenants", new { code = "35.13" })).Is(201);

        var found = (await app.As(null).Get("/v1/tenants?q=probolinggo&province=35")).Items();

        Assert.Equal("Kabupaten Probolinggo, Kota Probolinggo", string.Join(", ", found.Select(tenant => tenant!.Text("name"))));
    }

    [SkippableTheory, Databases]
    public async Task Suspended_ReadsStayAndWritesAreRefused_AlsoOnTheOtherNode(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue();
        await using var node = app.OtherNode();
        var kiosk = node.As(Roles.Kiosk, mall.Code);
        await (await kiosk.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).Is(201);
        var operators = app.As(Roles.PlatformAdmin);

        await (await operators.Post($"{mall.Path}/suspend", new { reason = "uji" })).Is(200);
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "x", kind = "bank" })).IsProblem(403, "tenant.suspended");
        await (await mall.Admin.Patch(mall.Path, new { mallName = "x" }, "*")).IsProblem(403, "tenant.suspended");
        await (await mall.Admin.GetAsync($"{mall.Path}/tickets")).Is(200);
        await Task.Delay(1_500);
        await (await kiosk.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).IsProblem(403, "tenant.suspended");
        await (await operators.Post($"{mall.Path}/suspend")).IsProblem(409, "tenant.already-suspended");

        Assert.Equal("proposed", (await (await operators.Post($"{mall.Path}/activate")).Is(200)).Text("status"));
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "x", kind = "bank" })).Is(201);
        var history = (await mall.Admin.Get($"{mall.Path}/status-changes")).Items();
        Assert.Equal("proposed, suspended, proposed", string.Join(", ", history.Select(step => step!.Text("to"))));
    }

    [SkippableTheory, Databases]
    public async Task PlannedAndActualDates_AreKeptApart(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var etag = (await mall.Admin.GetAsync(mall.Path)).Headers.ETag!.ToString();

        await (await mall.Admin.Patch(mall.Path, new { status = "soft-opened" }, etag)).IsProblem(422, "tenant.date-missing");
        await (await mall.Admin.Patch(mall.Path, new { softOpenedOn = "2099-01-01" }, etag)).IsProblem(422, "tenant.date-in-future");
        await (await mall.Admin.Patch(mall.Path, new { softOpeningPlannedOn = "2022-12-01" }, null)).IsProblem(428, "request.if-match-required");
        var opened = await mall.Admin.Patch(
            mall.Path, new { softOpeningPlannedOn = "2022-12-01", softOpenedOn = "2022-12-15", status = "soft-opened", inaugurated = new { plannedOn = "2023-01-15" } }, etag);
        await opened.Is(200);
        await (await mall.Admin.Patch(mall.Path, new { mallName = "lama" }, etag)).IsProblem(412, "request.stale");
        var tenant = await (await mall.Admin.Patch(
            mall.Path, new { status = "inaugurated", inaugurated = new { on = "2023-02-20", source = "Solopos" } }, opened.Headers.ETag!.ToString())).Is(200);

        Assert.Equal(("2022-12-01", "2022-12-15"), (tenant.Text("softOpeningPlannedOn"), tenant.Text("softOpenedOn")));
        Assert.Equal(("2023-01-15", "2023-02-20", "Solopos"), (tenant["inaugurated"]!.Text("plannedOn"), tenant["inaugurated"]!.Text("on"), tenant["inaugurated"]!.Text("source")));
        await (await mall.Admin.Patch(mall.Path, new { status = "proposed" }, "*")).IsProblem(409, "tenant.status-order");
    }
}
