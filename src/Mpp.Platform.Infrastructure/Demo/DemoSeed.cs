using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Surveys;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Rollup;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Five malls as the press described them: how they came about, and 26 weeks of simulated days up to yesterday. Complaints,
/// survey answers and sessions follow from the tickets of those days. Each mall is one transaction, so a seed that was cut
/// off goes on with the malls that are missing.
/// </summary>
internal sealed class DemoSeed(IServiceScopeFactory scopes, InstrumentShelf shelf, TimeProvider clock, ILogger<DemoSeed> log)
{
    private const ulong Seed = 20260817;

    /// <summary>Creates the malls that are not there yet; gives their number.</summary>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        var present = await scopes.Within(async provider =>
            await provider.GetRequiredService<IAppDbContext>().Tenants.Select(tenant => tenant.Code).ToListAsync(ct));
        var missing = DemoMalls.Read().Where(mall => !present.Contains(mall.Code, StringComparer.Ordinal)).ToList();
        foreach (var (index, mall) in missing.Index())
        {
            var started = clock.GetTimestamp();
            var tenant = await scopes.Within(provider => Provision(provider.GetRequiredService<AppDbContext>(), mall, ct));
            var tickets = await scopes.WithinTenant(tenant, async provider =>
            {
                var written = await Write(provider.GetRequiredService<AppDbContext>(), tenant, mall, ct);
                await provider.GetRequiredService<UsageRollup>().Range(DateOnly.MinValue, DateOnly.MaxValue, ct);
                await provider.GetRequiredService<DailyRounds>().DoDue(ct);
                return written;
            });
            log.LogInformation(
                "Demo mall {Index} of {Count}: {Mall}, {Tickets} tickets over {Weeks} weeks in {Seconds:F1} s.",
                index + 1, missing.Count, mall.MallName, tickets, SimulatedDays.Weeks, clock.GetElapsedTime(started).TotalSeconds);
        }

        return missing.Count;
    }

    private static async Task<TenantInfo> Provision(AppDbContext db, DemoMall mall, CancellationToken ct)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(region => region.Code == mall.Code, ct);
        var zone = await db.ProvinceTimeZones.AsNoTracking().SingleAsync(zone => zone.ProvinceCode == region.ProvinceCode, ct);
        return Tenant.Provision(region, zone.TimeZone, mall.MallName).Value.Info() with { SoftOpenedOn = mall.SoftOpenedOn };
    }

    private async Task<int> Write(AppDbContext db, TenantInfo info, DemoMall mall, CancellationToken ct)
    {
        var now = clock.Now();
        var region = await db.Regions.AsNoTracking().SingleAsync(region => region.Code == mall.Code, ct);
        var holidays = (await db.Holidays.AsNoTracking().Select(holiday => holiday.Date).ToListAsync(ct)).ToHashSet();
        var offset = TimeZoneInfo.FindSystemTimeZoneById(info.TimeZone).GetUtcOffset(now);
        return await db.InTransaction(
            async token =>
            {
                var rows = DemoRows.Of(mall, region, info, now);
                db.Add(rows.Tenant);
                db.AddRange(rows.StatusChanges);
                db.AddRange(rows.Members.Values);
                db.AddRange(rows.Points.Values);
                db.AddRange(rows.Services.Values);
                db.AddRange(rows.Counters.Values);
                await db.SaveOwn(token);
                await DemoAgreements.Write(db, mall, rows, info, now, token);
                await DemoReadiness.Write(db, mall, rows, token);
                await DemoStandards.Write(db, mall, rows, info.DateAt(now), token);

                var yesterday = info.DateAt(now).AddDays(-1);
                var season = SimulatedDays.UpTo(yesterday, holidays.Contains, offset, Seed).ToList();
                var days = DemoDays.Of(mall, rows, info, season);
                await db.Insert(days.Visits, token);
                await db.Insert(days.Tickets, token);
                await db.Insert(days.Sequences, token);
                await db.Insert(days.Secondments, token);
                await db.Insert(days.Sessions, token);
                var asked = (await db.Asked(shelf, yesterday, token)).Value;
                await DemoSurveys.Write(db, mall, days, asked, season[0].Date, info.DateAt(now), token);
                await DemoComplaints.Write(db, mall, days, info, yesterday, holidays, Seed, token);
                await DemoEvaluations.Write(db, info, mall, season[0].Date, token);
                return (true, days.Tickets.Count);
            },
            ct);
    }
}
