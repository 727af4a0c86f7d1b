using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>Complaints in the words of a test.</summary>
internal static class ComplaintSteps
{
    public static HttpClient Anyone(this Mall mall) => mall.As(null);

    public static HttpClient Inspector(this Mall mall) => mall.As(Roles.Inspector);

    public static async Task<Filed> File(this Mall mall, object body, HttpClient? by = null)
    {
        var merged = JsonNode.Parse("""{ "subject": "Antrean", "description": "Antrean lama" }""")!.AsObject();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject())
        {
            merged[name] = value?.DeepClone();
        }

        var answer = await (await (by ?? mall.Anyone()).Post($"{mall.Path}/complaints", merged)).Is(201);
        var found = (await mall.Inspector().Get($"{mall.Path}/complaints?number={answer.Text("number")}")).Items();
        return new Filed(answer, Assert.Single(found)!.Id());
    }

    public static Task<HttpResponseMessage> TryDo(this Mall mall, Guid complaintId, string act, object? body = null, HttpClient? by = null, string? etag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{mall.Path}/complaints/{complaintId}/{act}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(body ?? new { }),
        };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return (by ?? mall.Admin).SendAsync(request);
    }

    public static async Task<JsonNode> Do(this Mall mall, Guid complaintId, string act, object? body = null, HttpClient? by = null) =>
        await (await mall.TryDo(complaintId, act, body, by)).Is(200);

    public static Task<HttpResponseMessage> TryTrack(this Mall mall, string code, string pin) =>
        mall.Anyone().Post($"{mall.Path}/complaints/track", new { trackingCode = code, pin });

    public static async Task<JsonNode> Track(this Mall mall, Filed filed) => await (await mall.TryTrack(filed.Code, filed.Pin)).Is(200);

    public static Task<HttpResponseMessage> TryReply(this Mall mall, Filed filed, string text, string verb = "reply") =>
        mall.Anyone().Post($"{mall.Path}/complaints/{verb}", new { trackingCode = filed.Code, pin = filed.Pin, text });

    /// <summary>Every column of every table that belongs to a mall.</summary>
    public static async Task<string> Dump(this PlatformApp app, string code)
    {
        var text = new StringBuilder();
        await app.WithinTenant(code, async db =>
        {
            await db.Database.OpenConnectionAsync();
            foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.FindProperty("TenantId") is not null))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM \"{entity.GetTableName()}\" WHERE \"TenantId\" = '{code}'";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        text.Append(reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(column).ToString()).Append('|');
                    }
                }
            }
        });
        return text.ToString();
    }

    public static async Task<HttpResponseMessage> Attach(this HttpClient client, string address, string name, string text, Filed? reporter = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (reporter is not null)
        {
            request.Headers.Add("Tracking-Code", reporter.Code);
            request.Headers.Add("Tracking-Pin", reporter.Pin);
        }

        return await client.SendAsync(request);
    }
}

/// <summary>A complaint as its reporter got it, and its id.</summary>
internal sealed record Filed(JsonNode Answer, Guid Id)
{
    public string Code => Answer.Text("trackingCode");

    public string Pin => Answer.Text("pin");

    public string Number => Answer.Text("number");
}
