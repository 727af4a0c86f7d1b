namespace Mpp.Platform.Domain.National;

/// <summary>Satisfaction and complaints of one mall's ISO week, without those of the inspectorate.</summary>
public sealed class WeeklyQuality : Common.IAggregate
{
    public required string TenantId { get; init; }

    /// <summary><see cref="IsoWeek.Key"/>.</summary>
    public required int Week { get; init; }

    public required int SurveyResponses { get; init; }

    /// <summary>Null without answers, never 0.</summary>
    public required decimal? SatisfactionIndex { get; init; }

    public required int ComplaintsReceived { get; init; }

    public required int ComplaintsClosed { get; init; }

    /// <summary>Complaints whose limit ended in the week without a follow-up by then.</summary>
    public required int ComplaintsMissedLimit { get; init; }

    /// <summary>What analysts do not see beside its small counts (<see cref="QualityCover"/>).</summary>
    public CoveredCounts Covered { get; set; }

    public required DateTimeOffset ComputedAt { get; init; }
}

/// <summary>Satisfaction and complaints of one mall's calendar year; complaints are those received in it.</summary>
public sealed class YearlyQuality : Common.IAggregate
{
    public required string TenantId { get; init; }

    public required int Year { get; init; }

    public required int SurveyResponses { get; init; }

    /// <summary>Null without answers, never 0.</summary>
    public required decimal? SatisfactionIndex { get; init; }

    public required int ComplaintsReceived { get; init; }

    public required int ComplaintsClosed { get; init; }

    /// <summary>Followed up, or closed, by the end of their limit.</summary>
    public required int ComplaintsInTime { get; init; }

    /// <summary>Not followed up by the end of their limit.</summary>
    public required int ComplaintsMissedLimit { get; init; }

    /// <summary>Part of <see cref="ComplaintsReceived"/> that came through SP4N-LAPOR!.</summary>
    public required int ComplaintsFromLapor { get; init; }

    /// <summary>Oversight complaints and illegal levies, beside <see cref="ComplaintsReceived"/>.</summary>
    public required int OversightReceived { get; init; }

    public required int OversightClosed { get; init; }

    /// <inheritdoc cref="WeeklyQuality.Covered"/>
    public CoveredCounts Covered { get; set; }

    public required DateTimeOffset ComputedAt { get; init; }
}
