using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Domain.National;

/// <summary>What the figures of complaints are made of; no text, no person.</summary>
/// <param name="IsOversight">Oversight complaint or illegal levy: counted apart, so that a mall cannot learn of it by subtraction.</param>
public sealed record ComplaintFact(
    bool IsOversight, bool IsFromLapor, DateOnly ReceivedOn, DateOnly DueOn, DateOnly? RespondedOn, DateOnly? ClosedOn, DateOnly? PausedOn)
{
    public ComplaintLimit Limit => new(DueOn, RespondedOn, ClosedOn, PausedOn);
}

/// <summary>The mean index of some answers.</summary>
/// <param name="Responses">Answers.</param>
/// <param name="Index">Rounded by the instrument; null without answers.</param>
public sealed record SatisfactionFact(int Responses, decimal? Index)
{
    public static readonly SatisfactionFact None = new(0, null);

    /// <summary>Several malls, or versions of the instrument, together: their indices weighted by answers, two decimals.</summary>
    public static SatisfactionFact Of(IReadOnlyCollection<SatisfactionFact> parts)
    {
        var responses = parts.Sum(part => part.Responses);
        return responses == 0 ? None : new SatisfactionFact(
            responses, Math.Round(parts.Sum(part => part.Responses * (part.Index ?? 0)) / responses, 2, MidpointRounding.AwayFromZero));
    }
}

/// <summary>Turns complaints and satisfaction into facts. Pure, so a recount always gives the same figures.</summary>
public static class QualityFacts
{
    /// <summary>The week's row, or null when nobody answered and no complaint moved.</summary>
    public static WeeklyQuality? Weekly(
        string tenantId, IsoWeek week, SatisfactionFact satisfaction, IReadOnlyCollection<ComplaintFact> complaints, DateOnly today, DateTimeOffset computedAt)
    {
        // Those of the inspectorate are left out: staff that read its own mall's week beside its list must not find one missing.
        var open = complaints.Where(complaint => !complaint.IsOversight).ToList();
        var row = new WeeklyQuality
        {
            TenantId = tenantId,
            Week = week.Key,
            SurveyResponses = satisfaction.Responses,
            SatisfactionIndex = satisfaction.Index,
            ComplaintsReceived = open.Count(complaint => IsIn(complaint.ReceivedOn)),
            ComplaintsClosed = open.Count(complaint => IsIn(complaint.ClosedOn)),
            ComplaintsMissedLimit = open.Count(complaint => complaint.Limit.IsMissed(today) && IsIn(complaint.DueOn)),
            ComputedAt = computedAt,
        };
        return row is { SurveyResponses: 0, ComplaintsReceived: 0, ComplaintsClosed: 0, ComplaintsMissedLimit: 0 } ? null : row;

        bool IsIn(DateOnly? date) => date >= week.Monday && date <= week.Sunday;
    }

    /// <summary>The year's row; of complaints those received in it (PEKPPP 28), or null when there is nothing.</summary>
    public static YearlyQuality? Yearly(
        string tenantId, int year, SatisfactionFact satisfaction, IEnumerable<ComplaintFact> complaints, DateOnly today, DateTimeOffset computedAt)
    {
        var received = complaints.Where(complaint => complaint.ReceivedOn.Year == year).ToLookup(complaint => complaint.IsOversight);
        var open = received[false].ToList();
        var row = new YearlyQuality
        {
            TenantId = tenantId,
            Year = year,
            SurveyResponses = satisfaction.Responses,
            SatisfactionIndex = satisfaction.Index,
            ComplaintsReceived = open.Count,
            ComplaintsClosed = open.Count(complaint => complaint.ClosedOn is not null),
            ComplaintsInTime = open.Count(complaint => complaint.Limit.IsKept),
            ComplaintsMissedLimit = open.Count(complaint => complaint.Limit.IsMissed(today)),
            ComplaintsFromLapor = open.Count(complaint => complaint.IsFromLapor),
            OversightReceived = received[true].Count(),
            OversightClosed = received[true].Count(complaint => complaint.ClosedOn is not null),
            ComputedAt = computedAt,
        };
        return row is { SurveyResponses: 0, ComplaintsReceived: 0, OversightReceived: 0 } ? null : row;
    }
}
