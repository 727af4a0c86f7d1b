using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Tests.Shared;

namespace Mpp.Platform.Api.Tests.Tenants;

/// <summary>The same soak runs for a minute as <c>--scenario tenant-soak</c> of the benchmarks.</summary>
public sealed class TenantSoakTests
{
    [SkippableTheory]
    [InlineData(TestDatabase.PostgreSql, 10)]
    [InlineData(TestDatabase.SqlServer, 10)]
    [InlineData(TestDatabase.Sqlite, 3)]
    public async Task ManyClientsOfManyMalls_EachSeeTheMallTheyAsked(string database, int seconds)
    {
        var app = await PlatformApp.On(database);
        var codes = new List<string>();
        for (var mall = 0; mall < TenantSoak.Malls; mall++)
        {
            codes.Add((await app.NewMall()).Code);
        }

        var soak = new TenantSoak(code => Task.FromResult(app.As(Roles.MallAdmin, code)));
        await soak.Run(codes, TimeSpan.FromSeconds(seconds), CancellationToken.None);

        Assert.True(soak.Faults.Count == 0, string.Join(Environment.NewLine, soak.Faults.Prepend(soak.Mix)));
        Assert.True(soak.Rows > soak.Requests, $"{soak.Rows} rows of {soak.Mix}");
    }
}
