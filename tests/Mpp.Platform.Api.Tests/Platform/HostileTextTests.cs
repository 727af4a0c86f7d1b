using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Api.Tests.Identity;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Text that no database keeps, and JSON that says two things at once: refused at the door, wherever it stands.</summary>
public sealed class HostileTextTests
{
    private const string Bad = "request.text";
    private const string Kind = "\"kind\":\"regional-agency\",\"status\":\"onboarding\"";

    /// <summary>What a body may not hold, and the field that is told.</summary>
    private static readonly (string Body, string Code, string Field)[] Bodies =
    [
        ($$"""{"name":"a\u0000b",{{Kind}}}""", Bad, "name"),
        ($$"""{"name":"\ud800",{{Kind}}}""", Bad, "name"),
        ($$"""{"name":"\udc00\ud800",{{Kind}}}""", Bad, "name"),
        ($$"""{"name":"\\\ud83dx",{{Kind}}}""", Bad, "name"),
        ($$"""{"name":"a","unknown":[{"deep":["x","\u0000"]}],{{Kind}}}""", Bad, "unknown[0].deep[1]"),
        ($$"""{"name":"a","k\u0000":1,{{Kind}}}""", Bad, "body"),
        ($$"""{"name":"a","outer":{"\uDFFF":1},{{Kind}}}""", Bad, "outer"),
        ($$"""{"name":"a","name":"b",{{Kind}}}""", "request.duplicate-key", "name"),
        ($$"""{"name":"a","n\u0061me":"b",{{Kind}}}""", "request.duplicate-key", "name"),
        ($$"""{"name":"a","unknown":{"x":[{"y":1},{"y":1,"y":2}]},{{Kind}}}""", "request.duplicate-key", "unknown.x[1].y"),
        ($$"""{"name":"a","NAME":"b",{{Kind}}}""", "request.malformed", "*"),
        ($$"""{"name":"a","unknown":{{Nested(200)}},{{Kind}}}""", "request.too-deep", "unknown"),
        (Nested(200), "request.too-deep", "a"),
    ];

    [SkippableTheory, Databases]
    public async Task Bodies_AreRefusedWithCodeAndField(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        foreach (var (body, code, field) in Bodies)
        {
            await IsRefused(await mall.Admin.PostRaw($"{mall.Path}/members", body), code, field);
        }

        // Half a character as bytes, which UTF-8 forbids.
        var raw = Encoding.UTF8.GetBytes($$"""{"name":"a?b",{{Kind}}}""");
        var at = Array.IndexOf(raw, (byte)'?');
        var halved = new ByteArrayContent([.. raw[..at], 0xED, 0xA0, 0x80, .. raw[(at + 1)..]]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        await IsRefused(await mall.Admin.PostAsync($"{mall.Path}/members", halved), Bad, "name");
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/members")).Items());
    }

    [SkippableTheory, Databases]
    public async Task Patches_AndDictionaries_AreHeldToTheSame(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        foreach (var (body, code, field) in Bodies)
        {
            var patch = new HttpRequestMessage(HttpMethod.Patch, $"{mall.Path}/members/{member}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            patch.Headers.TryAddWithoutValidation("If-Match", "*");
            if (code != "request.malformed")
            {
                await IsRefused(await mall.Admin.SendAsync(patch), code, field);
            }
        }

        var answers = $"{mall.Path}/surveys/answers";
        await IsRefused(await mall.As(null).PostRaw(answers, """{"token":"x","scores":{"u1":1,"u1":4}}"""), "request.duplicate-key", "scores.u1");
        await IsRefused(await mall.As(null).PostRaw(answers, """{"token":"x","scores":{"u\u0000":1}}"""), Bad, "scores");
        await IsRefused(await mall.As(null).PostRaw(answers, $$"""{"token":"x","scores":{{Nested(200)}}}"""), "request.too-deep", "scores");
        Assert.Equal("Disdukcapil", (await mall.Admin.Get($"{mall.Path}/members/{member}")).Text("name"));
    }

    /// <summary>Not endpoint by endpoint: whatever takes JSON is behind the one door.</summary>
    [SkippableFact]
    public async Task EveryOperationWithABody_RefusesThem()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var (mall, document) = (await app.NewMall(), await app.As(null).Get("/openapi/v1.json"));
        var (asked, wrong) = (0, new List<string>());
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                if (operation?["requestBody"]?["content"]?["application/json"] is null)
                {
                    continue;
                }

                var role = MatrixTable.Rows[operation.Text("operationId")].Split(' ')[0];
                var client = role == MatrixTable.Everyone ? app.As(null) : app.As(role, Roles.OfPlatform.Contains(role) ? null : mall.Code, Guid.CreateVersion7().ToString());
                var request = new HttpRequestMessage(HttpMethod.Parse(method.ToUpperInvariant()), HttpAddresses.Filled(path, mall.Code)) { Content = new StringContent("""{"x":"\u0000"}""", Encoding.UTF8, "application/json") };
                request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
                var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                asked++;
                if ((int)answer.StatusCode != 400 || JsonNode.Parse(text)?.Text("code") != Bad)
                {
                    wrong.Add($"{operation.Text("operationId")}: {(int)answer.StatusCode} {text}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 80, $"{asked}");
    }

    [SkippableTheory, Databases]
    public async Task QueriesAndRoutes_AreRefusedWithTheirName(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var anyone = app.As(null);
        await IsRefused(await anyone.GetAsync($"{mall.Path}/members?q=a%00b"), Bad, "q");
        await IsRefused(await anyone.GetAsync("/v1/tenants?q=%00"), Bad, "q");
        await IsRefused(await anyone.GetAsync("/v1/tenants?q=a%ED%A0%80b"), Bad, "q");
        await IsRefused(await anyone.GetAsync("/v1/tenants?limit=5&%ED%BF%BF=1"), Bad, "query");
        await IsRefused(await anyone.GetAsync("/v1/regions/33%ED%A0%80"), Bad, "code");
        await (await anyone.GetAsync("/v1/tenants?q=100%&limit=5")).Is(200);
        await (await anyone.GetAsync("/v1/tenants?q=%F0%9F%98%80%C3%A9")).Is(200);
        await IsRefused(await anyone.GetAsync("/v1/regions?kind=regency&%00=1"), Bad, "query");
        await IsRefused(await mall.Admin.GetAsync($"{mall.Path}/complaints?laporReference=%00"), Bad, "laporReference");
        await (await mall.Admin.GetAsync($"{mall.Path}/tickets?cursor=AAAA")).IsProblem(400, "request.cursor-invalid");
        await (await anyone.GetAsync($"/v1/regions?cursor={Uri.EscapeDataString(Convert.ToBase64String([0xED, 0xA0, 0x80]))}")).IsProblem(400, "request.cursor-invalid");
        await (await anyone.GetAsync($"/v1/regions?cursor={Convert.ToBase64String("3\05"u8)}")).IsProblem(400, "request.cursor-invalid");

        // Our server refuses such a path itself, before anything is asked; others hand it on.
        foreach (var (path, field) in new[] { ("/v1/regions/35\0", "code"), ("/v1/tenants/35.2\ud8004/members", "tenant"), ($"{mall.Path}/open311/v2/services/a\0.json", "serviceCode") })
        {
            var answer = await app.Server.SendAsync(context => (context.Request.Method, context.Request.Path) = ("GET", path));
            Assert.Equal(400, answer.Response.StatusCode);
            var problem = (await JsonNode.ParseAsync(answer.Response.Body))!;
            if (problem is JsonArray errors)
            {
                // The specification's own shape of errors, with the same code.
                Assert.StartsWith($"{Bad}:", errors.Single()!.Text("description"), StringComparison.Ordinal);
                Assert.Contains(field, errors.Single()!.Text("description"), StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(Bad, problem.Text("code"));
            Assert.NotNull(problem["errors"]![field]);
        }
    }

    [SkippableTheory, Databases]
    public async Task HeadersAndForms_AreRefusedWithTheirName(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        foreach (var (header, value) in new[]
        {
            ("Tracking-Code", "a\0"), ("Tracking-Pin", "\ud800"), ("Content-Disposition", "attachment; filename*=UTF-8''a%00b.txt"), ("Content-Disposition", "attachment; filename=\"=?utf-8?B?YQBi?=\""),
        })
        {
            // A client refuses to send some of these: the server is asked itself.
            var answer = await app.Server.SendAsync(context =>
            {
                context.Request.Method = "POST";
                context.Request.Path = $"{mall.Path}/complaints/track/documents";
                context.Request.Headers[header] = value;
                context.Request.ContentType = "text/plain";
                context.Request.Body = new MemoryStream("text"u8.ToArray());
            });
            Assert.Equal(400, answer.Response.StatusCode);
            var problem = (await JsonNode.ParseAsync(answer.Response.Body))!;
            Assert.Equal(Bad, problem.Text("code"));
            Assert.NotNull(problem["errors"]![header]);
        }

        var requests = $"{mall.Path}/open311/v2/requests.json";
        var form = await mall.As(null).PostRaw(requests, "service_code=service-complaint&description=a%00b", "application/x-www-form-urlencoded");
        Assert.StartsWith($"{Bad}:", (await form.Is(400)).AsArray().Single()!.Text("description"), StringComparison.Ordinal);
        var half = await mall.As(null).PostRaw(requests, "service_code=service-complaint&description=a%ED%A0%80b", "application/x-www-form-urlencoded");
        Assert.Contains("description", (await half.Is(400)).AsArray().Single()!.Text("description"), StringComparison.Ordinal);
        using var parts = new MultipartFormDataContent { { new StringContent("service-complaint"), "service_code" }, { new StringContent("a\0b"), "description" } };
        var multipart = await mall.As(null).PostAsync(requests, parts);
        Assert.Contains("description", (await multipart.Is(400)).AsArray().Single()!.Text("description"), StringComparison.Ordinal);

        // More fields than a form may have are no fault of ours either.
        var many = await mall.As(null).PostRaw(requests, string.Join('&', Enumerable.Range(0, 2_000).Select(index => $"f{index}=1")), "application/x-www-form-urlencoded");
        Assert.StartsWith("request.malformed", (await many.Is(400)).AsArray().Single()!.Text("description"), StringComparison.Ordinal);

        // What is good passes with a key, and again.
        const string Good = "service_code=service-complaint&description=Antrean+lama";
        for (var turn = 0; turn < 2; turn++)
        {
            var sent = new HttpRequestMessage(HttpMethod.Post, requests) { Content = new StringContent(Good, Encoding.UTF8, "application/x-www-form-urlencoded") };
            sent.Headers.Add("Idempotency-Key", $"good-{mall.Code}");
            var answer = await mall.As(null).SendAsync(sent);
            await answer.Is(201);
            Assert.Equal(turn == 1, answer.Headers.Contains("Idempotency-Replayed"));
        }

        var keyed = await app.Server.SendAsync(context =>
        {
            context.Request.Method = "POST";
            context.Request.Path = $"{mall.Path}/complaints";
            context.Request.Headers["Idempotency-Key"] = "a\0b";
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream("{}"u8.ToArray());
        });
        Assert.Equal(400, keyed.Response.StatusCode);
    }

    /// <summary>Whole characters outside the basic plane, escaped or not, come back as they were sent.</summary>
    [SkippableTheory, Databases]
    public async Task WholeCharacters_ComeBackAsSent(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var added = await (await mall.Admin.PostRaw($"{mall.Path}/members", $$"""{"name":"\ud83d\ude00 😀 \\u0000",{{Kind}}}""")).Is(201);
        Assert.Equal("😀 😀 \\u0000", (await mall.Admin.Get($"{mall.Path}/members/{added.Id()}")).Text("name"));
    }

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    private static async Task IsRefused(HttpResponseMessage answer, string code, string field)
    {
        var problem = await answer.IsProblem(400, code);
        Assert.True(problem["errors"]![field] is not null, $"{field} is not named: {problem.ToJsonString()}");
    }
}
