using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>Code and PIN open a complaint to its reporter and to nobody who guesses; what is malformed changes nothing.</summary>
public sealed class ComplaintDoorTests
{
    [SkippableTheory, Databases]
    public async Task FiveWrongPins_LockTheCodeForAQuarterOfAnHour(string database)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero));
        await using var app = await PlatformApp.Start(database, clock);
        var mall = await app.NewMall("33");
        var filed = await mall.File(new { pin = "111111" });

        // A right PIN between wrong ones takes them back.
        for (var i = 0; i < 4; i++)
        {
            await (await mall.TryTrack(filed.Code, "000000")).IsProblem(404, "complaint.code-or-pin");
        }

        await mall.Track(filed);

        // Forty guesses at once, the right one among them: not more than five are looked at.
        var statuses = new ConcurrentBag<HttpStatusCode>();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i => statuses.Add((await mall.TryTrack(filed.Code, $"2{i:D5}")).StatusCode)));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.NotFound, status));
        await (await mall.TryTrack(filed.Code, filed.Pin)).IsProblem(404, "complaint.code-or-pin");
        await (await mall.TryReply(filed, "x")).IsProblem(404, "complaint.code-or-pin");
        await app.WithinTenant(mall.Code, async db => Assert.Equal(5, (await db.ComplaintKeys.SingleAsync()).Tries));

        clock.Advance(TimeSpan.FromMinutes(14.9));
        await (await mall.TryTrack(filed.Code, filed.Pin)).IsProblem(404, "complaint.code-or-pin");
        clock.Advance(TimeSpan.FromMinutes(0.2));
        await mall.Track(filed);
    }

    [SkippableTheory, Databases]
    public async Task UnknownCodeAndWrongPin_AnswerAlike_AndAnIdempotencyKeyGivesNoFreeGuesses(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var filed = await mall.File(new { });
        var unknown = await Body(await mall.TryTrack("AAAAAAAAAAAAAAAAAAAAAAAAAAA", filed.Pin));
        var wrong = await Body(await mall.TryTrack(filed.Code, "x"));
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, await Body(await other.TryTrack(filed.Code, filed.Pin)));
        for (var i = 0; i < 8; i++)
        {
            await (await mall.Anyone().Post($"{mall.Path}/complaints/reply", new { trackingCode = filed.Code, pin = "9999999", text = "x" }, $"k{i}")).IsProblem(404, "complaint.code-or-pin");
        }

        await (await mall.TryTrack(filed.Code, filed.Pin)).IsProblem(404, "complaint.code-or-pin");

        static async Task<string> Body(HttpResponseMessage answer)
        {
            var problem = await answer.IsProblem(404, "complaint.code-or-pin");
            problem["traceId"] = "";
            problem["instance"] = "";
            return problem.ToJsonString();
        }
    }

    [SkippableTheory, Databases]
    public async Task ManyCodes_ShareNothing(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var codes = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            codes.Add((await mall.File(new { pin = "123456" })).Code);
        }

        Assert.Equal(30, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(30, codes.Select(code => code[..8]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(30, codes.Select(code => code[^8..]).Distinct(StringComparer.Ordinal).Count());
    }

    [SkippableTheory, Databases]
    public async Task AnonymousKeys_ReplayTheirOwnAnswerAlone_AndKeepNoSecret(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        object Body(string subject) => new { subject, description = "d", pin = "135791" };
        var first = await mall.Anyone().Post($"{mall.Path}/complaints", Body("satu"), "kunci");
        var again = await mall.Anyone().Post($"{mall.Path}/complaints", Body("satu"), "kunci");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());

        // Somebody else who happened upon the same key is served, not told that there is another.
        var other = await (await mall.Anyone().Post($"{mall.Path}/complaints", Body("dua"), "kunci")).Is(201);
        var mine = await first.Is(201);
        Assert.NotEqual(mine.Text("trackingCode"), other.Text("trackingCode"), StringComparer.Ordinal);

        // Those with a token are told as ever.
        var staff = await (await mall.Admin.Post($"{mall.Path}/complaints", Body("tiga"), "kunci")).Is(201);
        Assert.Equal(staff.Text("number"), (await (await mall.Admin.Post($"{mall.Path}/complaints", Body("tiga"), "kunci")).Is(201)).Text("number"));
        await (await mall.Admin.Post($"{mall.Path}/complaints", Body("empat"), "kunci")).IsProblem(422, "idempotency.mismatch");
        await app.WithinTenant(mall.Code, async db =>
        {
            var kept = await db.IdempotencyRecords.Where(row => row.TenantId == mall.Code).ToListAsync();
            Assert.Equal(3, kept.Count);
            foreach (var record in kept)
            {
                var text = Encoding.UTF8.GetString(record.Body) + record.Key + record.RequestHash + record.Location;
                foreach (var secret in new[] { mine, other, staff }.SelectMany(answer => new[] { answer.Text("trackingCode"), answer.Text("pin"), answer.Text("number"), "kunci" }))
                {
                    Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                }
            }
        });
    }

    [SkippableTheory, Databases]
    public async Task MalformedOfEveryKind_IsRefused_AndChangesNothing(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var filed = await mall.File(new { });
        var theirs = await other.AddMember();
        var before = await mall.Admin.GetStringAsync($"{mall.Path}/complaints/{filed.Id}");
        var bodies = new List<(string Path, string Body)>();
        foreach (var field in new[]
        {
            "\"channel\":\"pigeon\"", "\"channel\":3", "\"class\":\"x\"", "\"isAnonymous\":\"yes\"", "\"subject\":null", "\"subject\":\"\"", "\"subject\":\"a\\u0000b\"",
            "\"subject\":\"\\ud800\"", "\"description\":\"a\\u0007\"", $"\"subject\":\"{new string('x', 201)}\"", $"\"description\":\"{new string('x', 4001)}\"",
            $"\"place\":\"{new string('x', 201)}\"", "\"memberId\":\"x\"", $"\"memberId\":\"{Guid.CreateVersion7()}\"", $"\"memberId\":\"{theirs}\"",
            $"\"serviceId\":\"{Guid.CreateVersion7()}\"", $"\"servicePointId\":\"{Guid.CreateVersion7()}\"", $"\"ticketId\":\"{Guid.CreateVersion7()}\"",
            "\"ticketNumber\":\"A-001\"", "\"ticketNumber\":\"A'; DROP\"", "\"ticketNumber\":\"A-99999999999\"", "\"ticketDate\":\"2026-13-01\"", "\"pin\":\"12345\"",
            "\"pin\":\"123456789\"", "\"pin\":\"12345a\"", "\"pin\":123456", "\"email\":\"x\"", "\"email\":\"a b@c\"", "\"phone\":\"call me\"", "\"name\":\"\\u0000\"",
            $"\"name\":\"{new string('x', 151)}\"", "\"laporReference\":\"a b\"", "\"channel\":\"letter\"",
        })
        {
            bodies.Add(("complaints", $"{{\"subject\":\"s\",\"description\":\"d\",{field}}}"));
        }

        foreach (var body in new[] { "", "[]", "null", "{", "\"x\"", "{}", "{\"trackingCode\":null}", "{\"trackingCode\":\"x\"}", "{\"trackingCode\":\"\\u0000\",\"pin\":\"1\"}" })
        {
            foreach (var verb in new[] { "", "/track", "/reply", "/reopen", "/bulk" })
            {
                bodies.Add(($"complaints{verb}", body));
            }
        }

        foreach (var verb in new[] { "forward", "respond", "reject", "pause", "link-duplicate", "redact", "reclassify", "resume", "close" })
        {
            foreach (var body in new[] { "", "{}", "[]", "{\"reason\":\"x\"}", "{\"note\":\"\\u0000\"}", "{\"text\":\"\"}", "{\"memberId\":\"x\"}", "{\"steps\":[null],\"reason\":\"r\"}", "{\"steps\":[{\"number\":9,\"text\":\"t\"}],\"reason\":\"r\"}" })
            {
                // A reason in words is all that a redaction needs.
                if (!(verb == "redact" && body == "{\"reason\":\"x\"}"))
                {
                    bodies.Add(($"complaints/{filed.Id}/{verb}", body));
                }
            }
        }

        foreach (var (path, body) in bodies)
        {
            var client = path == "complaints" || path.EndsWith("track", StringComparison.Ordinal) || path.EndsWith('y') ? mall.Anyone() : mall.Admin;
            var answer = await client.PostRaw($"{mall.Path}/{path}", body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode is 400 or 404 or 409 or 422, $"{path} {body}: {(int)answer.StatusCode} {text}");
            Assert.False(string.IsNullOrEmpty(JsonNode.Parse(text)!.Text("code")));
        }

        Assert.Equal(before, await mall.Admin.GetStringAsync($"{mall.Path}/complaints/{filed.Id}"));
        Assert.Single((await mall.Inspector().Get($"{mall.Path}/complaints")).Items());
    }

    [SkippableTheory, Databases]
    public async Task AnotherMallsComplaint_IsNotThere(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        var filed = await mall.File(new { });
        await (await other.Inspector().GetAsync($"{other.Path}/complaints/{filed.Id}")).IsProblem(404, "complaint.not-found");
        await (await other.TryDo(filed.Id, "verify")).IsProblem(404, "complaint.not-found");
        await (await other.Admin.GetAsync($"{other.Path}/complaints/{filed.Id}/documents")).IsProblem(404, "complaint.not-found");
        await (await other.Admin.GetAsync($"{mall.Path}/complaints/{filed.Id}")).IsProblem(403, "tenant.mismatch");
        Assert.Empty((await other.Inspector().Get($"{other.Path}/complaints")).Items());
    }
}
