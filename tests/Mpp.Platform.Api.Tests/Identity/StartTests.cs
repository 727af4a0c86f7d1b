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

    [SkippableFact]
    public async Task DevelopmentTokens_AreIssuedForKnownRolesAlone()
    {
        var anyone = (await PlatformApp.On(TestDatabase.Sqlite)).As(null);
        var issued = await (await anyone.Post("/dev/token", new { role = "mall-admin", tenant = "35.24" })).Is(200);
        Assert.EndsWith("Z", issued.Text("expiresAt"), StringComparison.Ordinal);
        await (await anyone.Post("/dev/token", new { role = "king" })).IsProblem(400, "request.invalid");
    }
}
