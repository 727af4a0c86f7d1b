using Microsoft.AspNetCore.Hosting;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

public sealed class StartTests
{
    [Fact]
    public async Task OutsideDevelopmentWithoutAnIssuerOrKey_TheProgramRefusesToStart()
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);

        var (exitCode, output) = await PlatformProcess.Command(storage, "Production", "serve");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Auth__Authority", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(storage.Folder, "mpp.db")));
    }

    [Fact]
    public async Task CommandLine_MigratesPrintsTokensAndSaysWhatItDoesNotKnow()
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);

        Assert.Equal(1, (await PlatformProcess.Command(storage, "Development", "doctor")).ExitCode);
        Assert.Equal(0, (await PlatformProcess.Command(storage, "Development", "migrate")).ExitCode);
        Assert.Equal(0, (await PlatformProcess.Command(storage, "Production", "migrate")).ExitCode);
        Assert.Equal(0, (await PlatformProcess.Command(storage, "Development", "doctor")).ExitCode);
        Assert.Equal(0, (await PlatformProcess.Command(storage, "Development", "rollup")).ExitCode);
        Assert.StartsWith("ey", (await PlatformProcess.Command(storage, "Development", "token", "--role", "kiosk", "--tenant", "35.24")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await PlatformProcess.Command(storage, "Development", "token", "--role", "king")).ExitCode);
        Assert.Equal(2, (await PlatformProcess.Command(storage, "Development", "fly")).ExitCode);
    }

    [Fact]
    public async Task DevelopmentWithAnIssuer_StartsBesideTheDevelopmentKey()
    {
        await using var plain = await PlatformApp.Start(TestDatabase.Sqlite);
        await using var app = plain.WithWebHostBuilder(builder => builder.UseSetting("Auth:Authority", "http://127.0.0.1:1/realms/mpp"));
        var client = app.CreateClient();

        var token = (await (await client.Post("/dev/token", new { role = "platform-admin" })).Is(200)).Text("accessToken");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await (await client.Post("/v1/tenants", new { code = "35.24" })).Is(201);
    }

    [Fact]
    public async Task DevelopmentWithAnIssuerAlone_KnowsNoKeyOfItsOwn()
    {
        await using var plain = await PlatformApp.Start(TestDatabase.Sqlite);
        await using var app = plain.WithWebHostBuilder(builder => builder
            .UseSetting("Auth:Authority", "http://127.0.0.1:1/realms/mpp").UseSetting("Auth:DevelopmentKey", "false"));
        var client = app.CreateClient();

        await (await client.Post("/dev/token", new { role = "platform-admin" })).IsProblem(404, "request.route-not-found");
        client.DefaultRequestHeaders.Authorization = new("Bearer", PlatformApp.Token("platform-admin"));
        await (await client.Post("/v1/tenants", new { code = "35.24" })).Is(401);
    }

    [SkippableFact]
    public async Task DevelopmentTokens_AreIssuedForKnownRolesAlone()
    {
        var anyone = (await PlatformApp.On(TestDatabase.Sqlite)).As(null);
        var issued = await (await anyone.Post("/dev/token", new { role = "mall-admin", tenant = "35.24" })).Is(200);
        Assert.EndsWith("Z", issued.Text("expiresAt"), StringComparison.Ordinal);
        await (await anyone.Post("/dev/token", new { role = "king" })).IsProblem(400, "request.invalid");
    }
}
