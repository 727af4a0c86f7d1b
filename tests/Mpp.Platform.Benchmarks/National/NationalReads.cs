using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Benchmarks.Reports;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Benchmarks.National;

/// <summary>What analysts read over all malls of the country, with three years of facts of each.</summary>
internal sealed class NationalReads(JsonClient http, BenchmarkDatabase database)
{
    public const string Scenario = "national-reads";

    private const int Weeks = 156;
    private const int Times = 15;

    private static readonly (string Name, string Path)[] Reads =
    [
        ("8 weeks by mall", "/v1/national/usage/weekly?groupBy=tenant"),
        ("8 weeks by province", "/v1/national/usage/weekly?groupBy=province"),
        ("8 weeks, nation", "/v1/national/usage/weekly?groupBy=nation"),
        ("52 weeks, nation", "/v1/national/usage/weekly?groupBy=nation&from={52}"),
        ("156 weeks, nation", "/v1/national/usage/weekly?groupBy=nation&from={156}"),
        ("156 weeks, one mall", "/v1/national/usage/weekly?tenant=35.24&from={156}"),
        ("complaints of a year, nation", "/v1/national/complaints/yearly?groupBy=nation"),
        ("satisfaction of a year by mall", "/v1/national/satisfaction/yearly?groupBy=tenant"),
    ];

    public static async Task Run(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await using var folder = new WorkFolder();
        await using var database = await BenchmarkDatabase.Create(options.Database, folder, ct);
        await using var api = await ApiProcess.Start(folder, database, ct);
        using var http = new JsonClient(api.Address);
        await new NationalReads(http, database).Run(options.Database, output, ct);
    }

    private async Task Run(string provider, TextWriter output, CancellationToken ct)
    {
        var last = IsoWeek.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var (malls, bytes) = await Fill(last, ct);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}, {Machine.This()}: {malls} malls, {Weeks} weeks; the times of a mall's week take {bytes} bytes"));
        var ministry = await http.Token("ministry-analyst", tenant: null, ct);
        foreach (var (name, path) in Reads)
        {
            var latencies = new Latencies();
            var address = path.Replace("{52}", last.Plus(-51).ToString(), StringComparison.Ordinal).Replace("{156}", last.Plus(1 - Weeks).ToString(), StringComparison.Ordinal);
            await http.Look(address, ministry, ct);
            for (var i = 0; i < Times; i++)
            {
                await latencies.Time(() => http.Look(address, ministry, ct));
            }

            output.WriteLine($"{name,-32}{latencies}");
        }

        await using var db = database.Context();
        await SuppressionCost.Print(db, IsoWeek.Range(last.Plus(1 - Weeks), last).ToList(), output, ct);
    }

    private async Task<(int Malls, int Bytes)> Fill(IsoWeek last, CancellationToken ct)
    {
        await using var db = database.Context();
        var random = new Random(1);
        var regions = (await db.Regions.ToListAsync(ct)).FindAll(region => region.MayBeTenant);
        var malls = new List<Tenant>();
        foreach (var region in regions)
        {
            var mall = Tenant.Provision(region, "Asia/Jakarta", "MPP").Value;
            mall.Date(new TenantDates(null, new DateOnly(2020, 1, 1), null, null, null, null), last.Monday);
            mall.MoveTo(TenantStatus.SoftOpened, last.Monday);
            malls.Add(mall);
        }

        await Write(db, token => db.Insert(malls, token), ct);
        var bytes = 0;
        foreach (var region in regions)
        {
            var weeks = IsoWeek.Range(last.Plus(1 - Weeks), last).ToList();
            var usage = weeks.ConvertAll(week => Week(region.Code, week, random));
            var quality = weeks.ConvertAll(week => Quality(region.Code, week, random));
            var years = quality.GroupBy(week => week.Week / 100).Select(year => Year(region.Code, year.Key, year.ToList())).ToList();
            var cover = QualityCover.Of(quality, years);
            quality.ForEach(week => week.Covered = cover.OfWeek(week.Week));
            years.ForEach(year => year.Covered = cover.OfYear(year.Year));
            bytes = usage.Sum(week => week.Waits.Length + week.ServiceTimes.Length) / usage.Count;
            await using var own = Within(region.Code);
            await Write(
                own,
                async token =>
                {
                    await own.Insert(usage, token);
                    await own.Insert(quality, token);
                    await own.Insert(years, token);
                },
                ct);
        }

        return (regions.Count, bytes);
    }

    private AppDbContext Within(string code)
    {
        var tenant = new TenantContext();
        tenant.Enter(new TenantInfo(code, "Asia/Jakarta", TenantStatus.SoftOpened, Tenant.DefaultPriorityRatio, SoftOpenedOn: null));
        var db = database.Context();
        db.Enter(new ContextScope(tenant, new FactWriter(), TimeProvider.System, (_, _) => { }));
        return db;
    }

    private static Task Write(AppDbContext db, Func<CancellationToken, Task> rows, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(
        async token =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            await rows(token);
            await transaction.CommitAsync(token);
        },
        ct);

    private static WeeklyUsage Week(string code, IsoWeek week, Random random)
    {
        var served = random.Next(3, 900);
        var days = Enumerable.Range(0, 5).SelectMany(day => Enumerable.Repeat((week.Monday.AddDays(day), 1), served / 5)).ToList();
        var (waits, times) = (Sketch(served, 900), Sketch(served, 500));
        return new WeeklyUsage
        {
            TenantId = code,
            Week = week.Key,
            Visits = served,
            Issued = served + 10,
            Served = served,
            NoShow = random.Next(8),
            Cancelled = random.Next(3),
            ServedOnline = 0,
            ServedOutreach = 0,
            ReportedDays = 0b1_1111,
            ServedByDay = WeekDays.Write(days),
            Waits = waits.ToBytes(),
            ServiceTimes = times.ToBytes(),
            MedianWaitSeconds = waits.At(0.5),
            P90WaitSeconds = waits.At(0.9),
            MedianServiceSeconds = times.At(0.5),
            Members = 25,
            ActiveMembers = 14,
            ComputedAt = TimeProvider.System.GetUtcNow(),
        };

        DurationSketch Sketch(int count, double mean) => DurationSketch.Of(Enumerable.Range(0, count).Select(_ => -mean * Math.Log(1 - random.NextDouble())));
    }

    private static WeeklyQuality Quality(string code, IsoWeek week, Random random) => new()
    {
        TenantId = code,
        Week = week.Key,
        SurveyResponses = random.Next(40),
        SatisfactionIndex = 82m,
        ComplaintsReceived = random.Next(6),
        ComplaintsClosed = random.Next(6),
        ComplaintsMissedLimit = random.Next(2),
        ComputedAt = TimeProvider.System.GetUtcNow(),
    };

    private static YearlyQuality Year(string code, int year, List<WeeklyQuality> weeks) => new()
    {
        TenantId = code,
        Year = year,
        SurveyResponses = weeks.Sum(week => week.SurveyResponses),
        SatisfactionIndex = 82m,
        ComplaintsReceived = weeks.Sum(week => week.ComplaintsReceived),
        ComplaintsClosed = weeks.Sum(week => week.ComplaintsReceived),
        ComplaintsInTime = weeks.Sum(week => week.ComplaintsReceived) - 12,
        ComplaintsMissedLimit = 12,
        ComplaintsFromLapor = 9,
        OversightReceived = 2,
        OversightClosed = 1,
        ComputedAt = TimeProvider.System.GetUtcNow(),
    };
}
