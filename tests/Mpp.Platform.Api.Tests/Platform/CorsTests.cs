using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Browsers' pages of other origins: a regency's own, those of the setting, and anybody's own machine in Development.</summary>
public sealed class CorsTests
{
    private const string Page = "https://lamongan.example.go.id";

    private static readonly string[] Exposed =
        ["ETag", "Location", "Link", "Retry-After", "Idempotency-Replayed", "Deprecation", "RateLimit", "RateLimit-Policy"];

    [SkippableTheory, Databases]
    public async Task OriginThatItsAdminSets_ReadsTheMallsRoutes_OnEveryNode_AndNoOthers(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        Assert.Null(await Allowed(app, $"{mall.Path}/board", Page));
        await Set(mall, [Page]);

        Assert.Equal(Page, await Allowed(app, $"{mall.Path}/board", Page));
        Assert.Equal(Page, await Allowed(app, $"{mall.Path}/nowhere", Page));
        Assert.Null(await Allowed(app, $"{other.Path}/board", Page));
        Assert.Null(await Allowed(app, "/v1/tenants", Page));
        Assert.Null(await Allowed(app, $"{mall.Path}/board", "https://lamongan.example.go.id.evil.example"));
        Assert.Null(await Allowed(app, $"{mall.Path}/board", "http://lamongan.example.go.id"));
        Assert.Null(await Allowed(app, $"{mall.Path}/board", "null"));

        // A node that starts later, and one that was there, see the same.
        await using var node = app.OtherNode();
        Assert.Equal(Page, await Allowed(node, $"{mall.Path}/board", Page));
        await Set(mall, ["https://satu.example.go.id", "https://dua.example.go.id:8443"]);
        Assert.Null(await Allowed(app, $"{mall.Path}/board", Page));
        var until = TimeProvider.System.GetUtcNow().AddSeconds(30);
        while (await Allowed(node, $"{mall.Path}/board", Page) is not null)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, "The other node still lets the origin in.");
            await Task.Delay(100);
        }

        Assert.Equal("https://dua.example.go.id:8443", await Allowed(node, $"{mall.Path}/board", "https://dua.example.go.id:8443"));
    }

    [SkippableTheory, Databases]
    public async Task Origins_AreAResourceWithItsVersion_AndTheTrailTellsWhoChangedThem(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var path = $"{mall.Path}/allowed-origins";
        var first = await mall.Admin.GetAsync(path);
        Assert.Empty((await first.Is(200))["origins"]!.AsArray());
        await (await Put(mall.Admin, path, [Page], null)).IsProblem(428, "request.if-match-required");
        var set = await Put(mall.Admin, path, [Page], first.Headers.ETag!.Tag);
        Assert.Equal(Page, (await set.Is(200))["origins"]![0]!.GetValue<string>());
        await (await Put(mall.Admin, path, [], first.Headers.ETag!.Tag)).IsProblem(412, "request.stale");
        Assert.Equal(set.Headers.ETag, (await mall.Admin.GetAsync(path)).Headers.ETag);
        foreach (var wrong in new[]
        {
            "lamongan.example.go.id", "http://lamongan.example.go.id", "https://a.example/", "https://a.example/path", "https://*.example", "*", "null", "https://u:p@a.example",
            "https://a.example?x", "https://A.example", "ftp://a.example", "https://a.example#x", "https://a.example:443", "", "https://a.example:99999",
        })
        {
            await (await Put(mall.Admin, path, [wrong], "*")).IsProblem(400, "request.invalid");
        }

        await (await Put(mall.Admin, path, [Page, Page], "*")).IsProblem(400, "request.invalid");
        await (await Put(mall.Admin, path, [.. Enumerable.Range(0, 21).Select(i => $"https://a{i}.example")], "*")).IsProblem(400, "request.invalid");
        await (await Put(mall.As(Roles.Supervisor), path, [], "*")).IsProblem(403, "auth.forbidden");
        await (await Put((await app.NewMall()).Admin, path, [], "*")).IsProblem(403, "tenant.mismatch");
        var trail = (await mall.As(Roles.Auditor).Get($"{mall.Path}/audit?entity=tenants.origins")).Items();
        Assert.Contains(Page, Assert.Single(trail)!.ToJsonString(), StringComparison.Ordinal);

        // Two admins at once: one of them has not read what the other wrote.
        var tag = (await mall.Admin.GetAsync(path)).Headers.ETag!.Tag;
        var both = await Task.WhenAll(Put(mall.Admin, path, ["https://a.example"], tag), Put(mall.Admin, path, ["https://b.example"], tag));
        Assert.Equal([200, 412], both.Select(answer => (int)answer.StatusCode).Order());
    }

    [SkippableFact]
    public async Task Preflight_IsAnsweredOnEveryRoute_WithoutAToken()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        foreach (var (method, path) in new[]
        {
            ("POST", $"{mall.Path}/tickets"), ("PATCH", $"{mall.Path}/members/{Guid.CreateVersion7()}"), ("PUT", $"{mall.Path}/allowed-origins"),
            ("DELETE", $"{mall.Path}/members/{Guid.CreateVersion7()}"), ("GET", "/v1/national/usage/weekly"), ("GET", "/openapi/v1.json"), ("GET", "/v1/nowhere"),
        })
        {
            var answer = await Preflight(app, method, path, "http://localhost:5173");
            Assert.Equal(204, (int)answer.StatusCode);
            Assert.Equal("http://localhost:5173", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Contains(method, string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
            Assert.Contains("idempotency-key", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        }

        Assert.False((await Preflight(app, "GET", $"{mall.Path}/board", "https://evil.example")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [SkippableFact]
    public async Task WhatAPageMustRead_IsExposed_OnRefusalsToo()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        foreach (var path in new[] { "/v1/tenants", "/v1/nowhere", "/v1/national/usage/weekly" })
        {
            var answer = await Get(app, path, "http://127.0.0.1:3000");
            Assert.Equal("http://127.0.0.1:3000", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            var exposed = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).Split(',', StringSplitOptions.TrimEntries);
            Assert.All(Exposed, header => Assert.Contains(header, exposed, StringComparer.OrdinalIgnoreCase));
            Assert.Contains("Origin", string.Join(',', answer.Headers.GetValues("Vary")), StringComparison.Ordinal);
        }

        // A cache must not give a page of another origin what it kept without one.
        Assert.Contains("Origin", string.Join(',', (await app.CreateClient().GetAsync("/v1/tenants")).Headers.GetValues("Vary")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task OutsideDevelopment_OriginsOfTheSettingCount_AndNoLocalhost()
    {
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["environment"] = "Staging",
            ["Cors:Origins"] = "https://portal.example.go.id, https://analitik.example.go.id",
        });
        Assert.Equal("https://analitik.example.go.id", await Allowed(app, "/v1/tenants", "https://analitik.example.go.id"));
        Assert.Equal("https://portal.example.go.id", await Allowed(app, "/v1/national/usage/weekly", "https://portal.example.go.id"));
        Assert.Null(await Allowed(app, "/v1/tenants", "http://localhost:5173"));
        Assert.Null(await Allowed(app, "/v1/tenants", "https://evil.example"));
    }

    private static async Task Set(Mall mall, string[] origins) =>
        await (await Put(mall.Admin, $"{mall.Path}/allowed-origins", origins, (await mall.Admin.GetAsync($"{mall.Path}/allowed-origins")).Headers.ETag!.Tag)).Is(200);

    private static Task<HttpResponseMessage> Put(HttpClient client, string path, string[] origins, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = System.Net.Http.Json.JsonContent.Create(new { origins }) };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Get(PlatformApp app, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        return app.CreateClient().SendAsync(request);
    }

    private static Task<HttpResponseMessage> Preflight(PlatformApp app, string method, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match");
        return app.CreateClient().SendAsync(request);
    }

    private static async Task<string?> Allowed(PlatformApp app, string path, string origin) =>
        (await Get(app, path, origin)).Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null;
}
