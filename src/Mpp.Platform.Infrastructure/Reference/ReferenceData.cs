using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Reference;

/// <summary>
/// Loads the lists the platform ships with: regions, time zones, holidays. Each file is an edition with its date; one
/// that is loaded already, byte for byte, is left alone, so loading again is free.
/// </summary>
internal sealed class ReferenceData(AppDbContext db, InstrumentFiles instruments, TimeProvider clock)
{
    private const string HolidayDecree = "SKB 1497/2025, 2/2025, 5/2025";

    private static readonly DateOnly RegionsInForceFrom = new(2025, 6, 23);

    public async Task Load(CancellationToken ct)
    {
        await Edition("regions", "Kepmendagri 300.2.2-2430/2025", RegionsInForceFrom, "regions.csv", Regions, ct);
        await Edition("time-zones", "Keppres 41/1987", new DateOnly(1988, 1, 1), "province_timezones.csv", TimeZones, ct);
        await Edition("holidays", HolidayDecree, new DateOnly(2026, 1, 1), "holidays_2026.csv", Holidays, ct);
        await Edition("activity-rules", "2021.1", new DateOnly(2021, 9, 15), "activity_rules.csv", ActivityRules, ct);
        await Edition("reminder-steps", "2021.1", new DateOnly(2021, 9, 15), "reminder_steps.csv", ReminderSteps, ct);
        await Edition("service-synonyms", "2026.1", new DateOnly(2021, 9, 15), "service_synonyms.csv", Synonyms, ct);
        await Edition("standard-components", "PermenPANRB 15/2014", new DateOnly(2014, 5, 20), "standard_components.csv", StandardComponents, ct);
        await Edition("gate-templates", "2021.1", new DateOnly(2021, 9, 15), "gate_templates.csv", GateTemplates, ct);
        await instruments.Load(ct);
    }

    private async Task Edition(
        string kind, string edition, DateOnly effectiveFrom, string file, Func<List<Dictionary<string, string>>, CancellationToken, Task> load, CancellationToken ct)
    {
        var text = Read(file);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        await db.InTransaction(
            async token =>
            {
                await db.HoldReferenceData(token);
                var loaded = await db.ReferenceEditions.SingleOrDefaultAsync(row => row.Kind == kind && row.Edition == edition, token);
                if (loaded?.Checksum == checksum)
                {
                    return (false, 0);
                }

                await load(Rows(text), token);
                if (loaded is null)
                {
                    db.ReferenceEditions.Add(new ReferenceEdition
                    {
                        Kind = kind,
                        Edition = edition,
                        EffectiveFrom = effectiveFrom,
                        Checksum = checksum,
                        LoadedAt = clock.Now(),
                    });
                }
                else
                {
                    loaded.Checksum = checksum;
                    loaded.LoadedAt = clock.Now();
                }

                await db.SaveOwn(token);
                return (true, 0);
            },
            ct);
    }

    private async Task Regions(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        var known = await db.Regions.ToDictionaryAsync(region => region.Code, StringComparer.Ordinal, ct);
        foreach (var row in rows)
        {
            var (code, name) = (row["code"], row["name"]);
            var kind = row["kind"] switch
            {
                "provinsi" => RegionKind.Province,
                "kabupaten" => RegionKind.Regency,
                _ => RegionKind.City,
            };
            var province = kind == RegionKind.Province ? code : row["province_code"];
            if (known.Remove(code, out var region))
            {
                (region.Name, region.Kind, region.ProvinceCode, region.EffectiveTo) = (name, kind, province, null);
            }
            else
            {
                db.Regions.Add(new Region { Code = code, Name = name, Kind = kind, ProvinceCode = province, EffectiveFrom = RegionsInForceFrom });
            }
        }

        // What the new edition no longer names ends with it; tenants may still point at it.
        foreach (var gone in known.Values)
        {
            gone.EffectiveTo ??= RegionsInForceFrom.AddDays(-1);
        }
    }

    private async Task TimeZones(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        var known = await db.ProvinceTimeZones.ToDictionaryAsync(zone => zone.ProvinceCode, StringComparer.Ordinal, ct);
        foreach (var row in rows)
        {
            if (known.TryGetValue(row["province_code"], out var zone))
            {
                (zone.Abbreviation, zone.TimeZone) = (row["abbr"], row["iana"]);
            }
            else
            {
                db.ProvinceTimeZones.Add(new ProvinceTimeZone
                {
                    ProvinceCode = row["province_code"],
                    Abbreviation = row["abbr"],
                    TimeZone = row["iana"],
                    EffectiveFrom = new DateOnly(1988, 1, 1),
                });
            }
        }
    }

    private async Task Holidays(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        var listed = rows.ConvertAll(row => Holiday.Of(new HolidayText(
            DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row["kind"] == "cuti_bersama" ? HolidayKind.JointLeave : HolidayKind.NationalHoliday,
            Region: null, row["name"], HolidayDecree, Revision: 0)).Value);

        // What the platform's people keep goes before what it ships with: a year they have touched stays as it is.
        var years = listed.Select(holiday => holiday.Date.Year).ToHashSet();
        var known = (await db.Holidays.Where(holiday => holiday.Scope == Holiday.Nation).ToListAsync(ct)).FindAll(holiday => years.Contains(holiday.Date.Year));
        if (known.Exists(holiday => holiday.Decree != HolidayDecree || holiday.Revision > 0 || holiday.Version > 1))
        {
            return;
        }

        db.Holidays.RemoveRange(known);
        await db.SaveOwn(ct);
        db.Holidays.AddRange(listed);
    }

    private async Task ActivityRules(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        var known = await db.ActivityRules.ToDictionaryAsync(rule => rule.Edition, StringComparer.Ordinal, ct);
        foreach (var row in rows)
        {
            var (weeks, share) = (int.Parse(row["weeks"], CultureInfo.InvariantCulture), decimal.Parse(row["share"], CultureInfo.InvariantCulture));
            if (known.TryGetValue(row["edition"], out var rule))
            {
                (rule.Weeks, rule.Share, rule.Source) = (weeks, share, row["source"]);
            }
            else
            {
                db.ActivityRules.Add(new ActivityRule
                {
                    Edition = row["edition"],
                    EffectiveFrom = Day(row),
                    Weeks = weeks,
                    Share = share,
                    Source = row["source"],
                });
            }
        }
    }

    private async Task ReminderSteps(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        db.ReminderSteps.RemoveRange(await db.ReminderSteps.ToListAsync(ct));
        await db.SaveOwn(ct);
        db.ReminderSteps.AddRange(rows.Select(row => new ReminderStep
        {
            DaysBefore = int.Parse(row["days_before"], CultureInfo.InvariantCulture),
            EffectiveFrom = Day(row),
        }));
    }

    private async Task GateTemplates(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        db.GateTemplates.RemoveRange(await db.GateTemplates.ToListAsync(ct));
        await db.SaveOwn(ct);
        db.GateTemplates.AddRange(rows.Select(row => new GateTemplate
        {
            Edition = row["edition"],
            Launch = Enum.Parse<LaunchKind>(row["launch"]),
            Kind = Enum.Parse<GateKind>(row["kind"]),
            ForEachMember = bool.Parse(row["for_each_member"]),
            Title = row["title"],
            DaysBeforeLaunch = int.Parse(row["days_before_launch"], CultureInfo.InvariantCulture),
            Days = int.Parse(row["days"], CultureInfo.InvariantCulture),
            EffectiveFrom = Day(row),
            Source = row["source"],
        }));
    }

    private async Task StandardComponents(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        db.StandardComponents.RemoveRange(await db.StandardComponents.ToListAsync(ct));
        await db.SaveOwn(ct);
        db.StandardComponents.AddRange(rows.Select(row => new StandardComponent
        {
            Key = row["key"],
            Position = int.Parse(row["position"], CultureInfo.InvariantCulture),
            IsPublished = bool.Parse(row["is_published"]),
            Indonesian = row["id"],
            English = row["en"],
            EffectiveFrom = Day(row),
            Source = row["source"],
        }));
    }

    private async Task Synonyms(List<Dictionary<string, string>> rows, CancellationToken ct)
    {
        db.Synonyms.RemoveRange(await db.Synonyms.ToListAsync(ct));
        await db.SaveOwn(ct);
        db.Synonyms.AddRange(rows.Select(row => new Synonym { Term = row["term"], Means = row["means"], EffectiveFrom = Day(row) }));
    }

    private static DateOnly Day(Dictionary<string, string> row) => DateOnly.ParseExact(row["effective_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Read(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{file}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default);
        csv.ReadHeader();
        var headers = csv.Headers.ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(headers.Index().ToDictionary(column => column.Item, column => csv.GetString(column.Index), StringComparer.Ordinal));
        }

        return rows;
    }
}
