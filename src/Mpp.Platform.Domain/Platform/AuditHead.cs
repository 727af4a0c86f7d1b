using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>The end of a tenant's audit trail: whoever appends holds this row, so the chain never forks.</summary>
public sealed class AuditHead : ITenantOwned
{
    private AuditHead() { }

    public string TenantId { get; private init; } = "";

    /// <summary>Sequence of the last entry.</summary>
    public long Sequence { get; private set; }

    /// <summary>Hash of the last entry.</summary>
    public string Hash { get; private set; } = "";
}
