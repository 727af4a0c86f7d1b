using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Readiness;

/// <summary>A gate that every launch of a kind has; versioned reference data.</summary>
public sealed class GateTemplate : IPlatformWide
{
    public const int EditionLength = 40;
    public const int SourceLength = 200;

    public required string Edition { get; init; }

    public required LaunchKind Launch { get; init; }

    public required GateKind Kind { get; init; }

    /// <summary>True: one for each member; false: one for the mall.</summary>
    public required bool ForEachMember { get; init; }

    public required string Title { get; init; }

    /// <summary>Days before the launch by which it should be in place.</summary>
    public required int DaysBeforeLaunch { get; init; }

    /// <summary>Days it usually takes.</summary>
    public required int Days { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Source { get; init; }
}
