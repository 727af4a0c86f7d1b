using System.Text.Json;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>The five malls of the demo, read from the embedded <c>demo-malls.json</c>.</summary>
internal static class DemoMalls
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // A field that nobody reads is a fact that silently never reaches the demo.
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<DemoMall> Read()
    {
        var name = $"{typeof(DemoMalls).Namespace}.demo-malls.json";
        using var stream = typeof(DemoMalls).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");

        return JsonSerializer.Deserialize<List<DemoMall>>(stream, Format)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}

/// <summary>One mall as the demo creates it. Enumerations are the kebab-case words of the API.</summary>
/// <param name="Code">Kemendagri region code with the dot: the tenant.</param>
/// <param name="Note">What is reported and what is invented.</param>
/// <param name="VisitsPerDay">Visits on a mean day if every member works; scheduled and idle members take their share away.</param>
/// <param name="Channels">Share of each channel outside the trend; they sum to 1.</param>
internal sealed record DemoMall(
    string Code, string MallName, string Address, string Status, DateOnly? SoftOpenedOn, DemoInauguration Inaugurated, string Note,
    DemoStory Story, double VisitsPerDay, DemoChannels Channels, DemoTrend Trend, IReadOnlyList<DemoHours> OpeningHours,
    IReadOnlyList<DemoMember> Members, IReadOnlyList<DemoServicePoint> ServicePoints, IReadOnlyList<DemoCounter> Counters);

/// <summary>Planned and actual day are both kept: dates slip. The ordinal is a claim of the source, never computed.</summary>
internal sealed record DemoInauguration(DateOnly? PlannedOn, DateOnly? On, int? Ordinal, string Source);

/// <summary>Shares of the channels, 0 to 1.</summary>
internal sealed record DemoChannels(double Kiosk, double Desk, double Online, double Outreach);

/// <summary>What the weekly graph of this mall shall show in its last weeks.</summary>
/// <param name="Kind">steady | data-gap | neglect | outreach-shift</param>
/// <param name="Weeks">Length of the change, ending with the last week.</param>
/// <param name="VolumeAtEnd">Factor on the visits in the last week; the factor moves evenly from 1.</param>
/// <param name="OutreachShareAtEnd">Share of the visits served outside the mall in the last week.</param>
/// <param name="SilentWeek">Weeks before the last one in which nothing was reported, or null.</param>
internal sealed record DemoTrend(string Kind, int Weeks, double VolumeAtEnd, double OutreachShareAtEnd, int? SilentWeek);

/// <summary>Opening hours of one weekday in local time; a weekday without a row is closed.</summary>
internal sealed record DemoHours(string Day, TimeOnly Open, TimeOnly Close);

/// <summary>A member and its services.</summary>
/// <param name="Kind">What the member legally is.</param>
/// <param name="ReportingGroup">What the press of the tenant counts it under, which may differ from its kind.</param>
/// <param name="Weight">Share of the visits relative to the other members of the mall; 0 serves nobody.</param>
/// <param name="ScheduledDays">Weekdays on which the member is present.</param>
/// <param name="IdleForWeeks">Serves nobody in this number of last weeks; null = works throughout.</param>
internal sealed record DemoMember(
    string Name, string ShortName, string Kind, string ReportingGroup, string? Hotline, string Status, DateOnly? JoinedOn,
    double Weight, IReadOnlyList<string> ScheduledDays, int? IdleForWeeks, IReadOnlyList<DemoService> Services);

/// <summary>A service of a member, also one that is not at the mall, with the reason.</summary>
/// <param name="Fee">Rupiah; 0 = free, null = unknown or by tariff table.</param>
/// <param name="TicketPrefix">1-3 capital letters, unique in the tenant; null unless placed at the mall.</param>
/// <param name="CounterMinutes">Median time at the counter, for the simulation only.</param>
internal sealed record DemoService(
    string Name, string Code, string Placement, string? ExclusionReason, decimal? Fee, DemoDuration CompletionTime,
    IReadOnlyList<string> Requirements, string? TicketPrefix, string Label, double CounterMinutes);

/// <summary>Promised time to completion; unit minutes | hours | working-days.</summary>
internal sealed record DemoDuration(int Value, string Unit);

/// <summary>A place with its own ticket numbers; kind hall | mobile (tickets of the outreach channel).</summary>
internal sealed record DemoServicePoint(string Code, string Name, string Kind);

/// <summary>A counter; its name is unique in the tenant, its services are service codes.</summary>
internal sealed record DemoCounter(string Name, string ServicePoint, IReadOnlyList<string> Services);
