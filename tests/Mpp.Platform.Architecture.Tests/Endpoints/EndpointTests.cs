using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Endpoints;

/// <summary>The endpoints that the product really maps; the twins are in <see cref="BadEndpointTests"/>.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebApplicationFactory<Idempotency>? _app;
    private IReadOnlyList<Endpoint> _endpoints = [];

    public async Task InitializeAsync()
    {
        _app = new WebApplicationFactory<Idempotency>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("DataDirectory", _folder.FullPath)
            .UseSetting("Database:Provider", "sqlite")
            .UseSetting("Demo:Seed", "false"));
        try
        {
            _endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        }
        catch
        {
            // xunit disposes only what has been initialised.
            await DisposeAsync();
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void Endpoints_HaveNameTagAndAccess()
    {
        Assert.Contains(_endpoints, endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == "CallNextTicket");
        Verdict.Kept([.. EndpointRules.Names(_endpoints), .. EndpointRules.Tags(_endpoints), .. EndpointRules.Access(_endpoints)]);
    }

    [Fact]
    public void EveryPost_TakesAKey() => Verdict.Kept([.. EndpointRules.Keys(_endpoints)]);

    [Fact]
    public void EndpointFiles_KnowNoContext() => Verdict.Kept(
        [.. typeof(Idempotency).Assembly.GetTypes().Where(type => type.Namespace == "Mpp.Platform.Api.Endpoints")],
        EndpointRules.Contexts);
}
