using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.National;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Benchmarks.National;

/// <summary>What hiding small counts adds to an answer, from the same facts in memory: the nation's weeks with and without it, in turns.</summary>
internal static class SuppressionCost
{
    private const int Times = 15;

    public static async Task Print(AppDbContext db, IReadOnlyList<IsoWeek> weeks, TextWriter output, CancellationToken ct)
    {
        var facts = (await db.OverAllTenants<WeeklyUsage>().AsNoTracking().ToFacts(weeks[0].Key, ct)).ToDictionary(row => (row.TenantId, row.Week));
        var malls = await db.Tenants.AsNoTracking()
            .Select(row => new MallOfReport(row.Code, row.Name, row.ProvinceCode, row.TimeZone, row.SoftOpenedOn)).ToListAsync(ct);
        var nation = new GroupOfMalls("ID", "Indonesia", malls);
        var read = new MallWeeks(
            new WorkingDays(new HashSet<DateOnly>()), TimeProvider.System.GetUtcNow(), facts, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var count in new[] { 8, weeks.Count })
        {
            var asked = weeks.Skip(weeks.Count - count).ToList();
            var (whole, hidden) = (new Latencies(), new Latencies());
            for (var i = 0; i < Times; i++)
            {
                await whole.Time(() => Read(hidesSmall: false));
                await hidden.Time(() => Read(hidesSmall: true));
            }

            output.WriteLine($"{$"nation of {count} weeks, everything",-40}{whole}");
            output.WriteLine($"{$"nation of {count} weeks, small hidden",-40}{hidden}");

            Task<int> Read(bool hidesSmall) => Task.FromResult(new UsageSeries(read, hidesSmall).Items(nation, asked, asked[0], asked: false).Count());
        }

        await Cover(db, output, ct);
    }

    /// <summary>What the rollup adds for a mall: it looks at all weeks and years of it whenever an answer or a complaint is counted.</summary>
    private static async Task Cover(AppDbContext db, TextWriter output, CancellationToken ct)
    {
        var weeks = (await db.OverAllTenants<WeeklyQuality>().AsNoTracking().ToListAsync(ct)).ToLookup(row => row.TenantId, StringComparer.Ordinal);
        var years = (await db.OverAllTenants<YearlyQuality>().AsNoTracking().ToListAsync(ct)).ToLookup(row => row.TenantId, StringComparer.Ordinal);
        var from = Stopwatch.GetTimestamp();
        var covered = weeks.Sum(mall => QualityCover.Of([.. mall], [.. years[mall.Key]]) is var cover
            ? mall.Count(week => cover.OfWeek(week.Week) != CoveredCounts.None) : 0);
        var each = Stopwatch.GetElapsedTime(from).TotalMilliseconds / Math.Max(1, weeks.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weeks of answers and complaints to cover: {each:F2} ms a mall; {covered} weeks covered"));
    }
}
