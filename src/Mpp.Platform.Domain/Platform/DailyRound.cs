using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>
/// The local day a piece of daily work was last done for a tenant. Who does the work writes this row first, in the same
/// transaction: of two runs the second waits, and finds nothing left to do.
/// </summary>
public sealed class DailyRound : ITenantOwned
{
    public const int WorkLength = 40;

    private DailyRound() { }

    public DailyRound(string tenantId, string work)
    {
        TenantId = tenantId;
        Work = work;
    }

    public string TenantId { get; private init; } = "";

    public string Work { get; private init; } = "";

    /// <summary>Local date on which it was done.</summary>
    public DateOnly DoneOn { get; private set; }
}
