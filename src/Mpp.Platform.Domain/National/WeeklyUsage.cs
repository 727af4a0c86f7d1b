using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.National;

/// <summary>One mall's ISO week; exists only when at least one day was reported, so no row means no report, never 0.</summary>
public sealed class WeeklyUsage : IAggregate
{
    public required string TenantId { get; init; }

    /// <summary><see cref="IsoWeek.Key"/>.</summary>
    public required int Week { get; init; }

    public required int Visits { get; init; }

    public required int Issued { get; init; }

    public required int Served { get; init; }

    public required int NoShow { get; init; }

    public required int Cancelled { get; init; }

    /// <summary>Part of <see cref="Served"/> given online.</summary>
    public required int ServedOnline { get; init; }

    /// <summary>Part of <see cref="Served"/> given in villages and districts.</summary>
    public required int ServedOutreach { get; init; }

    /// <summary>Days with at least one ticket.</summary>
    public required int DaysReported { get; init; }

    /// <summary>Reported days that are no working days of the national calendar (a Saturday opening).</summary>
    public required int ExtraDays { get; init; }

    public required int? MedianWaitSeconds { get; init; }

    public required int? P90WaitSeconds { get; init; }

    public required int? MedianServiceSeconds { get; init; }

    /// <summary>Members that had joined by the end of the week.</summary>
    public required int Members { get; init; }

    /// <summary>Members that <see cref="ActivityRule"/> finds active in the weeks up to this one.</summary>
    public required int ActiveMembers { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
