using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Outages;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class MigrateTests
{
    [SkippableTheory, Databases]
    public async Task StartedTogether_AllEndWellWithOneSetOfReferenceData(string provider)
    {
        foreach (var programs in new[] { 2, 8 })
        {
            await using var database = await TestDatabase.Create(provider);

            var ended = await Task.WhenAll(Enumerable.Range(0, programs).Select(_ => PlatformProcess.Command(database, "Production", "migrate")));

            Assert.All(ended, one => Assert.True(one.ExitCode == 0, one.Output));
            await using var app = new PlatformApp(database, clock: null, services: null, ownsDatabase: false);
            await app.Within(async scope =>
            {
                var db = scope.GetRequiredService<AppDbContext>();
                Assert.Equal(552, await db.Regions.CountAsync());
                var editions = await db.ReferenceEditions.AsNoTracking().Select(row => row.Kind).ToListAsync();
                Assert.Equal(8, editions.Count);
                Assert.Equal(editions.Count, editions.Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(4, await db.Instruments.CountAsync());
                Assert.True(await scope.GetRequiredService<SchemaMigration>().IsCurrent(CancellationToken.None));
            });
        }
    }

    [SkippableTheory, Databases]
    public async Task ShutGate_KeepsNoMigrationOut(string provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var app = new PlatformApp(database, clock: null, services: null, ownsDatabase: false);

        await app.Within(async scope =>
        {
            // What SQL Server says of a database that is not there yet shuts the gate a moment before it is made.
            scope.GetRequiredService<DatabaseGate>().Failed(new TimeoutException());
            await scope.GetRequiredService<SchemaMigration>().Run(CancellationToken.None);
        });
    }

    [Fact]
    public async Task KilledHalfWay_KeepsTheNextFromNothing()
    {
        await using var database = await TestDatabase.Create(TestDatabase.Sqlite);
        Assert.Equal(0, (await PlatformProcess.Command(database, "Production", "migrate")).ExitCode);
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            // What EF's own lock looks like when its holder was killed.
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-23 02:00:00+00:00')""";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var (exitCode, output) = await PlatformProcess.Command(database, "Production", "migrate").WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(exitCode == 0, output);
    }
}
