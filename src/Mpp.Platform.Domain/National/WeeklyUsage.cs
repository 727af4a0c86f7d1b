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

    /// <summary>Days with at least one ticket, as <see cref="WeekDays"/>.</summary>
    public required int ReportedDays { get; init; }

    /// <summary><see cref="Served"/> of each day, as <see cref="WeekDays.Write"/> keeps it.</summary>
    public required byte[] ServedByDay { get; init; }

    /// <summary>Times from number to call, as a <see cref="DurationSketch"/>: the two figures of them below come from it.</summary>
    public required byte[] Waits { get; init; }

    /// <summary>Times from start to completion, as a <see cref="DurationSketch"/>.</summary>
    public required byte[] ServiceTimes { get; init; }

    public required int? MedianWaitSeconds { get; init; }

    public required int? P90WaitSeconds { get; init; }

    public required int? MedianServiceSeconds { get; init; }

    /// <summary>Members that had joined by the end of the week.</summary>
    public required int Members { get; init; }

    /// <summary>Members that <see cref="ActivityRule"/> finds active in the weeks up to this one.</summary>
    public required int ActiveMembers { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
