using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>What goes wrong on our side, or on the other node.</summary>
public sealed class FaultTests
{
    [SkippableTheory, Databases]
    public async Task MallWithABrokenRow_KeepsNoOtherMallFromBeingCounted(string provider)
    {
        await using var app = await PlatformApp.Start(provider);
        var malls = new[] { await app.NewMall(), await app.NewMall(), await app.NewMall() };
        foreach (var mall in malls)
        {
            var (_, service, counter) = await mall.OpenQueue();
            await mall.Serve(service, counter);
        }

        await app.WithinTenant(malls[1].Code, async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"UPDATE \"Tickets\" SET \"Channel\" = 'Nonsense' WHERE \"TenantId\" = '{malls[1].Code}'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        });
        await app.Rollup();
        foreach (var (mall, served) in malls.Zip([1, (int?)null, 1]))
        {
            var week = (await mall.Admin.Get($"{mall.Path}/usage/weekly")).Items().LastOrDefault();
            Assert.Equal(served, week?.Number("served"));
        }
    }

    [SkippableTheory, Databases]
    public async Task KeyAtWorkOnAnotherNode_IsSaidSoWithinSeconds(string provider)
    {
        Skip.If(provider != TestDatabase.PostgreSql, $"{provider}: only PostgreSQL waits for another's row here; SQLite has one writer");
        var app = await PlatformApp.On(provider);
        await using var other = app.OtherNode();
        var mall = await app.NewMall();
        var (_, service, _) = await mall.OpenQueue();
        var (reserved, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holder = other.WithinTenant(mall.Code, db => db.InTransaction(
            async ct =>
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "IdempotencyRecords" ("TenantId", "Caller", "Key", "RequestHash", "Status", "Body", "CreatedAt")
                    VALUES ({mall.Code}, {"dev-mall-admin"}, {Convert.ToHexStringLower(SHA256.HashData("held"u8))}, {"x"}, 0, {Array.Empty<byte>()}, {TimeProvider.System.GetUtcNow()})
                    """,
                    ct);
                reserved.SetResult();
                await release.Task;
                return (false, 0);
            },
            CancellationToken.None));
        await reserved.Task;
        var started = Stopwatch.GetTimestamp();
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }, "held")).IsProblem(409, "idempotency.in-flight");
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 8);
        release.SetResult();
        await holder;
        await (await mall.Admin.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }, "held")).Is(201);
    }

    [Fact]
    public async Task DatabaseThatIsDown_IsNotReady_WithinSeconds()
    {
        await using var healthy = await PlatformApp.Start(TestDatabase.Sqlite);
        await using var app = healthy.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Database:Provider", "postgresql");
            builder.UseSetting("Database:ConnectionString", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2");
            builder.UseSetting("Environment", "Production");
        });
        var client = app.CreateClient(new WebApplicationFactoryClientOptions());
        var started = Stopwatch.GetTimestamp();
        var readiness = await (await client.GetAsync("/health/ready")).Is(503);
        Assert.False(readiness["database"]!.GetValue<bool>());
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 8);
    }

    [SkippableTheory, Databases]
    public async Task Logs_CarryTenantAndTrace_AndNoPersonalData(string provider)
    {
        var lines = new LogLines();
        await using var app = await PlatformApp.Start(provider, services: services => services.AddSingleton<ILoggerProvider>(lines));
        var mall = await app.NewMall();
        const string Person = "3524014101900001";
        var member = await mall.AddMember($"Bapak {Person}");
        for (var i = 0; i < 2; i++)
        {
            var answer = await mall.Admin.Post($"{mall.Path}/services", new { memberId = member, name = Person, code = Person, ticketPrefix = "A" });
            await answer.Is(i == 0 ? 201 : 409);
        }

        await (await mall.Admin.PostRaw($"{mall.Path}/members", $"{{\"name\":\"{Person}\",\"kind\":\"{Person}\"}}")).Is(400);
        await mall.As(Roles.MallAdmin, subject: "officer").GetAsync($"{mall.Path}/members?q={Person}");
        await app.WithinTenant(mall.Code, async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "DROP TABLE \"AgreementSignatures\"";
            await command.ExecuteNonQueryAsync();
        });
        var agreement = (await (await mall.Admin.Post($"{mall.Path}/agreements", new { kind = "work-plan", title = Person })).Is(201)).Id();
        var fault = await (await mall.Admin.GetAsync($"{mall.Path}/agreements/{agreement}/signatures")).Is(500);

        Assert.Contains(lines.All, line => line.Contains(mall.Code, StringComparison.Ordinal) && line.Contains(fault.Text("traceId"), StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Contains(Person, StringComparison.Ordinal));
    }

    private sealed class LogLines : ILoggerProvider
    {
        public ConcurrentBag<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Lines(All);

        public void Dispose() => All.Clear();

        private sealed class Lines(ConcurrentBag<string> all) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                all.Add($"{formatter(state, exception)} {exception}");
        }
    }
}
