using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Rollup;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>The platform on a database of its own, spoken to over HTTP.</summary>
internal sealed class PlatformApp(
    TestDatabase database, TimeProvider? clock, Action<IServiceCollection>? services, bool ownsDatabase, IReadOnlyDictionary<string, string>? settings = null)
    : WebApplicationFactory<Program>
{
    /// <summary>At least 32 bytes, base64.</summary>
    public const string SigningKey = "dGVzdHMgc2lnbiB0aGVpciB0b2tlbnMgd2l0aCB0aGlzIGtleQ==";

    private static readonly ConcurrentDictionary<string, Lazy<Task<PlatformApp>>> Shared = new(StringComparer.Ordinal);

    /// <summary>Schema and reference data are made once for each database; every host begins from a copy.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<TestDatabase>>> Templates = new(StringComparer.Ordinal);

    private readonly Lazy<Task<Queue<string>>> _regions = new(() => Task.FromResult(new Queue<string>()));

    /// <summary>Provinces that tests of the shared hosts name: whoever names none leaves theirs alone.</summary>
    private static readonly string[] AskedFor = ["18", "33", "35"];

    private readonly SemaphoreSlim _regionsGate = new(1, 1);

    public TestDatabase Database { get; } = database;

    /// <summary>The host that all tests of a database share: each takes malls of its own, so they run side by side.</summary>
    public static Task<PlatformApp> On(string provider) =>
        Shared.GetOrAdd(provider, key => new Lazy<Task<PlatformApp>>(() => Start(key))).Value;

    /// <summary>A host of one's own, for a test that sets the clock or a setting, or counts over all malls.</summary>
    public static async Task<PlatformApp> Start(
        string provider, TimeProvider? clock = null, Action<IServiceCollection>? services = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        // SQL Server has no cheap copy.
        var database = provider == TestDatabase.SqlServer
            ? await Migrated(provider)
            : await TestDatabase.Copy(await Templates.GetOrAdd(provider, key => new Lazy<Task<TestDatabase>>(() => Migrated(key))).Value);
        return new PlatformApp(database, clock, services, ownsDatabase: true, settings);
    }

    private static async Task<TestDatabase> Migrated(string provider)
    {
        var database = await TestDatabase.Create(provider);
        await using (var app = new PlatformApp(database, clock: null, services: null, ownsDatabase: false))
        {
            await app.Within(scope => scope.GetRequiredService<SchemaMigration>().Run(CancellationToken.None));
        }

        // The last connection of SQLite that closes writes its log back into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return database;
    }

    /// <summary>Another node over the same database.</summary>
    public PlatformApp OtherNode() => new(Database, clock, services, ownsDatabase: false, settings);

    /// <summary>A mall that no other test uses, in a province when that matters.</summary>
    public async Task<Mall> NewMall(string? province = null)
    {
        var code = await NextRegion(province);
        var answer = await As(Roles.PlatformAdmin).Post("/v1/tenants", new { code });
        await answer.Is(201);
        return new Mall(this, code);
    }

    /// <summary>Every call is held to the document.</summary>
    public new HttpClient CreateClient() => CreateDefaultClient(new DocumentedCalls());

    public HttpClient As(string? role, string? tenant = null, string? member = null, string? province = null, string? subject = null)
    {
        var client = CreateClient();
        if (role is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(role, tenant, member, province, subject));
        }

        return client;
    }

    public static string Token(string role, string? tenant = null, string? member = null, string? province = null, string? subject = null) =>
        new TokenIssuer(Convert.FromBase64String(SigningKey), IdentitySetup.DefaultAudience)
            .Issue(new TokenRequest { Role = role, Tenant = tenant, Member = member, Province = province, Subject = subject }, TimeProvider.System)
            .AccessToken;

    /// <summary>One round of the rollup worker, as every node runs it.</summary>
    public Task Rollup() => Services.GetRequiredService<UsageRollupWorker>().Round(CancellationToken.None);

    public async Task Within(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Works on the database as one tenant.</summary>
    public Task WithinTenant(string code, Func<AppDbContext, Task> work) => Within(async provider =>
    {
        var tenant = await provider.GetRequiredService<ITenantDirectory>().Find(code, CancellationToken.None);
        provider.GetRequiredService<TenantContext>().Enter(tenant!);
        await work(provider.GetRequiredService<AppDbContext>());
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in Settings().Concat(settings ?? new Dictionary<string, string>(StringComparer.Ordinal)))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(tests =>
        {
            if (clock is not null)
            {
                tests.Replace(ServiceDescriptor.Singleton(clock));
            }

            services?.Invoke(tests);
        });
    }

    private Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["Database:Provider"] = Database.Provider,
        ["Database:ConnectionString"] = Database.ConnectionString,
        ["DataDirectory"] = Database.Folder,
        ["Auth:SigningKey"] = SigningKey,
        ["Demo:Seed"] = "false",
        ["Rollup:IntervalSeconds"] = "3600",
        ["Daily:IntervalSeconds"] = "3600",
        ["Logging:LogLevel:Default"] = "Warning",

        // Thousands of calls come from one address here; tests of the limits switch them on.
        ["RateLimits:Enabled"] = "false",
    };

    private async Task<string> NextRegion(string? province)
    {
        await _regionsGate.WaitAsync();
        try
        {
            var regions = await _regions.Value;
            if (regions.Count == 0)
            {
                await Within(async provider =>
                {
                    var db = provider.GetRequiredService<AppDbContext>();
                    foreach (var region in await db.Regions.Where(region => region.Code.Length == 5).OrderByDescending(region => region.Code).ToListAsync())
                    {
                        if (region.MayBeTenant)
                        {
                            regions.Enqueue(region.Code);
                        }
                    }
                });
            }

            for (var turn = regions.Count; turn > 0; turn--)
            {
                var code = regions.Dequeue();
                if (province is null ? !AskedFor.Contains(code[..2], StringComparer.Ordinal) : code.StartsWith(province, StringComparison.Ordinal))
                {
                    return code;
                }

                regions.Enqueue(code);
            }

            throw new InvalidOperationException($"No region is left in {province ?? "the country"}.");
        }
        finally
        {
            _regionsGate.Release();
        }
    }
}
