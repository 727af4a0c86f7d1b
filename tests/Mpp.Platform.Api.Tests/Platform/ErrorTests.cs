using System.Net.Http.Headers;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class ErrorTests
{
    [SkippableFact]
    public async Task EveryRefusal_HasTheOneShape()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var tickets = $"{mall.Path}/tickets";

        await (await app.As(null).GetAsync("/nowhere")).IsProblem(404, "request.route-not-found");
        await (await app.As(null).GetAsync(tickets)).IsProblem(401, "auth.required");
        await (await mall.As(Roles.Display).GetAsync(tickets)).IsProblem(403, "auth.forbidden");
        await (await mall.Admin.DeleteAsync("/v1/regions")).IsProblem(405, "request.method-not-allowed");
        await (await mall.Admin.PostRaw(tickets, "serviceId=1", "application/x-www-form-urlencoded")).IsProblem(415, "request.media-type");
        await (await mall.Admin.PostRaw(tickets, "{\"serviceId\":")).IsProblem(400, "request.malformed");
        await (await mall.Admin.PostRaw(tickets, "[]")).IsProblem(400, "request.malformed");
        await (await mall.Admin.PostRaw(tickets, "")).IsProblem(400, "request.malformed");
        await (await mall.Admin.GetAsync($"{tickets}/not-a-guid")).IsProblem(404, "request.route-not-found");
        await (await mall.Admin.GetAsync($"{tickets}?date=yesterday")).IsProblem(400, "request.malformed");
        await (await mall.Admin.GetAsync($"{tickets}?cursor=%21%21")).IsProblem(400, "request.cursor-invalid");

        var forged = app.As(null);
        forged.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlatformApp.Token(Roles.MallAdmin, mall.Code)[..^3] + "abc");
        await (await forged.GetAsync(tickets)).IsProblem(401, "auth.required");
    }

    [SkippableFact]
    public async Task WrongField_IsNamedAndItsValueIsNot()
    {
        var mall = await (await PlatformApp.On(TestDatabase.Sqlite)).NewMall();

        var unknown = await mall.Admin.PostRaw($"{mall.Path}/tickets", "{\"serviceId\":\"0197a0a0-0000-7000-8000-000000000000\",\"channel\":\"Budi 3524010203040001\"}");
        var problem = await unknown.IsProblem(400, "request.malformed");
        Assert.NotNull(problem["errors"]!["channel"]);
        Assert.DoesNotContain("3524010203040001", problem.ToJsonString(), StringComparison.Ordinal);

        problem = await (await mall.Admin.PostRaw($"{mall.Path}/tickets", "{\"serviceId\":\"0197a0a0-0000-7000-8000-000000000000\",\"channel\":1}")).IsProblem(400, "request.malformed");
        Assert.NotNull(problem["errors"]!["channel"]);
        problem = await (await mall.Admin.Post($"{mall.Path}/members", new { shortName = new string('x', 41) })).IsProblem(400, "request.invalid");
        Assert.True("kind, name, shortName" == string.Join(", ", problem["errors"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal)));
    }

    [SkippableFact]
    public async Task TextsForPeople_FollowAcceptLanguage()
    {
        var anyone = (await PlatformApp.On(TestDatabase.Sqlite)).As(null);
        Assert.Equal("Alamat ini tidak ada.", (await (await anyone.GetAsync("/nowhere")).Is(404)).Text("detail"));
        anyone.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB, id;q=0.5");
        Assert.Equal("There is no such address.", (await (await anyone.GetAsync("/nowhere")).Is(404)).Text("detail"));
    }

    /// <summary>Only a real server knows the size of a body.</summary>
    [Fact]
    public async Task OversizedBody_IsRefused()
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);
        await using var process = await PlatformProcess.Start(storage);
        var client = process.As(Roles.PlatformAdmin, "");
        await (await client.PostRaw("/v1/tenants", $"{{\"code\":\"{new string('x', 1_100_000)}\"}}")).IsProblem(413, "request.too-large");
    }
}
