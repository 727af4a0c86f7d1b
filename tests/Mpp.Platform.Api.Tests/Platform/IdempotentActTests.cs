using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Acts, uploads and the public's doors are as safe to send again as creations.</summary>
public sealed class IdempotentActTests
{
    private static readonly string[] WithoutKey =
    [
        "AnswerSurvey", "AttachTrackedDocument", "IssueDevelopmentToken", "IssueSurveyToken", "ReopenComplaint", "ReplyToComplaint", "TrackComplaint",
    ];

    [SkippableTheory, Databases]
    public async Task EveryPost_ReadsTheKey_AndSaysSo(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var document = await app.As(null).Get("/openapi/v1.json");
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            if (operations!["post"] is not { } post)
            {
                continue;
            }

            var id = post.Text("operationId");
            var isDeclared = (post["parameters"] as JsonArray ?? []).Any(parameter => parameter!.Text("name") == "Idempotency-Key");
            Assert.True(isDeclared != WithoutKey.Contains(id, StringComparer.Ordinal), id);
            if (isDeclared)
            {
                var answer = await Caller(mall, post).Post(Address(path, mall.Code), new { }, key: new string('x', 101));
                Assert.True(await IsRefusedForItsKey(answer), $"{id}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    [SkippableTheory, Databases]
    public async Task ActSentAgain_AnswersTheSame_AndHappensOnce(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        await mall.Issue(service);
        var start = $"{mall.Path}/tickets/{(await mall.CallNext(counter)).Id()}/start";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mall.Admin.Post(start, key: "s")));
        Assert.Contains(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode), answer => Assert.Equal(409, (int)answer.StatusCode));
        var again = await mall.Admin.Post(start, key: "s");
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await answers.First(answer => answer.IsSuccessStatusCode).Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.NotNull(again.Headers.ETag);
        Assert.Equal("serving", (await again.Is(200)).Text("status"));
        await (await mall.Admin.Post(start)).IsProblem(409, "ticket.status");
        await (await mall.Admin.Post($"{mall.Path}/tickets/{Guid.CreateVersion7()}/start", key: "s")).IsProblem(422, "idempotency.mismatch");
    }

    [SkippableTheory, Databases]
    public async Task UploadSentAgain_IsOneDocument_AndOtherBytesAreAnotherRequest(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var agreement = (await mall.AddAgreement(await mall.AddMember())).Id();
        var path = $"{mall.Path}/agreements/{agreement}/documents";

        var first = await (await Upload(mall.Admin, path, "satu")).Is(201);
        var again = await Upload(mall.Admin, path, "satu");
        Assert.Equal(first.Id(), (await again.Is(201)).Id());
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        await (await Upload(mall.Admin, path, "dua")).IsProblem(422, "idempotency.mismatch");
        Assert.Single((await mall.Admin.Get(path)).Items());
    }

    [SkippableTheory, Databases]
    public async Task KeptAnswer_IsReadByNobodyButItsSender(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "Bank Rahasia", kind = "bank" }, key: "kunci")).Is(201);
        await app.WithinTenant(mall.Code, async db =>
        {
            var kept = Assert.Single(await db.IdempotencyRecords.ToListAsync());
            Assert.DoesNotContain("kunci", kept.Key, StringComparison.Ordinal);
            Assert.DoesNotContain("Rahasia", Encoding.UTF8.GetString(kept.Body), StringComparison.Ordinal);
        });
    }

    [SkippableTheory, Databases]
    public async Task CallerWithALongName_HasKeysOfItsOwn(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        var (one, two) = (mall.As(Roles.Kiosk, subject: new string('k', 199) + "1"), mall.As(Roles.Kiosk, subject: new string('k', 199) + "2"));
        var body = new { serviceId = service, channel = "kiosk" };

        var numbers = new List<string>();
        foreach (var kiosk in new[] { one, one, two })
        {
            numbers.Add((await (await kiosk.Post($"{mall.Path}/tickets", body, key: "k")).Is(201)).Text("number"));
        }

        Assert.Equal("A-001 A-001 A-002", string.Join(' ', numbers));
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string path, string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?name=surat.txt") { Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain")) };
        request.Headers.Add("Idempotency-Key", "u");
        return client.SendAsync(request);
    }

    /// <summary>GeoReport v2 tells its refusals in a shape of its own.</summary>
    private static async Task<bool> IsRefusedForItsKey(HttpResponseMessage answer) =>
        (int)answer.StatusCode == 400 && (await answer.Content.ReadAsStringAsync()).Contains("Idempotency-Key", StringComparison.Ordinal);

    /// <summary>Somebody whom the document lets in: the role it names first.</summary>
    private static HttpClient Caller(Mall mall, JsonNode operation)
    {
        var role = operation["security"] is null ? null : operation.Text("description")["For ".Length..].Split(',', '.')[0];
        return role is not null && Roles.OfPlatform.Contains(role) ? mall.App.As(role) : mall.As(role, role == Roles.MemberOfficer ? Guid.CreateVersion7() : null);
    }

    private static string Address(string path, string mall) => string.Join('/', path.Split('/').Select(step => step switch
    {
        "{tenant}" => mall,
        "{form}" => "f01",
        "requests.{form}" => "requests.json",
        "{kind}" => "satisfaction-survey",
        "{indicatorKey}" => "toilets",
        _ => step.StartsWith('{') ? Guid.CreateVersion7().ToString() : step,
    }));
}
