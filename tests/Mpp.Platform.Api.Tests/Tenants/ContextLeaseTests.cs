using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;

namespace Mpp.Platform.Api.Tests.Tenants;

/// <summary>A pooled context belongs to one scope at a time. Leasing touches no database, so none is needed here.</summary>
public sealed class ContextLeaseTests
{
    /// <summary>The registration is the same for all; the long run is on one of them.</summary>
    [Theory]
    [InlineData(TestDatabase.Sqlite, 20)]
    [InlineData(TestDatabase.PostgreSql, 1)]
    [InlineData(TestDatabase.SqlServer, 1)]
    public async Task ThirtyTwoThreads_EachHoldTheirOwnContextInTheirOwnTenant(string database, int seconds)
    {
        await using var provider = Services(database).BuildServiceProvider(validateScopes: true);
        var stress = new LeaseStress(provider);
        await stress.Run(TimeSpan.FromSeconds(seconds));

        Assert.True(stress.Faults.Count == 0, $"{stress.Scopes} scopes: {string.Join(", ", stress.Faults.Distinct(StringComparer.Ordinal))}");

        // Contexts really went from one scope to the next.
        Assert.InRange(stress.Contexts, 1, stress.Scopes / 10);
    }

    [Fact]
    public async Task ContextThatTwoRegistrationsGiveBack_IsFoundOut()
    {
        await using var provider = Doubled(Services(TestDatabase.Sqlite)).BuildServiceProvider(validateScopes: true);
        var stress = new LeaseStress(provider);
        await stress.Run(TimeSpan.FromSeconds(20), untilFirstFault: true);

        Assert.NotEmpty(stress.Faults);
    }

    [Theory]
    [InlineData(TestDatabase.Sqlite)]
    [InlineData(TestDatabase.PostgreSql)]
    [InlineData(TestDatabase.SqlServer)]
    public async Task ContextGivenBack_RemembersNothing(string database)
    {
        await using var provider = Services(database).BuildServiceProvider(validateScopes: true);
        AppDbContext first;
        await using (var scope = provider.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(new TenantInfo("35.24", "Asia/Jakarta", TenantStatus.Inaugurated, 3, null));
            first = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            foreach (var field in OwnFields())
            {
                // Whatever a request may leave in it.
                if (field.FieldType.IsValueType)
                {
                    field.SetValue(first, field.FieldType == typeof(bool) ? true : 7);
                }

                Assert.NotEqual(Empty(field), field.GetValue(first));
            }
        }

        Assert.All(OwnFields(), field => Assert.Equal(Empty(field), field.GetValue(first)));
        Assert.Null(first.CurrentTenant);

        await using var next = provider.CreateAsyncScope();
        var second = next.ServiceProvider.GetRequiredService<AppDbContext>();
        Assert.Same(first, second);
        Assert.Null(second.CurrentTenant);
    }

    private static IEnumerable<FieldInfo> OwnFields() =>
        typeof(AppDbContext).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);

    private static object? Empty(FieldInfo field) => field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null;

    private static ServiceCollection Services(string database)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = database,
            ["Database:ConnectionString"] = database == TestDatabase.Sqlite ? "Data Source=never-opened.db" : "Server=never.opened",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddMetrics();
        services.AddApplication(mapperLicense: null).AddInfrastructure(configuration).AddCaller();
        return services;
    }

    /// <summary>A pooled context that the scope owns by itself, under two registrations: it is disposed for each of them.</summary>
    private static ServiceCollection Doubled(ServiceCollection services)
    {
        services.RemoveAll<AppDbContext>().RemoveAll<IAppDbContext>();
        services.AddPooledDbContextFactory<SqliteContext>(options => options.UseSqlite("Data Source=never-opened.db"));
        services.AddScoped<AppDbContext>(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<SqliteContext>>().CreateDbContext();
            context.Enter(new ContextScope(
                provider.GetRequiredService<TenantContext>(), provider.GetRequiredService<ICurrentUser>(), TimeProvider.System, (_, _) => { }));
            return context;
        });
        services.AddScoped<IAppDbContext>(provider => provider.GetRequiredService<AppDbContext>());
        return services;
    }
}
