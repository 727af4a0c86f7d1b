using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Api.Tests.Identity;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Calls are counted by who calls, each kind under a limit of its own, and told what is left.</summary>
public sealed partial class RateLimitTests
{
    [SkippableTheory, Databases]
    public async Task TrackingHasALimitOfItsOwn_ByAddressAndMall_AndSaysWhatIsLeft(string database)
    {
        await using var app = await RateLimitSteps.Limited(database, settings: [("RateLimits:Tracking:Permits", "3"), ("RateLimits:Tracking:WindowSeconds", "60")]);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var caller = app.CreateClient().At("203.0.113.7");
        for (var left = 2; left >= 0; left--)
        {
            var counted = await caller.Track(mall.Path);
            await counted.IsProblem(404, "complaint.code-or-pin");
            Assert.Equal("\"tracking\";q=3;w=60", counted.Header("RateLimit-Policy"));
            Assert.StartsWith($"\"tracking\";r={left}", counted.Header("RateLimit"), StringComparison.Ordinal);
        }

        var refused = await caller.Track(mall.Path);
        await refused.IsProblem(429, "platform.too-many-requests");
        Assert.InRange(int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Matches(Refused(), refused.Header("RateLimit"));
        Assert.Equal("\"tracking\";q=3;w=60", refused.Header("RateLimit-Policy"));
        refused = await (await English(caller)).Track(mall.Path);
        Assert.Contains("Too many requests", (await refused.IsProblem(429, "platform.too-many-requests")).Text("detail"), StringComparison.Ordinal);

        // Every way to try a code counts together; other malls, other callers and other calls do not.
        Assert.Equal(429, await caller.Post($"{mall.Path}/complaints/reply", new { trackingCode = "x", pin = "1", text = "x" }).Status());
        Assert.Equal(404, await caller.Track(other.Path).Status());
        Assert.Equal(404, await app.CreateClient().At("203.0.113.8").Track(mall.Path).Status());
        Assert.Equal(200, await caller.GetAsync($"{mall.Path}/board").Status());
        Assert.Equal(200, await caller.GetAsync("/health/live").Status());

        static Task<HttpClient> English(HttpClient client)
        {
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
            return Task.FromResult(client);
        }
    }

    [SkippableFact]
    public async Task WithAToken_ItsSubjectIsCounted_WhereverItCallsFrom()
    {
        await using var app = await RateLimitSteps.Limited(TestDatabase.Sqlite, settings: ("RateLimits:Caller:Permits", "4"));
        var mall = await app.NewMall();
        HttpClient As(string subject, string address) => mall.As(Roles.Supervisor, subject: subject).At(address);
        foreach (var address in new[] { "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4" })
        {
            Assert.Equal(200, await As("one", address).GetAsync($"{mall.Path}/counters").Status());
        }

        await (await As("one", "203.0.113.5").GetAsync("/v1/tenants")).IsProblem(429, "platform.too-many-requests");
        Assert.Equal(200, await As("two", "203.0.113.1").GetAsync($"{mall.Path}/counters").Status());
        Assert.Equal(200, await app.CreateClient().At("203.0.113.1").GetAsync("/v1/tenants").Status());
    }

    [SkippableFact]
    public async Task WhoMakesUpTokensMallsOrAddresses_GetsNoMoreCalls()
    {
        await using var app = await RateLimitSteps.Limited(TestDatabase.Sqlite, settings: ("RateLimits:Public:Permits", "3"));
        var guessing = new Queue<int>();
        for (var guess = 0; guess < 4; guess++)
        {
            guessing.Enqueue(await app.Bearing(Tokens.With(sub: $"guess{guess}", key: new byte[64])).At("203.0.113.1").GetAsync("/v1/tenants").Status());
        }

        Assert.Equal([401, 401, 401, 429], guessing);
        var wandering = new Queue<int>();
        foreach (var mall in new[] { "nowhere", "a.bcd", "35.24.1", "mall-4" })
        {
            wandering.Enqueue(await app.CreateClient().At("203.0.113.2").GetAsync($"/v1/tenants/{mall}/board").Status());
        }

        Assert.Equal([404, 404, 404, 429], wandering);

        // A subscriber has a whole IPv6 network: its addresses count together, the next network's do not.
        var moving = new Queue<int>();
        foreach (var address in new[] { "2001:db8:1:1::1", "2001:db8:1:1::2", "2001:db8:1:1:ffff::3", "2001:db8:1:1::4", "2001:db8:1:2::1", "::ffff:203.0.113.9" })
        {
            moving.Enqueue(await app.CreateClient().At(address).GetAsync("/v1/tenants").Status());
        }

        Assert.Equal([200, 200, 200, 429, 200, 200], moving);
    }

    [SkippableTheory]
    [InlineData("Complaints", "/complaints", "{\"subject\":\"s\",\"description\":\"d\"}")]
    [InlineData("Complaints", "/open311/v2/requests.json", "x")]
    [InlineData("SurveyAnswers", "/surveys/answers", "{\"token\":\"x\"}")]
    [InlineData("Uploads", "/complaints/00000000-0000-0000-0000-000000000000/documents", "x")]
    [InlineData("Uploads", "/members/import", "x")]
    [InlineData("Tokens", "/tickets/00000000-0000-0000-0000-000000000000/survey-token", "")]
    [InlineData("Tokens", "//dev/token", "{\"role\":\"kiosk\"}")]
    public async Task CallsThatCostOrTempt_HaveLimitsOfTheirOwn(string kind, string path, string body)
    {
        await using var app = await RateLimitSteps.Limited(TestDatabase.Sqlite, settings: ($"RateLimits:{kind}:Permits", "1"));
        var mall = await app.NewMall();
        var address = path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : mall.Path + path;
        Assert.NotEqual(429, await app.CreateClient().PostRaw(address, body).Status());
        Assert.Equal(429, await app.CreateClient().PostRaw(address, body).Status());
        Assert.Equal(200, await app.CreateClient().GetAsync("/v1/tenants").Status());
    }

    [SkippableFact]
    public async Task UsualLimits_AreOn_AndTenKiosksBehindOneAddressNeverMeetThem()
    {
        await using var app = await RateLimitSteps.Limited(TestDatabase.Sqlite);
        Assert.Equal("\"public\";q=3000;w=60", (await app.CreateClient().GetAsync("/v1/tenants")).Header("RateLimit-Policy"));
        Assert.Equal("per-node", (await app.CreateClient().Get("/health/ready")).Text("rateLimits"));
        var usual = LimitSettings.From(new ConfigurationBuilder().Build());
        Assert.True(usual.IsEnabled);

        // Ten displays that ask every two seconds; ten kiosks with one token, each issuing, printing and linking to a survey every five.
        Assert.True(usual.Of[LimitKind.Public].Permits >= 10 * 30);
        Assert.True(usual.Of[LimitKind.Caller].Permits >= 10 * 12 * 3);
        Assert.All([LimitKind.Tracking, LimitKind.Complaints, LimitKind.SurveyAnswers, LimitKind.Tokens], kind => Assert.True(usual.Of[kind].Permits >= 10 * 12));
        Assert.All([LimitKind.Tracking, LimitKind.Complaints, LimitKind.SurveyAnswers, LimitKind.Uploads, LimitKind.Tokens], kind => Assert.True(usual.Of[kind].Permits < usual.Of[LimitKind.Public].Permits));
    }

    [SkippableFact]
    public async Task SwitchedOff_NothingIsCounted()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        Assert.Equal("", (await app.CreateClient().GetAsync("/v1/tenants")).Header("RateLimit-Policy"));
        Assert.Equal("off", (await app.CreateClient().Get("/health/ready")).Text("rateLimits"));
    }

    [GeneratedRegex("^\"tracking\";r=0;t=[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Refused();
}
