using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Api.Tests.Agreements;

public sealed class BadDocumentTests
{
    [SkippableTheory, Databases]
    public async Task TwoHundredBadDocumentsAndBodies_AreRefusedClearly_AndChangeNothing(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var member = await mall.AddMember();
        var agreement = await mall.AddAgreement(member);
        var path = $"{mall.Path}/agreements/{agreement.Id()}";
        var files = Path.Combine(app.Database.Folder, "documents", mall.Code);
        var before = await mall.Admin.GetStringAsync(path);
        var refused = 0;
        foreach (var (address, bytes, kind) in Files(path).Concat(Bodies(mall.Path, agreement.Id(), member)))
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
            var answer = await mall.Admin.PostAsync(address, content);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode is 400 or 404 or 409 or 413 or 415 or 422, $"{address} {kind} {Encoding.UTF8.GetString(bytes)}: {(int)answer.StatusCode} {text}");
            Assert.True(JsonNode.Parse(text)!.Text("detail").Length > 0, text);
            refused++;
        }

        Assert.True(refused >= 200, refused.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(before, await mall.Admin.GetStringAsync(path));
        Assert.Empty((await mall.Admin.Get($"{path}/documents")).Items());
        Assert.Single((await mall.Admin.Get($"{mall.Path}/agreements")).Items());
        Assert.True(!Directory.Exists(files) || Directory.GetFiles(files).Length == 0);
    }

    /// <summary>Noise under every kind that is taken, and kinds that are not.</summary>
    private static IEnumerable<(string Address, byte[] Bytes, string Kind)> Files(string path)
    {
        var random = new Random(35);
        for (var i = 0; i < 16; i++)
        {
            foreach (var kind in DocumentKinds.All)
            {
                var bytes = new byte[random.Next(1, 900)];
                random.NextBytes(bytes);
                bytes[0] = 0;
                yield return ($"{path}/documents?name=scan.pdf", bytes, kind);
            }
        }

        foreach (var kind in new[] { "application/zip", "text/html", "image/svg+xml", "application/x-sh", "video/mp4" })
        {
            yield return ($"{path}/documents?name=scan.pdf", "%PDF-1.7 x"u8.ToArray(), kind);
        }

        yield return ($"{path}/documents?name=%20", "%PDF-1.7 x"u8.ToArray(), "application/pdf");
        yield return ($"{path}/documents?name={new string('a', 201)}", "%PDF-1.7 x"u8.ToArray(), "application/pdf");
    }

    /// <summary>A good body with one thing wrong.</summary>
    private static IEnumerable<(string Address, byte[] Bytes, string Kind)> Bodies(string mall, Guid agreement, Guid member)
    {
        var wrong = new[] { "null", "{}", "[]", "7", "\"x\"", "{\"a\":", "true", "\"2026-02-30\"", "-1", "1e400" };
        foreach (var bad in wrong)
        {
            foreach (var field in new[] { "kind", "title", "parties", "effectiveOn", "serviceIds", "phase" })
            {
                var isFine = (field, bad) is ("title", "\"x\"" or "\"2026-02-30\"") or ("parties", "null" or "[]") or ("effectiveOn" or "serviceIds" or "phase", "null") or ("serviceIds", "[]") or ("phase", "7");
                if (!isFine)
                {
                    var fields = new[] { ("kind", "\"work-plan\""), ("title", "\"t\"") }.Where(pair => pair.Item1 != field).Append((field, bad));
                    yield return ($"{mall}/agreements", Json(fields), "application/json");
                }
            }

            yield return ($"{mall}/agreements/{agreement}/sign", Json([("signedOn", bad)]), "application/json");
            yield return ($"{mall}/agreements/{agreement}/commitments", Json([("kind", bad), ("title", "\"x\"")]), "application/json");
            yield return ($"{mall}/agreements/{agreement}/supersede", Json([("byId", bad)]), "application/json");
            yield return ($"{mall}/signing-events", Json([("name", "\"x\""), ("heldOn", "\"2026-01-01\""), ("sign", bad)]), "application/json");
        }

        yield return ($"{mall}/agreements/{agreement}/sign", Encoding.UTF8.GetBytes("signedOn=2026-01-01"), "application/x-www-form-urlencoded");
        yield return ($"{mall}/agreements/{agreement}/addenda", Json([("reason", "\"x\""), ("signedOn", "\"2026-01-01\"")]), "application/json");
        yield return ($"{mall}/agreements", Json([("kind", "\"cooperation-agreement\""), ("title", "\"t\""), ("parentId", $"\"{member}\"")]), "application/json");
    }

    private static byte[] Json(IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', fields.Select(field => $"\"{field.Name}\":{field.Value}"))}}}");
}
