using System.Text.RegularExpressions;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What every answer tells a browser, whatever the answer is.</summary>
public sealed partial class SecurityHeaderTests
{
    private static readonly Dictionary<string, string> Public = new(StringComparer.Ordinal) { ["PublicUrl"] = "https://mpp.example.go.id" };

    [SkippableTheory, Databases]
    public async Task EveryAnswer_CarriesThem(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        foreach (var (path, status) in new[]
        {
            ("/v1/tenants", 200), ($"{mall.Path}/board", 200), ("/v1/nowhere", 404), ($"{mall.Path}/counters", 401), ("/v1/tenants?limit=x", 400),
            ("/openapi/v1.json", 200), ("/asyncapi/v1.json", 200), ("/swagger/index.html", 200), ("/health/live", 200),
        })
        {
            var answer = await app.CreateClient().GetAsync(path);
            Assert.True((int)answer.StatusCode == status, $"{path}: {answer.StatusCode}");
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
            Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
            var policy = Header(answer, "Content-Security-Policy");
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal(path.StartsWith("/swagger", StringComparison.Ordinal), policy.Contains("script-src 'self'", StringComparison.Ordinal));

            // Plain http: a promise of https would be nobody's to keep.
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), path);
        }
    }

    [SkippableFact]
    public async Task OverHttps_TheBrowserIsToldToStayThere()
    {
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, settings: Public);
        Assert.Equal("max-age=31536000", Header(await At("https://mpp.example.go.id"), "Strict-Transport-Security"));

        // A developer's own certificate must not bind localhost for a year.
        Assert.False((await At("https://localhost")).Headers.Contains("Strict-Transport-Security"));

        Task<HttpResponseMessage> At(string address) => app.CreateClient().GetAsync(new Uri($"{address}/v1/tenants"));
    }

    [SkippableFact]
    public async Task PageToTryTheApi_LoadsNothingThatItsPolicyForbids()
    {
        var client = (await PlatformApp.On(TestDatabase.Sqlite)).CreateClient();
        var page = await (await client.GetAsync("/swagger/index.html")).Content.ReadAsStringAsync();
        Assert.DoesNotMatch(InlineScript(), page);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        foreach (Match source in Source().Matches(page))
        {
            await (await client.GetAsync($"/swagger/{source.Groups["file"].Value}")).Is(200);
        }
    }

    [SkippableFact]
    public async Task Server_NamesItselfNowhere()
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);
        await using var process = await PlatformProcess.Start(storage);
        using var client = new HttpClient { BaseAddress = new Uri(process.Url) };
        foreach (var path in new[] { "/v1/tenants", "/v1/nowhere", "/health/live", "/swagger/index.html" })
        {
            Assert.False((await client.GetAsync(path)).Headers.Contains("Server"), path);
        }
    }

    private static string Header(HttpResponseMessage answer, string name)
    {
        Assert.True(answer.Headers.TryGetValues(name, out var values), $"{answer.RequestMessage?.RequestUri} has no {name}.");
        return Assert.Single(values);
    }

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>\s*\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("(src|href)=\"(\\./)?(?<file>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Source();
}
