using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>A host with the five demo malls as of one Monday morning, made once for all tests of a database; they only read it.</summary>
internal static class DemoApp
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The simulated weeks, all of them over.</summary>
    public const string Weeks = "from=2026-W22&to=2026-W47";

    private static readonly ConcurrentDictionary<string, Lazy<Task<PlatformApp>>> Shared = new(StringComparer.Ordinal);

    public static Task<PlatformApp> On(string provider) => Shared.GetOrAdd(provider, key => new Lazy<Task<PlatformApp>>(() => Seeded(key))).Value;

    /// <summary>Gives the number of malls that were not there yet.</summary>
    public static async Task<int> Seed(this PlatformApp app)
    {
        var made = 0;
        await app.Within(async provider => made = await provider.GetRequiredService<DemoSeed>().RunOnce(CancellationToken.None));
        return made;
    }

    private static async Task<PlatformApp> Seeded(string provider)
    {
        var app = await PlatformApp.Start(provider, new FakeClock(Now));
        Assert.Equal(5, await app.Seed());
        return app;
    }
}
