using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Infrastructure.Demo;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Rollup;

namespace Mpp.Platform.Infrastructure.Commands;

/// <summary>What the program does besides serving: <c>migrate</c>, <c>seed --demo</c>, <c>rollup</c>, <c>doctor</c>.</summary>
internal sealed class CommandLine(IServiceProvider services, IConfiguration configuration, ILogger<CommandLine> log)
{
    /// <summary>A person who asks can wait for a program that has just started.</summary>
    private static readonly TimeSpan DoctorsPatience = TimeSpan.FromMinutes(1);

    /// <summary>Days before the end of the last known year from which on a person is told.</summary>
    private const int CalendarPatience = 60;

    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Runs a command and gives its exit code.</summary>
    public async Task<int> Run(string command, CancellationToken ct)
    {
        try
        {
            return command switch
            {
                "migrate" => await Migrate(ct),
                "seed" => await Seed(ct),
                "rollup" => await Rollup(ct),
                "doctor" => await Doctor(ct),
                _ => Unknown(command),
            };
        }
        catch (DbException fault)
        {
            // A person reads this at a prompt: what is wrong, without the way it came.
            log.LogError("{Command} stopped at the database: {Reason}", command, fault.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    /// <summary>A first start in Development: schema, reference data and demo malls, so there is something to look at.</summary>
    public async Task PrepareDevelopment(CancellationToken ct)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<DatabaseSettings>().IsSqlite)
        {
            await Migrate(ct);
            if (configuration.GetValue("Demo:Seed", true))
            {
                await _scopes.Within(async provider => await provider.GetRequiredService<DemoSeed>().RunOnce(ct));
            }
        }
    }

    private async Task<int> Migrate(CancellationToken ct)
    {
        await _scopes.Within(async provider =>
        {
            await provider.GetRequiredService<SchemaMigration>().Run(ct);
            return 0;
        });
        log.LogInformation("The database is at the present schema and reference data.");
        return 0;
    }

    private async Task<int> Seed(CancellationToken ct)
    {
        await _scopes.Within(async provider => await provider.GetRequiredService<DemoSeed>().RunOnce(ct));
        return 0;
    }

    /// <summary>Computes facts again from raw tickets, of one mall or of all, over a range of dates.</summary>
    private async Task<int> Rollup(CancellationToken ct)
    {
        if (!TryDate("from", DateOnly.MinValue, out var from) || !TryDate("to", DateOnly.MaxValue, out var to))
        {
            log.LogError("--from and --to are dates such as 2026-11-23.");
            return 2;
        }

        var only = configuration["tenant"];
        var tenants = await _scopes.Within(async provider => await provider.GetRequiredService<IAppDbContext>().Tenants.AsNoTracking()
            .Where(tenant => only == null || tenant.Code == only).OrderBy(tenant => tenant.Code).ToListAsync(ct));
        foreach (var tenant in tenants)
        {
            var days = await _scopes.WithinTenant(tenant.Info(), provider => provider.GetRequiredService<UsageRollup>().Range(from, to, ct));
            log.LogInformation("{Tenant}: {Days} days computed.", tenant.Code, days);
        }

        return tenants.Count == 0 && only is not null ? Unknown($"tenant {only}") : 0;
    }

    private async Task<int> Doctor(CancellationToken ct)
    {
        var readiness = await _scopes.Within(provider => provider.GetRequiredService<IReadinessCheck>().Check(DoctorsPatience, ct));
        log.LogInformation("Provider {Provider}: {Readiness}", services.GetRequiredService<DatabaseSettings>().Provider, readiness);
        if (readiness.IsReady)
        {
            await WarnOfCalendar(ct);
        }

        return readiness.IsReady && await ReadersPass(ct) ? 0 : 1;
    }

    /// <summary>Days off come by a decree of every year: without the next one every limit and figure of that year is wrong.</summary>
    private async Task WarnOfCalendar(CancellationToken ct)
    {
        var last = (await _scopes.Within(provider => provider.GetRequiredService<IAppDbContext>().CalendarYears(ct))).Last;
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().Now().UtcDateTime);
        var left = last is { } year ? new DateOnly(year, 12, 31).DayNumber - today.DayNumber : -1;
        if (left <= CalendarPatience)
        {
            log.LogWarning(
                "Days off are known until the end of {Year}, in {Days} days. Load the next decree with POST /v1/holidays/import; until then every Monday to Friday after it counts as a working day.",
                last, left);
        }
    }

    private async Task<bool> ReadersPass(CancellationToken ct)
    {
        var pass = await _scopes.Within(provider => provider.GetRequiredService<AppDbContext>().DoReadersPass(ct));
        if (!pass)
        {
            log.LogWarning("Readers wait for writers: READ_COMMITTED_SNAPSHOT is off in this database; run migrate, which switches it on.");
        }

        return pass;
    }

    private bool TryDate(string name, DateOnly absent, out DateOnly date)
    {
        date = absent;
        return configuration[name] is not { } text
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out date);
    }

    private int Unknown(string command)
    {
        log.LogError("Unknown: {Command}. Commands: serve, migrate, seed --demo, rollup [--tenant] [--from] [--to], token, doctor, errors.", command);
        return 2;
    }
}
