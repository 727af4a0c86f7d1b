using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>The API as it is delivered: published, in a process of its own.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private const string Program = "Mpp.Platform.Api.dll";

    private readonly ChildProcess _process;

    private ApiProcess(ChildProcess process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<ApiProcess> Start(WorkFolder folder, BenchmarkDatabase database, CancellationToken ct)
    {
        var published = folder.Sub("api");
        await ChildProcess.Run(
            WorkFolder.Sources(),
            new Dictionary<string, string>(StringComparer.Ordinal),
            ["publish", "src/Mpp.Platform.Api", "-c", "Release", "-o", published, "--nologo", "-v", "quiet"],
            ct);

        var address = ChildProcess.FreeAddress();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Provider"] = database.Settings.Provider,
            ["Database__ConnectionString"] = database.Settings.ConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address,
            ["Demo__Seed"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",

            // A load that is measured is more than any caller is allowed.
            ["RateLimits__Enabled"] = "false",
            ["DataDirectory"] = folder.Sub("data"),
        };
        if (database.Settings.Provider != DatabaseSettings.Sqlite)
        {
            await ChildProcess.Run(published, environment, [Program, "migrate"], ct);
        }

        var process = ChildProcess.Start(published, environment, [Program]);
        try
        {
            await process.Answers($"{address}/health/live", ct);
            return new ApiProcess(process, address);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
