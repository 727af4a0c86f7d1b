using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>The schema grows while the program of the schema before is at work: changes without downtime rest on it.</summary>
public sealed class SchemaChangeTests
{
    private const int Clients = 6;

    /// <summary>What a ticket's way through the hall, a keyed request and an audited change touch.</summary>
    private static readonly string[] HotTables =
    [
        "Services", "ServicePoints", "Counters", "CounterServices", "Members", "Tenants", "IdempotencyRecords", "AuditHeads", "AuditEntries",
        "OutboxEvents", "Visits", "TicketSequences", "Tickets",
    ];

    [SkippableTheory, Databases]
    public async Task ColumnAddedToAHotTableUnderLoad_IsNotNoticed(string provider)
    {
        await using var app = await PlatformApp.Start(provider);
        var mall = await app.NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        var (faults, answers) = (new ConcurrentBag<string>(), new Counted());
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, Clients).Select(client => Load(mall, client, (member, service, counter), faults, answers, stop.Token)).ToList();
        foreach (var table in HotTables)
        {
            // Statements of every kind have run, and been prepared, before the column comes and after.
            var before = answers.Value;
            await Until.True(() => answers.Value >= before + (5 * Clients), $"The load stands still before {table}.");
            await app.Within(provider => Execute(provider.GetRequiredService<AppDbContext>(), $"ALTER TABLE \"{table}\" ADD \"AddedMeanwhile\" integer NULL"));
        }

        var last = answers.Value;
        await Until.True(() => answers.Value >= last + (10 * Clients), "The load stands still after the last column.");
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.True(faults.IsEmpty, $"{faults.Count} of {answers.Value}: {string.Join('\n', faults.Take(3))}");
    }

    [SkippableTheory, Databases]
    public async Task ProgramOfTheSchemaBefore_RunsOnTheSchemaAfter(string provider)
    {
        await using var app = await PlatformApp.Start(provider);
        var mall = await app.NewMall();
        var (member, service, counter) = await mall.OpenQueue();
        await Tour(mall, member, service, counter);

        await app.Within(provider => Expand(provider.GetRequiredService<AppDbContext>()));
        await Tour(mall, member, service, counter);
        await app.Rollup();
        Assert.Equal(2, (await mall.Admin.Get($"{mall.Path}/usage/weekly")).Items().Last()!.Number("served"));
        Assert.True((await app.As(null).Get("/health/ready"))["isReady"]!.GetValue<bool>());

        // A node that starts now is of the program before, too.
        await using var node = app.OtherNode();
        await (await node.As(null).GetAsync($"{mall.Path}/board")).Is(200);

        // What contracts too early is seen: the program before still asks for the column.
        await app.Within(provider => Execute(provider.GetRequiredService<AppDbContext>(), """ALTER TABLE "Services" DROP COLUMN "Fee" """));
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" })).Is(500);
    }

    private static async Task Load(
        Mall mall, int client, (Guid Member, Guid Service, Guid Counter) at, ConcurrentBag<string> faults, Counted answers, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var key = turn % 2 == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{client}-{turn}");
            await Heard(mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = at.Service, channel = "kiosk" }, key));
            await Heard(mall.TryCallNext(at.Counter));
            await Heard(mall.Admin.GetAsync($"{mall.Path}/board"));
            await Heard(mall.Admin.GetAsync($"{mall.Path}/tickets?limit=2"));
            await Heard(mall.Admin.Patch($"{mall.Path}/members/{at.Member}", new { name = $"{client} {turn}" }, "*"));
        }

        async Task Heard(Task<HttpResponseMessage> asked)
        {
            var answer = await asked;
            if ((int)answer.StatusCode >= 500)
            {
                faults.Add($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
            }

            answers.Add();
        }
    }

    private static async Task Tour(Mall mall, Guid member, Guid service, Guid counter)
    {
        await mall.Serve(service, counter);
        await (await mall.Admin.Patch($"{mall.Path}/members/{member}", new { name = "Disdukcapil" }, "*")).Is(200);
        await (await mall.Admin.Patch($"{mall.Path}/services/{service}", new { fee = 5000 }, "*")).Is(200);
        await (await mall.Admin.Post($"{mall.Path}/members", new { name = "PLN", kind = "state-owned-enterprise" }, "pln")).Is(201);
        await mall.Admin.Get($"{mall.Path}/tickets?limit=5");
        await mall.Admin.Get($"{mall.Path}/services");
    }

    /// <summary>A step as a migration would write it: a column that may be empty, one with a default, a table, an index.</summary>
    private static async Task Expand(AppDbContext db)
    {
        var migration = new MigrationBuilder(db.Database.ProviderName);
        migration.AddColumn<string>("Colour", "Services", maxLength: 20, nullable: true);
        migration.AddColumn<int>("Steps", "Tickets", nullable: false, defaultValue: 0);
        migration.AddColumn<int>("Size", "OutboxEvents", nullable: false, defaultValue: 0);
        migration.CreateTable("TicketNotes", table => new { TenantId = table.Column<string>(maxLength: 5), Id = table.Column<Guid>() });
        migration.CreateIndex("IX_Services_Colour", "Services", ["TenantId", "Colour"]);
        var model = db.GetService<IDesignTimeModel>().Model;
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.Operations, model))
        {
            await Execute(db, command.CommandText);
        }

        await Execute(db, """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Next', '10.0.0')""");
    }

    private static async Task Execute(AppDbContext db, string sql)
    {
        using var writer = await db.EnterWriter(CancellationToken.None);
        await db.Execute(sql, [], CancellationToken.None);
    }

    private sealed class Counted
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public void Add() => Interlocked.Increment(ref _value);
    }
}
