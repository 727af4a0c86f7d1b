using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Api.Tests.Identity;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What HTTP itself promises: HEAD, Allow, ranges of limit, lists of tags, compressed answers.</summary>
public sealed class HttpRulesTests
{
    /// <summary>Every read of the document, as a role that may: the same status and headers, and no body.</summary>
    [SkippableTheory, Databases]
    public async Task Head_AnswersLikeGetWithoutBody(string database)
    {
        var app = await PlatformApp.On(database);
        var mall = await app.NewMall();
        var member = await mall.AddMember();
        var document = await app.As(null).Get("/openapi/v1.json");
        var reads = document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null).Select(path => (path.Key, Operation: path.Value!["get"]!.Text("operationId")));
        var (asked, wrong) = (0, new List<string>());
        foreach (var (path, operation) in reads.Append(("/openapi/v1.json", "")).Append(("/asyncapi/v1.json", "")).Append(("/", "")).Append(("/swagger/index.html", "")))
        {
            var role = operation.Length == 0 ? MatrixTable.Everyone : MatrixTable.Rows[operation].Split(' ')[0];
            var client = role == MatrixTable.Everyone ? app.As(null) : app.As(role, Roles.OfPlatform.Contains(role) ? null : mall.Code, member.ToString());
            var address = HttpAddresses.Filled(path, mall.Code, member);
            var (get, head) = (await client.GetAsync(address), await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address)));
            asked++;
            var body = await head.Content.ReadAsByteArrayAsync();
            if (get.StatusCode != head.StatusCode || body.Length > 0 || Headers(get) != Headers(head))
            {
                wrong.Add($"{path}: {(int)head.StatusCode} after {(int)get.StatusCode}, {body.Length} bytes\n{Headers(get)}\n{Headers(head)}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 60, $"{asked}");
    }

    [SkippableFact]
    public async Task WrongMethod_NamesThoseThatAreTaken()
    {
        var mall = await (await PlatformApp.On(TestDatabase.Sqlite)).NewMall();
        foreach (var (method, address, allowed) in new[]
        {
            ("DELETE", "/v1/regions", "GET, HEAD"), ("POST", $"{mall.Path}/board", "GET, HEAD"), ("PUT", $"{mall.Path}/members", "GET, HEAD, POST"), ("GET", $"{mall.Path}/complaints/track", "POST"),
            ("POST", "/openapi/v1.json", "GET, HEAD"), ("POST", "/asyncapi/v1.json", "GET, HEAD"), ("PUT", "/", "GET, HEAD"), ("PATCH", "/health/ready", "GET, HEAD"),
        })
        {
            var answer = await mall.Admin.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), address));
            await answer.IsProblem(405, "request.method-not-allowed");
            Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>Every list of the document.</summary>
    [SkippableFact]
    public async Task LimitOutsideItsRange_IsRefused()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var member = await mall.AddMember();
        var document = await app.As(null).Get("/openapi/v1.json");
        var (asked, wrong) = (0, new List<string>());
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            if (methods!["get"] is not { } read || read["parameters"]?.AsArray().Any(parameter => parameter!.Text("name") == "limit") != true)
            {
                continue;
            }

            var role = MatrixTable.Rows[read.Text("operationId")].Split(' ')[0];
            var client = role == MatrixTable.Everyone ? app.As(null) : app.As(role, Roles.OfPlatform.Contains(role) ? null : mall.Code, member.ToString());
            foreach (var limit in new[] { "0", "-1", "201", "2147483647", "x", "99999999999" })
            {
                asked++;
                var answer = await client.GetAsync($"{HttpAddresses.Filled(path, mall.Code, member)}?limit={limit}");
                var problem = (int)answer.StatusCode == 400 ? await answer.Is(400) : null;
                if (problem?["errors"]?["limit"] is null)
                {
                    wrong.Add($"{path}?limit={limit}: {(int)answer.StatusCode} {problem?.ToJsonString()}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 120, $"{asked}");
        await app.As(null).Get("/v1/regions?limit=1");
        await app.As(null).Get("/v1/regions?limit=200");
    }

    [SkippableTheory, Databases]
    public async Task IfMatch_TakesAList_AndComparesStrongly(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        var address = $"{mall.Path}/members/{member}";
        var etag = (await mall.Admin.GetAsync(address)).Headers.ETag!.Tag;
        foreach (var (given, status) in new[] { ($"W/{etag}", 412), ("\"77\", \"78\"", 412), ($"\"77\", W/{etag}", 412), ($"\"77\", {etag}, \"x\"", 200) })
        {
            await (await mall.Admin.Patch(address, new { shortName = "Dis" }, given)).Is(status);
        }

        var limits = $"{mall.Path}/complaints/limits";
        var tag = (await mall.Admin.GetAsync(limits)).Headers.ETag!.Tag;
        foreach (var (given, status) in new[] { ("\"77\", \"78\"", 412), ($"\"77\", {tag}", 200) })
        {
            var put = new HttpRequestMessage(HttpMethod.Put, limits) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            put.Headers.TryAddWithoutValidation("If-Match", given);
            await (await mall.Admin.SendAsync(put)).Is(status);
        }

        var many = string.Join(", ", Enumerable.Range(1, 40).Select(version => $"\"{version}00\""));
        await (await mall.Admin.Delete(address, many)).IsProblem(400, "request.invalid");
        var now = (await mall.Admin.GetAsync(address)).Headers.ETag!.Tag;
        await (await mall.Admin.Delete(address, "\"77\", \"78\"")).IsProblem(412, "request.stale");
        await (await mall.Admin.Delete(address, $"\"77\", {now}")).Is(204);
    }

    [SkippableTheory, Databases]
    public async Task Answers_AreCompressed_AndTheirTagsHold(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var member = await mall.AddMember();
        foreach (var address in new[] { $"{mall.Path}/members", $"{mall.Path}/members/{member}", "/openapi/v1.json" })
        {
            var plain = await mall.Admin.GetAsync(address);
            var text = await plain.Content.ReadAsStringAsync();
            Assert.Contains("Accept-Encoding", plain.Headers.Vary, StringComparer.Ordinal);
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            var tags = new List<string> { plain.Headers.ETag!.ToString() };
            foreach (var encoding in new[] { "br", "gzip" })
            {
                var answer = await Get(mall.Admin, address, encoding);
                Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
                Assert.Contains("Accept-Encoding", answer.Headers.Vary, StringComparer.Ordinal);
                Assert.Equal(text, await Unpacked(answer));
                Assert.False(answer.Headers.ETag!.IsWeak);
                tags.Add(answer.Headers.ETag.ToString());
            }

            // Each form its own tag; each known again whatever is accepted now, and said back as it was given.
            Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
            foreach (var tag in tags)
            {
                foreach (var encoding in new[] { "br", "gzip", "identity" })
                {
                    var seen = await Get(mall.Admin, address, encoding, tag);
                    await seen.Is(304);
                    Assert.Equal(tag, seen.Headers.ETag!.ToString());
                    Assert.Contains("Accept-Encoding", seen.Headers.Vary, StringComparer.Ordinal);
                }
            }
        }

        // The tag of a compressed answer is good for a change.
        var read = await Get(mall.Admin, $"{mall.Path}/members/{member}", "br");
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { shortName = "Dis" }, read.Headers.ETag!.ToString())).Is(200);
        Assert.Equal(200, (int)(await Get(mall.Admin, $"{mall.Path}/members/{member}", "br", read.Headers.ETag.ToString())).StatusCode);
    }

    [SkippableFact]
    public async Task AnswersThatHoldASecret_AndFilesThatArePacked_AreNotCompressed()
    {
        var mall = await (await PlatformApp.On(TestDatabase.Sqlite)).NewMall();
        var client = mall.Admin;
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var complaint = await client.Post($"{mall.Path}/complaints", new { subject = "Antrean", description = "Antrean lama" });
        Assert.Equal(201, (int)complaint.StatusCode);
        Assert.Empty(complaint.Content.Headers.ContentEncoding);
        var token = await client.Post("/dev/token", new { role = Roles.Kiosk, tenant = mall.Code });
        Assert.Empty(token.Content.Headers.ContentEncoding);
        Assert.Empty((await client.GetAsync($"{mall.Path}/members/export?format=xlsx")).Content.Headers.ContentEncoding);
        Assert.Single((await client.GetAsync($"{mall.Path}/members/export?format=csv")).Content.Headers.ContentEncoding);
        var refused = await client.GetAsync("/nowhere");
        Assert.Equal("request.route-not-found", JsonNode.Parse(await Unpacked(refused))!.Text("code"));
    }

    [SkippableFact]
    public async Task Root_AnswersASmallPageOfLinksThatLeadSomewhere()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var answer = await app.As(null).GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal((200, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(page.Length < 4_000, $"{page.Length}");
        var links = page.Split("href=\"").Skip(1).Select(part => part.Split('"')[0]).ToList();
        Assert.True(links.Count >= 6, page);
        foreach (var link in links)
        {
            Assert.Equal(200, (int)(await app.As(null).GetAsync(link)).StatusCode);
        }
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string address, string encoding, string? seen = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", seen);
        }

        return client.SendAsync(request);
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        });
        return await reader.ReadToEndAsync();
    }

    /// <summary>All but those that tell the moment.</summary>
    private static string Headers(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Content-Length"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal));
}
