using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Members;

/// <summary>The last local day for which a mall's members were found active or dormant: the day's passing alone can change it.</summary>
public sealed class ActivityRound : ITenantOwned
{
    private ActivityRound() { }

    public ActivityRound(string tenantId) => TenantId = tenantId;

    public string TenantId { get; private init; } = "";

    /// <summary>Local date on which it was computed, for the days before.</summary>
    public DateOnly ComputedOn { get; private set; }
}
