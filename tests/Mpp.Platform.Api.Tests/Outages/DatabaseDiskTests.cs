using System.Data.Common;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;

namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>The disk of SQLite's file is full, or its file takes no writes.</summary>
public sealed class DatabaseDiskTests
{
    [SkippableFact]
    public async Task DiskOfTheDatabaseFull_RefusesWritesUntilThereIsRoomAndLosesNothing()
    {
        await using var disk = await SmallDisk.Start(megabytes: 64);
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue("A");
        await MoveTo(disk, app.Database);
        var database = new TestDatabase(TestDatabase.Sqlite, $"Data Source={Path.Combine(disk.Folder, "mpp.db")}", disk.Folder);
        await using var process = await PlatformProcess.Start(database, disk.Launcher);
        var (kiosk, admin) = (process.As(Roles.Kiosk, mall.Code), process.As(Roles.MallAdmin, mall.Code));
        var acknowledged = new Dictionary<Guid, int>();
        await Until.True(async () => await Take() == 201 && acknowledged.Count == 5, "No tickets.");

        await disk.Fill();
        await Until.True(async () => await Take() == 507, "A full disk is not noticed.");
        var ready = await (await kiosk.GetAsync("/health/ready")).Is(503);
        Assert.Equal((false, true), (ready["storage"]!.GetValue<bool>(), ready["database"]!.GetValue<bool>()));
        await (await admin.GetAsync($"{mall.Path}/board")).Is(200);

        await disk.Clear();
        Assert.Equal(201, await Take());
        await Until.True(async () => (await kiosk.GetAsync("/health/ready")).IsSuccessStatusCode, "Not ready though there is room.");
        Assert.Equal(201, await Take());
        var stored = (await admin.Get($"{mall.Path}/tickets?limit=200")).Items().ToDictionary(ticket => ticket!.Id(), ticket => ticket!.Number("sequence")!.Value);
        Assert.Equal(acknowledged.OrderBy(ticket => ticket.Key), stored.OrderBy(ticket => ticket.Key));
        Assert.Equal(Enumerable.Range(1, stored.Count), stored.Values.Order());

        async Task<int> Take()
        {
            using var answer = await kiosk.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" });
            if ((int)answer.StatusCode == 201)
            {
                var ticket = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
                acknowledged[ticket.Id()] = ticket.Number("sequence")!.Value;
            }
            else
            {
                await answer.IsProblem(507, "platform.storage-full");
            }

            return (int)answer.StatusCode;
        }
    }

    [SkippableFact]
    public async Task FileThatTakesNoWrites_IsSaidUntilItDoes()
    {
        var file = new WriteProtection();
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, services: services => services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(file)));
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue("A");

        file.IsReadOnly = true;
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).IsProblem(503, "platform.storage-read-only");
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "PLN", kind = "bank" }, "k")).IsProblem(503, "platform.storage-read-only");
        Assert.False((await (await app.As(null).GetAsync("/health/ready")).Is(503))["storage"]!.GetValue<bool>());
        await (await app.As(null).GetAsync($"{mall.Path}/board")).Is(200);

        file.IsReadOnly = false;
        Assert.Equal(1, (await mall.Issue(service)).Number("sequence"));
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "PLN", kind = "bank" }, "k")).Is(201);
        await Until.True(async () => (await app.As(null).GetAsync("/health/ready")).IsSuccessStatusCode, "Not ready though it can be written.");
    }

    private static async Task MoveTo(SmallDisk disk, TestDatabase database)
    {
        var whole = Path.Combine(database.Folder, "whole.db");
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $whole";
        command.Parameters.AddWithValue("$whole", whole);
        await command.ExecuteNonQueryAsync();
        File.Copy(whole, Path.Combine(disk.FromOutside, "mpp.db"));
    }

    /// <summary>SQLite's own way to refuse writes, with the code of a file on a read-only disk.</summary>
    private sealed class WriteProtection : DbConnectionInterceptor
    {
        public bool IsReadOnly { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA query_only = {(IsReadOnly ? 1 : 0)}");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
