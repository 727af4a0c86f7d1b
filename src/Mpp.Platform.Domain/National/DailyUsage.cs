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

/// <summary>Visits of one local day: a visitor with three tickets is one visit, so it is never a sum over services.</summary>
public sealed class DailyVisits : IAggregate
{
    public required string TenantId { get; init; }

    public required DateOnly ServiceDate { get; init; }

    public required int Visits { get; init; }
}
