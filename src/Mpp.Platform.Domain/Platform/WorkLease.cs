using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>Who does a piece of background work for one tenant, and until when; a lease that ran out is anybody's.</summary>
public sealed class WorkLease : ITenantOwned
{
    public const int WorkLength = 40;

    private WorkLease() { }

    public WorkLease(string tenantId, string work)
    {
        TenantId = tenantId;
        Work = work;
    }

    public string TenantId { get; private init; } = "";

    public string Work { get; private init; } = "";

    /// <summary>The run that holds it.</summary>
    public Guid Holder { get; private set; }

    public DateTimeOffset Until { get; private set; }
}
