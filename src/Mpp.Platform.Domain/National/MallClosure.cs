using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.National;

/// <summary>Why a whole mall is closed.</summary>
public enum ClosureKind
{
    /// <summary>It decided so, and told the days.</summary>
    Decision,

    /// <summary>A public notice says that it is closed.</summary>
    Notice,

    /// <summary>A public notice says that it serves online alone.</summary>
    DigitalOnly,
}

/// <summary>Days of a week that a closure took.</summary>
public sealed record ClosedDays(int Days, ClosureKind Kind, string Reason);

/// <summary>
/// Days in a row on which a mall is closed as a whole, from its decisions and notices: no operating days, and no missing
/// reports. Found again whenever one of those changes.
/// </summary>
public sealed class MallClosure : IAggregate
{
    public required string TenantId { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day; null as long as no end is told.</summary>
    public required DateOnly? UntilOn { get; init; }

    public required ClosureKind Kind { get; init; }

    /// <summary>What citizens read.</summary>
    public required string Reason { get; init; }

    public bool Covers(DateOnly date) => FromOn <= date && !(UntilOn < date);
}
