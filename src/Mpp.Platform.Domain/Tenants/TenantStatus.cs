namespace Mpp.Platform.Domain.Tenants;

/// <summary>Life of a mall (Perpres 89/2021 Art. 5 and 6), in order; a soft-opened mall already serves the public.</summary>
public enum TenantStatus
{
    /// <summary>Proposal and urgency study sent to the Minister.</summary>
    Proposed,

    /// <summary>Approved by the Minister.</summary>
    Approved,

    /// <summary>Agreements are being signed.</summary>
    Signing,

    /// <summary>Counters are being prepared.</summary>
    Preparing,

    /// <summary>Serving the public before the inauguration.</summary>
    SoftOpened,

    /// <summary>Inaugurated.</summary>
    Inaugurated,

    /// <summary>Reads stay, writes are refused.</summary>
    Suspended,

    /// <summary>Closed for good.</summary>
    Closed,
}
