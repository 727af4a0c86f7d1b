using System.Text.Json.Nodes;
using Mpp.Platform.Api.Contract;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Contract;

/// <summary>Every code a client may meet is told with its status, its texts and what to do, in one list and one page.</summary>
public sealed class ErrorListTests
{
    [Fact]
    public async Task List_TellsEveryCodeOnce()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);

        var items = (await app.As(null).Get("/v1/errors"))["items"]!.AsArray().Select(item => item!).ToList();

        Assert.True(items.Count > 150, $"{items.Count} codes");
        Assert.Equal(items.Count, items.Select(item => item.Text("code")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(items, item => Assert.All(["titles", "whatToDo"], text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(item[text]!.Text("indonesian")), item.Text("code"));
            Assert.False(string.IsNullOrWhiteSpace(item[text]!.Text("english")), item.Text("code"));
        }));
    }

    [Theory]
    [InlineData("request.invalid", 400)]
    [InlineData("auth.required", 401)]
    [InlineData("tenant.mismatch", 403)]
    [InlineData("request.method-not-allowed", 405)]
    [InlineData("queue.empty", 409)]
    [InlineData("import.format", 415)]
    [InlineData("idempotency.mismatch", 422)]
    [InlineData("platform.too-many-requests", 429)]
    [InlineData("platform.fault", 500)]
    public void Code_ComesWithItsStatus(string code, int status) =>
        Assert.Equal(status, Assert.Single(ErrorCatalogue.All, error => error.Code == code).Status);

    [Fact]
    public async Task Refusal_CarriesStatusAndTextOfTheList()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);

        var problem = await (await app.As(null).GetAsync("/v1/tenants/35.24/tickets")).IsProblem(401, "auth.required");

        Assert.Equal(Assert.Single(ErrorCatalogue.All, error => error.Code == "auth.required").Titles.Indonesian, problem.Text("detail"));
    }

    [Fact]
    public async Task CommittedPage_IsWhatTheProgramKnows()
    {
        var committed = await File.ReadAllTextAsync(SourceTree.File("docs", "errors.md"));

        Assert.True(committed.ReplaceLineEndings("\n") == ErrorPage.Text(), "docs/errors.md is stale: dotnet build && openapi/refresh");
    }
}
