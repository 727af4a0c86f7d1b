using System.Security.Claims;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>A token counts wholly or not at all: what is wrong with it is told, on public routes too.</summary>
public sealed class TokenDoorTests
{
    /// <summary>Routes that need no token, one of them outside the API proper.</summary>
    private static readonly string[] Public = ["/v1/tenants", "/v1/regions?limit=1", "/health/live", "/openapi/v1.json"];

    private static TimeProvider Clock => TimeProvider.System;

    [SkippableFact]
    public async Task TokenWithoutSubject_IsNobody()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        foreach (var sub in new[] { null, "", "  ", new string('x', 201), "a\u0000b", "a\nb" })
        {
            await (await app.Bearing(Tokens.With(sub)).GetAsync("/v1/tenants")).IsProblem(401, "auth.required");
        }

        await (await app.Bearing(Tokens.With(new string('x', 200))).GetAsync("/v1/tenants")).Is(200);
        await (await app.Bearing(Tokens.With("a", more: new Claim("province", "3\u00005"))).GetAsync("/v1/tenants")).IsProblem(401, "auth.required");
    }

    [SkippableTheory, Databases]
    public async Task SubjectOfTwoHundredCharacters_IsKeptWholeWhereverItIsWritten(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var subject = new string('s', 200);
        var made = await mall.As(Roles.MallAdmin, subject: subject).Post($"{mall.Path}/members", new { name = "Dinas", kind = "regional-agency", status = "onboarding" }, "key");
        await made.Is(201);
        var entries = (await mall.As(Roles.Auditor).Get($"{mall.Path}/audit?subject={subject}")).Items();
        Assert.NotEmpty(entries);
    }

    [SkippableFact]
    public async Task ClocksMayDifferByHalfAMinute()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var now = Clock.GetUtcNow();
        await (await app.Bearing(Tokens.With(expires: now.AddSeconds(-15))).GetAsync("/v1/tenants")).Is(200);
        await (await app.Bearing(Tokens.With(expires: now.AddSeconds(-31))).GetAsync("/v1/tenants")).IsProblem(401, "auth.required");
        await (await app.Bearing(Tokens.With(notBefore: now.AddSeconds(20))).GetAsync("/v1/tenants")).Is(200);
        await (await app.Bearing(Tokens.With(notBefore: now.AddMinutes(2))).GetAsync("/v1/tenants")).IsProblem(401, "auth.required");
    }

    [SkippableFact]
    public async Task InvalidToken_IsRefusedOnPublicRoutesToo()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var unsigned = Tokens.With()[..(Tokens.With().LastIndexOf('.') + 1)];
        string[] wrong =
        [
            "Bearer x", "Bearer", "Bearer ", "Basic dTpw", $"Bearer {unsigned}",
            $"Bearer {Tokens.With(key: new byte[64])}", $"Bearer {Tokens.With(audience: "other")}", $"Bearer {Tokens.With(issuer: "other")}",
            $"Bearer {Tokens.With(expires: Clock.GetUtcNow().AddHours(-1), notBefore: Clock.GetUtcNow().AddHours(-2))}",
            $"Bearer {Tokens.With()}, Bearer {Tokens.With()}",
        ];
        foreach (var path in Public.Append($"{mall.Path}/board"))
        {
            foreach (var header in wrong)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                Assert.True(request.Headers.TryAddWithoutValidation("Authorization", header));
                var answer = await app.CreateClient().SendAsync(request);
                await answer.IsProblem(401, "auth.required");
                Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            }

            await (await app.CreateClient().GetAsync(path)).Is(200);
            await (await app.Bearing(Tokens.With()).GetAsync(path)).Is(200);
        }
    }

    [SkippableFact]
    public async Task DevelopmentToken_IsMadeForNoSubjectThatIsRefusedLater() =>
        await (await (await PlatformApp.On(TestDatabase.Sqlite)).As(null).Post("/dev/token", new { role = "kiosk", subject = new string('x', 201) }))
            .IsProblem(400, "request.invalid");
}
