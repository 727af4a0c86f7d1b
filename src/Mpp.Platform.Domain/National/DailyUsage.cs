using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Domain.National;

/// <summary>What one service of one member did through one channel on one local day.</summary>
public sealed class DailyUsage : IAggregate
{
    public required string TenantId { get; init; }

    public required DateOnly ServiceDate { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid ServiceId { get; init; }

    public required Channel Channel { get; init; }

    public required int Issued { get; init; }

    /// <summary>Tickets completed.</summary>
    public required int Served { get; init; }

    public required int NoShow { get; init; }

    public required int Cancelled { get; init; }
}

/// <summary>What a mall did on one local day over all members: what is never a sum over services.</summary>
public sealed class DailyMall : IAggregate
{
    public required string TenantId { get; init; }

    public required DateOnly ServiceDate { get; init; }

    /// <summary>A visitor with three tickets is one visit.</summary>
    public required int Visits { get; init; }

    /// <summary>Times from number to call, as a <see cref="DurationSketch"/>.</summary>
    public required byte[] Waits { get; init; }

    /// <summary>Times from start to completion, as a <see cref="DurationSketch"/>.</summary>
    public required byte[] ServiceTimes { get; init; }
}
