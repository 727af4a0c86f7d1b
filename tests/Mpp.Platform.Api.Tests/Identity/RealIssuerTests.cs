using System.Diagnostics;
using System.Net;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>The platform with an issuer that is not ours, as it runs outside Development.</summary>
public sealed class RealIssuerTests
{
    [SkippableTheory, Databases]
    public async Task TokensOfARealIssuer_OpenWhatTheySay_AndItsNextKeyIsFoundWhileRunning(string database)
    {
        await using var issuer = await RealIssuer.Start();
        await using var app = await PlatformApp.Start(database, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["environment"] = "Staging",
            ["Auth:SigningKey"] = "",
            ["Auth:Authority"] = issuer.Authority,
        });

        // Discovery: the first token makes the platform fetch the issuer's document and keys.
        await (await With(await issuer.Token(Roles.PlatformAdmin)).Post("/v1/tenants", new { code = "35.24" })).Is(201);
        await (await With(await issuer.Token(Roles.MallAdmin, "35.24")).GetAsync("/v1/tenants/35.24/counters")).Is(200);
        await (await With(await issuer.Token(Roles.MallAdmin, "35.25")).GetAsync("/v1/tenants/35.24/counters")).IsProblem(403, "tenant.mismatch");
        await (await With(await issuer.Token(Roles.Display, "35.24")).GetAsync("/v1/tenants/35.24/members/activity")).IsProblem(403, "auth.forbidden");

        // Nothing that is wrong with a token opens anything, a public route neither.
        await Refused(await issuer.Token(Roles.MallAdmin, "35.24", audience: "another-service"));
        await Refused(await issuer.Token(Roles.MallAdmin, "35.24", audience: null));
        await Refused(await issuer.Token(Roles.MallAdmin, "35.24", lifetimeSeconds: -60));
        await Refused(await issuer.Token(Roles.MallAdmin, "35.24", subject: new string('x', 201)));
        await Refused(Tokens.With(issuer: issuer.Authority + "/"));
        await (await With(await issuer.Token(Roles.MallAdmin, "35.24", lifetimeSeconds: -5)).GetAsync("/v1/tenants/35.24/counters")).Is(200);

        // Another key, without a restart of either side.
        var before = await issuer.Token(Roles.MallAdmin, "35.24");
        issuer.RotateKey();
        var after = With(await issuer.Token(Roles.MallAdmin, "35.24"));
        var since = Stopwatch.GetTimestamp();
        HttpStatusCode status;
        do
        {
            status = (await after.GetAsync("/v1/tenants/35.24/counters")).StatusCode;
        }
        while (status != HttpStatusCode.OK && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.OK, status);
        await Refused(before);

        HttpClient With(string token) => app.Bearing(token);

        async Task Refused(string token)
        {
            await (await With(token).GetAsync("/v1/tenants/35.24/counters")).IsProblem(401, "auth.required");
            await (await With(token).GetAsync("/v1/tenants/35.24/board")).IsProblem(401, "auth.required");
        }
    }
}
